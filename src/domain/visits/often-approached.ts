import type { AskCalendar } from '../checkins/cycle.ts'
import { contactLoad, monthIn, startOf } from '../pairing/contact-load.ts'
import type { PairStore } from '../pairing/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from './ports.ts'
import { type QuestionRows, questionsSince } from './questions.ts'

export type LoadNeeds = Pick<PairStore, 'pairs'> &
  Pick<VisitStore, 'visits'> &
  QuestionRows & { calendar: Pick<AskCalendar, 'zone'>; approachesAMonth: number }
/** The months are those in which these moments fall: of a visit when it begins, of a question when it is asked. */
type Wanted<C> = { customerId: string; contacts: readonly C[]; moments: readonly string[] }

/** Those contacts who are approached as often as is good in one of these months already (1.6). */
export const oftenApproached =
  (needs: LoadNeeds) =>
  async <C extends { id: string }>({ customerId, contacts, moments }: Wanted<C>): Promise<C[]> => {
    const { zone } = needs.calendar
    const months = [...new Set(moments.map((moment) => monthIn(moment, zone)))].sort()
    const [first] = months
    if (first === undefined || contacts.length === 0) return []
    const since = startOf(first, zone)
    const [pairs, visits, questions] = await Promise.all([
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.visits.list({ customerId }, { start: since })),
      questionsSince(needs, customerId, since),
    ])
    const loads = months.map((month) => contactLoad({ pairs, visits, questions, month, zone }))
    return contacts.filter(({ id }) => loads.some((loadOf) => loadOf(id).total >= needs.approachesAMonth))
  }
