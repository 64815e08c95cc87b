import { valuesOf } from '../store.ts'
import type { CustomerAnswerRows } from './customer-answer.ts'
import type { PollStore } from './poll-ports.ts'

/** A question that contacts were asked outside of a conversation: an approach as any other (1.6). */
export type Question = { at: string; contactIds: string[] }
export type QuestionRows = Pick<PollStore, 'polls'> & CustomerAnswerRows

/**
 * The questions that the contacts of a customer were asked since an instant, be they answered or not: which time suits
 * them, and how a visit was.
 */
export async function questionsSince(
  { polls, customerAnswers }: QuestionRows,
  customerId: string,
  since: string,
): Promise<Question[]> {
  const [asked, answers] = await Promise.all([
    valuesOf(polls.list({ customerId }, { askedAt: since })),
    valuesOf(customerAnswers.list({ customerId }, { askedAt: since })),
  ])
  return [
    ...asked.map(({ askedAt, contacts }) => ({
      at: askedAt,
      contactIds: contacts.filter(({ mail }) => mail !== 'not sent').map(({ contactId }) => contactId),
    })),
    ...answers
      .filter(({ mail }) => mail !== 'not sent')
      .map(({ askedAt, contactId }) => ({ at: askedAt, contactIds: [contactId] })),
  ]
}
