/** How often a piece of work failed, and how often it was given back for want of something else. */
export type Tries = { failures: number; waits: number }

/** Under this name it stands beside the work in its message, where an older service does not mind it. */
const NAME = 'tries'

/** The work of a message as text, and what was noted of it; whatever cannot be read is left as it is. */
export function readMessage(message: string): { text: string; tries: Tries } {
  const { [NAME]: noted, ...work } = objectIn(message) ?? {}
  if (noted === undefined) return { text: message, tries: { failures: 0, waits: 0 } }
  const { failures, waits } = (noted ?? {}) as Partial<Record<keyof Tries, unknown>>
  return { text: JSON.stringify(work), tries: { failures: countIn(failures), waits: countIn(waits) } }
}

/** The same work with what is known of it now. */
export function writeMessage(text: string, tries: Tries): string {
  const work = objectIn(text)
  return work ? JSON.stringify({ ...work, [NAME]: tries }) : text
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0)
