/** More than a page asks for at once, with the faces of a large team on it. */
const AT_ONCE = 600
const A_SECOND = 30
const MOST_KEPT = 10_000

type Left = { calls: number; at: number; told: boolean }

/**
 * Whether one more call of this person may pass, counted in this process by real time: 600 at once, and 30 a second in
 * the long run. `tell` hears of a person once, until they have let it be.
 */
export function createPersonLimit(
  tell: (employeeId: string) => void,
  now: () => number = Date.now,
): (employeeId: string) => boolean {
  const people = new Map<string, Left>()
  const leftFor = (employeeId: string): Left => {
    const before = people.get(employeeId)
    if (!before) return { calls: AT_ONCE, at: now(), told: false }
    const calls = Math.min(AT_ONCE, before.calls + (Math.max(0, now() - before.at) / 1000) * A_SECOND)
    return { calls, at: now(), told: before.told && calls < AT_ONCE }
  }
  return (employeeId) => {
    const left = leftFor(employeeId)
    const passes = left.calls >= 1
    if (passes) left.calls--
    else if (!left.told) {
      left.told = true
      tell(employeeId)
    }
    // Whoever called last stands last, so that the first is who can be forgotten.
    people.delete(employeeId)
    people.set(employeeId, left)
    if (people.size > MOST_KEPT) people.delete(people.keys().next().value ?? '')
    return passes
  }
}
