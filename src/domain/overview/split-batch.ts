type About = { customerId: string | null }

/**
 * Takes what may be shown together apart by customer, where a customer's own is enough by itself and what is left over is
 * enough still; the fewest go back to the others first. All of it is in exactly one part (6.2).
 */
export function splitByCustomer<T extends About>(
  all: readonly T[],
  isEnough: (told: readonly T[]) => boolean,
): { customerId: string | null; told: readonly T[] }[] {
  const groups = [...Map.groupBy(all, ({ customerId }) => customerId)]
  const [first] = groups
  if (first && groups.length === 1) return [{ customerId: first[0], told: all }]
  const stands = ([customerId, told]: [string | null, readonly T[]]) => customerId !== null && isEnough(told)
  const [own = [], others = []] = [true, false].map((wanted) =>
    groups.filter((group) => stands(group) === wanted),
  )
  own.sort(([, a], [, b]) => b.length - a.length)
  let rest = others.flatMap(([, told]) => told)
  while (rest.length > 0 && !isEnough(rest) && own.length > 0) rest = [...rest, ...(own.pop()?.[1] ?? [])]
  const parts = own.map(([customerId, told]) => ({ customerId, told }))
  return rest.length > 0 ? [...parts, { customerId: null, told: rest }] : parts
}
