import { type AskCalendar, dayIn, monthOf } from '../checkins/cycle.ts'
import type { CheckinStore, Conversation, OpenFollowUp } from '../checkins/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { type AskedScope, findScope } from './find-scope.ts'

type Needs = Pick<CheckinStore, 'conversations' | 'cycles' | 'followUps' | 'departments'> &
  Pick<PeopleStore, 'customers' | 'customerList' | 'employees'> & {
    calendar: Pick<AskCalendar, 'zone'>
    now: () => string
  }

/** Every conversation with a customer, a cycle at a time, so that years of them are never held at once (4.6). */
export const exportConversations =
  (needs: Needs) =>
  async (customerId: string): Promise<{ name: string; rows: AsyncGenerator<Conversation> } | undefined> => {
    const customer = (await needs.customers.get({ customerId }))?.value
    return customer && { name: customer.name, rows: conversationsOf(needs, customerId) }
  }

async function* conversationsOf(needs: Needs, customerId: string): AsyncGenerator<Conversation> {
  const opened = (await valuesOf(needs.cycles.list({}))).map(({ id }) => monthOf(id)).sort()
  const thisYear = Number(dayIn(needs.now(), needs.calendar.zone).slice(0, 4))
  const firstYear = Math.min(thisYear, ...opened.slice(0, 1).map((id) => Number(id.slice(0, 4))))
  for (let year = firstYear; year <= thisYear; year++)
    for (const part of PARTS) {
      const rows = await valuesOf(needs.conversations.list({ customerId, id: `${year}-${part}` }))
      for (const one of rows.sort((a, b) => (a.day < b.day ? -1 : 1))) if (!one.withdrawn) yield one
    }
}

/** What the ids of the cycles of a year begin with: its months, halves of them included, and its quarters. */
const PARTS = [
  ...Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')),
  ...['Q1', 'Q2', 'Q3', 'Q4'],
]

/** The open promises of a group, a department at a time (4.6). */
export const exportFollowUps = (needs: Needs) => async (actor: Actor, asked: AskedScope) => {
  const found = await findScope(needs)(actor, asked)
  if (!found.ok) return found
  const { parts, without } = found.scope
  async function* rows(): AsyncGenerator<OpenFollowUp> {
    for (const scope of parts)
      for (const one of await valuesOf(needs.followUps.list({ scope })))
        if (one.employeeId !== without) yield one
  }
  return { ok: true as const, rows: rows() }
}
