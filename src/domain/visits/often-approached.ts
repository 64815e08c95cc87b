import type { AskCalendar } from '../checkins/cycle.ts'
import { contactLoad, monthIn, startOf } from '../pairing/contact-load.ts'
import type { PairStore } from '../pairing/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from './ports.ts'
import { type QuestionRows, questionsSince } from './questions.ts'

export type LoadNeeds = Pick<PairStore, 'pairs'> &
  Pick<VisitStore, 'visits'> &
  QuestionRows & { calendar: Pick<AskCalendar, 'zone'>; approachesAMonth: number }
type Wanted = { customerId: string; contacts: readonly { id: string; name: string }[]; start: string }

/** The names of those contacts who are approached as often as is good in the month of a time already (1.6). */
export const oftenApproached =
  (needs: LoadNeeds) =>
  async ({ customerId, contacts, start }: Wanted): Promise<string[]> => {
    const { zone } = needs.calendar
    const month = monthIn(start, zone)
    const since = startOf(month, zone)
    const [pairs, visits, questions] = await Promise.all([
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.visits.list({ customerId }, { start: since })),
      questionsSince(needs, customerId, since),
    ])
    const loadOf = contactLoad({ pairs, visits, questions, month, zone })
    return contacts.filter(({ id }) => loadOf(id).total >= needs.approachesAMonth).map(({ name }) => name)
  }
