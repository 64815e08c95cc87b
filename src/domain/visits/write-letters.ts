import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type DraftPollNeeds, type Letter, pollLink } from './draft-poll.ts'
import { isAhead, type Poll, type PollContact } from './poll.ts'

export type ContactLetter = Letter & { contactId: string; to: { name: string; email: string } }
type Needs = Pick<DraftPollNeeds, 'guestLinks' | 'writeLetter' | 'now'> & Pick<PeopleStore, 'contacts'>

/**
 * What each of these contacts would read, in their language, with their own link and the times that are left. Writes
 * nothing.
 */
export const writeLetters =
  (needs: Needs) =>
  (poll: Poll, contacts = poll.contacts) =>
    inParallel(contacts, async (contact): Promise<ContactLetter> => {
      const { customerId } = poll
      const { contactId, name, email } = contact
      const known = (await needs.contacts.get({ customerId, contactId }))?.value
      const link = pollLink(needs, poll, contact)
      const left = { ...poll, times: poll.times.filter(({ start }) => isAhead(start, needs.now())) }
      const letter = needs.writeLetter({ poll: left, contact, language: known?.language ?? 'en', link })
      return { ...letter, contactId, to: { name, email } }
    })

/** The first contact whose own link is not in what they would read. */
export function withoutLink(
  needs: Pick<Needs, 'guestLinks'>,
  poll: Poll,
  mails: readonly { contactId: string; text: string }[],
): PollContact | undefined {
  return poll.contacts.find((contact) => {
    const mail = mails.find(({ contactId }) => contactId === contact.contactId)
    return mail && !mail.text.includes(pollLink(needs, poll, contact))
  })
}
