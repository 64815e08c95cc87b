/** Of the optional people of a department so many must be free (3.2). */
export type Quorum = { department: string; atLeast: number }

type Asked = { department: string; required: boolean }

/** Those of whom a quorum counts how many are free. */
export const countedBy = <T extends Asked>({ department }: Quorum, people: readonly T[]): T[] =>
  people.filter((one) => !one.required && one.department === department)

/** The first quorum that is not reached, where these are free; with how many of them are. */
export function notReached<T extends Asked>(
  quorum: readonly Quorum[],
  people: readonly T[],
  isFree: (one: T) => boolean,
): (Quorum & { free: number }) | undefined {
  for (const one of quorum) {
    const free = countedBy(one, people).filter(isFree).length
    if (free < one.atLeast) return { ...one, free }
  }
  return undefined
}
