import type { Feeling } from '../../contract/words.ts'
import { FEELINGS } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import { OVERTAKEN, type Telling } from '../pairing/news.ts'
import type { PairStore } from '../pairing/ports.ts'
import { answersOf } from './answer-letters.ts'
import {
  type AnswerKey,
  type CustomerAnswer,
  type CustomerAnswerRows,
  ENOUGH_UNNAMED,
} from './customer-answer.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

type Needs = CustomerAnswerRows &
  Pick<VisitStore, 'visits'> &
  Pick<PairStore, 'news'> & { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/** How it was for a contact, and what they wrote, as one note of news; and back again. */
export const feltNote = ({ feeling, words }: Pick<CustomerAnswer, 'feeling' | 'words'>): string =>
  `${feeling}\n${words}`
export function readFelt(note: string): { feeling: Feeling; words: string } | undefined {
  const [first = '', ...rest] = note.split('\n')
  const feeling = FEELINGS.find((one) => one === first)
  return feeling && { feeling, words: rest.join('\n').trim() }
}

/**
 * Tells those who may see it that a contact said how a visit was: with their name where they gave it; where they did
 * not, only that there are answers, once there are enough of them to show (3.8, 6.2). What was told of a name that was
 * taken back since, and has not left, does not leave. Safe to repeat.
 */
export const tellAnswer =
  (needs: Needs) =>
  async ({ customerId, visitId, contactId }: AnswerKey): Promise<void> => {
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    if (visit?.state !== 'booked') return
    const answered = [...(await answersOf(needs, visit)).values()].filter(({ feeling }) => feeling !== null)
    const answer = answered.find((one) => one.contactId === contactId)
    if (!answer) return
    if (answer.named) return tellNamed(needs, visit, answer)
    await takeBack(needs, visit, idOf(answer), null)
    if (answered.filter(({ named }) => !named).length < ENOUGH_UNNAMED) return
    await tellAll(needs, visit, {
      ...{ id: `answers.${visitId}`, kind: 'contacts answered', contactName: '', contactTitle: '', note: '' },
    })
  }

async function tellNamed(needs: Needs, visit: Visit, answer: CustomerAnswer): Promise<void> {
  const note = feltNote(answer)
  // Whoever changed their mind before it was told is told with their last word.
  await takeBack(needs, visit, idOf(answer), note)
  const contactTitle = visit.contacts.find((one) => one.contactId === answer.contactId)?.jobTitle ?? ''
  const { contactName } = answer
  await tellAll(needs, visit, { id: idOf(answer), kind: 'contact answered', contactName, contactTitle, note })
}

const idOf = ({ visitId, contactId }: AnswerKey) => `answer.${visitId}.${contactId}`

/** Whoever was invited, or booked it: that is what contacts are told. */
const readersOf = ({ organiserId, employees }: Visit): string[] => [
  ...new Set([organiserId, ...employees.map(({ employeeId }) => employeeId)]),
]

type Told = Pick<Telling, 'id' | 'kind' | 'contactName' | 'contactTitle' | 'note'>
async function tellAll(needs: Needs, visit: Visit, told: Told): Promise<void> {
  const { customerId, customerName, id: visitId } = visit
  await inParallel(readersOf(visit), (employeeId) =>
    needs.tellNews({
      ...told,
      ...{ employeeId, customerId, customerName, visitId, pairId: '', otherName: '', at: needs.now() },
    }),
  )
}

/** News that is not told yet and says anything but `note` is overtaken. */
async function takeBack(needs: Needs, visit: Visit, newsId: string, note: string | null): Promise<void> {
  await inParallel(readersOf(visit), async (employeeId) => {
    const stored = await needs.news.get({ employeeId, newsId })
    if (stored?.value.state !== 'planned' || stored.value.note === note) return
    const dropped = { ...stored.value, state: 'not sent', reason: OVERTAKEN } as const
    await needs.news.replace({ employeeId, newsId }, stored, dropped)
  })
}
