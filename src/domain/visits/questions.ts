import { valuesOf } from '../store.ts'
import type { PollStore } from './poll-ports.ts'

/** A question that contacts were asked outside of a conversation: an approach as any other (1.6). */
export type Question = { at: string; contactIds: string[] }

/** The questions that the contacts of a customer were asked since an instant, be they answered or not. */
export async function questionsSince(
  { polls }: Pick<PollStore, 'polls'>,
  customerId: string,
  since: string,
): Promise<Question[]> {
  const asked = await valuesOf(polls.list({ customerId }, { askedAt: since }))
  return asked.map(({ askedAt, contacts }) => ({
    at: askedAt,
    contactIds: contacts.map(({ contactId }) => contactId),
  }))
}
