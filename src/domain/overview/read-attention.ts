import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { monthIn, startOf } from '../pairing/contact-load.ts'
import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Attention, Contact, CustomerEntry } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { type QuestionRows, questionsSince } from '../visits/questions.ts'
import { attentionOf, endedByLeaving } from './attention.ts'

export type AttentionNeeds = Pick<PeopleStore, 'employees' | 'members' | 'contacts'> &
  Pick<PairStore, 'pairs' | 'pairCopies'> &
  Pick<CheckinStore, 'conversations'> &
  QuestionRows &
  Pick<VisitStore, 'visits'> & { calendar: AskCalendar; now: () => string; approachesAMonth: number }

/**
 * Reads what one customer wants attention for, by its line as it was: four queries, a fifth where somebody
 * left lately, and a read for each person of the team.
 */
export const readAttention =
  (needs: AttentionNeeds) =>
  async (customer: Pick<CustomerEntry, 'id' | 'ownerId' | 'attention'>): Promise<Attention> => {
    const customerId = customer.id
    const { zone } = needs.calendar
    const now = needs.now()
    const since = startOf(monthIn(now, zone), zone)
    const [members, pairs, visits, questions] = await Promise.all([
      valuesOf(needs.members.list({ customerId })),
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.visits.list({ customerId }, { end: since })),
      questionsSince(needs, customerId, since),
    ])
    const ended = endedByLeaving(pairs, dayIn(now, zone))
    const ids = [customer.ownerId ?? '', ...members.map((one) => one.employeeId)]
    const [employees, contacts, busyElsewhere, conversations] = await Promise.all([
      readEmployees(needs, [...ids, ...ended.map(({ employeeId }) => employeeId)]),
      readContacts(needs, ended),
      readBusy(needs, ended),
      ended.length > 0 ? valuesOf(needs.conversations.list({ customerId })) : [],
    ])
    return attentionOf({
      ...{ customer, members, pairs, visits, questions, contacts, busyElsewhere, conversations, now, zone },
      firstOn: customer.attention?.firstOn,
      employees: new Map(employees.map((one) => [one.id, one])),
      most: needs.approachesAMonth,
    })
  }

async function readContacts(
  needs: AttentionNeeds,
  ended: readonly Pair[],
): Promise<ReadonlyMap<string, Contact>> {
  const keys = new Map(ended.map(({ customerId, contactId }) => [contactId, { customerId, contactId }]))
  const found = await inParallel([...keys.values()], (key) => needs.contacts.get(key))
  return new Map(found.flatMap((stored) => (stored ? [[stored.value.id, stored.value] as const] : [])))
}

/** Those whose contact left and who have an open pair all the same, wherever that is. */
async function readBusy(needs: AttentionNeeds, ended: readonly Pair[]): Promise<ReadonlySet<string>> {
  const left = ended.filter(({ endReason }) => endReason === 'contact left')
  const ids = [...new Set(left.map(({ employeeId }) => employeeId))]
  const busy = await inParallel(ids, async (employeeId) =>
    (await needs.pairCopies.list({ employeeId })).some(({ value }) => isOpen(value)),
  )
  return new Set(ids.filter((_, index) => busy[index]))
}
