import type { Barred } from '../../src/domain/pairing/possible-pairs.ts'
import type { Suggested, SuggestInput } from '../../src/domain/pairing/suggest.ts'
import { sharedHoursAt } from '../../src/domain/pairing/working-hours.ts'

const NOW = '2026-11-03T09:00:00Z'
export const hours = sharedHoursAt(NOW)

type Given = Partial<SuggestInput> & { limit?: number; bars?: readonly [string, string, Barred][] }

/** What suggestions are made from: everybody in every team, nothing said of anybody, unless given. */
export function input({ limit = 2, bars = [], ...given }: Given): SuggestInput {
  const { employees = [], contacts = [] } = given
  const customers = [...new Set(contacts.map(({ customerId }) => customerId))]
  const barred = Map.groupBy(bars, ([ours]) => ours)
  return {
    ...{ employees, contacts, forced: [], counts: new Map(), approached: () => 0 },
    candidates: new Set(employees.map(({ id }) => id)),
    team: customers.flatMap((customerId) => employees.map(({ id }) => ({ customerId, employeeId: id }))),
    barred: new Map(
      [...barred].map(([ours, all]) => [ours, new Map(all.map(([, theirs, why]) => [theirs, why]))]),
    ),
    limits: { limit, approaches: 4, months: 6 },
    contextOf: () => ({ hours, departments: new Set() }),
    ...given,
  }
}
export const pairsOf = ({ suggestions }: Suggested) =>
  suggestions.map(({ employee: ours, contact: theirs }) => `${ours.id}-${theirs.id}`).sort()
export const leftOf = ({ leftEmployees, leftContacts }: Suggested) =>
  Object.fromEntries([
    ...leftEmployees.map(({ employee: { id }, left }) => [id, left.code]),
    ...leftContacts.map(({ contact: { id }, left }) => [id, left.code]),
  ])
