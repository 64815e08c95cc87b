import type { InvitationAnswer } from '../../contract/words.ts'
import type { Slot } from './slot.ts'

/** What somebody who is invited said, and the time they would rather have; UTC instants. */
export type Answer = { answer: InvitationAnswer; proposes: Slot | null }
/** By lower-case address. Who said nothing is absent. */
export type Answers = Readonly<Record<string, Answer>>

type Answered = { answers: Answers | null }

/** What somebody in a visit said to its invitation, as far as their calendar told us. */
export function answerOf({ answers }: Answered, { email }: { email: string }): Answer | undefined {
  const address = email.toLowerCase()
  return answers && Object.hasOwn(answers, address) ? answers[address] : undefined
}

export const hasDeclined = (visit: Answered, who: { email: string }): boolean =>
  answerOf(visit, who)?.answer === 'declined'

/** Whether two people's, or nobody's, answers are the same. */
export const sameAnswers = (one: Answers | null, other: Answers | null): boolean =>
  sorted(one) === sorted(other)

const sorted = (answers: Answers | null) =>
  JSON.stringify(Object.entries(answers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
