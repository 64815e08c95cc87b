import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import { ownPoll } from './close-poll.ts'
import type { DraftPollNeeds } from './draft-poll.ts'
import { keyOfPoll, type Poll, type PollContact } from './poll.ts'
import { type PollDone, type PollRefusal, refusedPoll } from './poll-refusal.ts'
import {
  beingWrittenTo,
  changeContact,
  isBeingSent,
  type PollMailNeeds,
  sendPollMail,
} from './send-poll-mail.ts'
import { type ContactLetter, withoutLink, writeLetters } from './write-letters.ts'

type Needs = PollMailNeeds &
  Pick<DraftPollNeeds, 'guestLinks' | 'writeLetter' | 'newToken' | 'now'> & { facts: Facts }
type Asked = { actor: Actor; pollId: string; contactId: string }
type Found = { ok: true; poll: Poll; contact: PollContact } | { ok: false; refusal: PollRefusal }
type LetterDone = { ok: true; letter: ContactLetter } | { ok: false; refusal: PollRefusal }

/** The mail with the link of one contact, for whoever asked: to be copied, or sent again (3.3). */
export const pollLetter =
  (needs: Needs) =>
  async (asked: Asked): Promise<LetterDone> => {
    const found = await findOpen(needs, asked)
    return found.ok ? letterFor(needs, found) : found
  }

/** Takes the link of one contact back and makes another: whoever holds the old one finds that it ended. */
export const replaceLink =
  (needs: Needs) =>
  async (asked: Asked): Promise<LetterDone> => {
    const found = await findOpen(needs, asked)
    if (!found.ok) return found
    const key = keyOfPoll(asked.pollId)
    const linkToken = needs.newToken()
    await needs.facts.record({ kind: 'poll', ...key }, () =>
      changeContact(needs, key, asked.contactId, (there) => ({ ...there, linkToken, mail: 'copied' })),
    )
    const again = await findOpen(needs, asked)
    return again.ok ? letterFor(needs, again) : again
  }

/** Sends one contact the mail with their link again, as whoever asked, who decides so. One attempt. */
export const remindGuest =
  (needs: Needs) =>
  async ({
    token,
    mail,
    ...asked
  }: Asked & { token: string; mail: { subject: string; text: string } }): Promise<PollDone> => {
    const found = await findOpen(needs, asked)
    if (!found.ok) return found
    const { contactId } = asked
    const { name } = found.contact
    const key = keyOfPoll(asked.pollId)
    if (withoutLink(needs, found.poll, [{ contactId, ...mail }]))
      return refusedPoll({ code: 'links missing', name })
    return needs.facts.record({ kind: 'poll', ...key }, async (): Promise<PollDone> => {
      let claimed = false
      await changeContact(needs, key, contactId, (there) => {
        claimed = !isBeingSent(there, needs.realNow())
        return claimed ? beingWrittenTo(there, needs.realNow()) : undefined
      })
      if (!claimed) return refusedPoll({ code: 'mail on its way', name })
      const { employeeId } = asked.actor
      const outcome = await sendPollMail(needs)(key, { employeeId, token, contactId, mail })
      if (outcome.outcome === 'refused') return refusedPoll({ code: 'not sent', why: outcome.why })
      return ownPoll(needs, asked.actor, asked.pollId)
    })
  }

async function findOpen(needs: Needs, { actor, pollId, contactId }: Asked): Promise<Found> {
  const own = await ownPoll(needs, actor, pollId)
  if (!own.ok) return own
  const contact = own.poll.contacts.find((one) => one.contactId === contactId)
  if (!contact) return refusedPoll({ code: 'contact unknown' })
  if (own.poll.state !== 'open') return refusedPoll({ code: 'poll over' })
  const { name } = contact
  const known = (await needs.contacts.get({ customerId: own.poll.customerId, contactId }))?.value
  if (contact.stopped || known?.objectedOn) return refusedPoll({ code: 'contact objected', name })
  if (!known || known.leftOn) return refusedPoll({ code: 'contact left', name })
  return { ok: true, poll: own.poll, contact }
}

async function letterFor(needs: Needs, { poll, contact }: Found & { ok: true }): Promise<LetterDone> {
  const [letter] = await writeLetters(needs)(poll, [contact])
  return letter ? { ok: true, letter } : refusedPoll({ code: 'contact unknown' })
}
