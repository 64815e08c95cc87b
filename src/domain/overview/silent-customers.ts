import { daysBetween } from '../checkins/cycle.ts'
import type { CustomerEntry } from '../people/customer.ts'

/** `days` is null where nobody ever spoke with it; `ours` says that somebody of the group is due to. */
export type Silent = { customerId: string; name: string; days: number | null; ours: boolean }
type Asked = { today: string; silentDays: number; ours: ReadonlySet<string> }

/** Customers nobody spoke with for too long, whoever it was; the group's own first, then the longest silence (4.2). */
export function silentCustomers(
  entries: readonly CustomerEntry[],
  { today, silentDays, ours }: Asked,
): Silent[] {
  const all = entries.map(({ id, name, lastConversationOn }) => ({
    customerId: id,
    name,
    days: lastConversationOn === null ? null : Math.max(0, daysBetween(lastConversationOn, today)),
    ours: ours.has(id),
  }))
  const long = all.filter(({ days }) => days === null || days >= silentDays)
  const wait = (days: number | null) => days ?? Number.POSITIVE_INFINITY
  return long.sort(
    (a, b) =>
      Number(b.ours) - Number(a.ours) || compare(wait(b.days), wait(a.days)) || a.name.localeCompare(b.name),
  )
}

const compare = (a: number, b: number) => (a === b ? 0 : a - b)
