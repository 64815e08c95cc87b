import type { PollWay } from '../../contract/poll-words.ts'
import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { MailOutcome } from '../people/ports.ts'
import { closeRow } from './close-poll.ts'
import { type DraftPollNeeds, draftPoll, pollIdFor, type WantedPoll } from './draft-poll.ts'
import { lookAtPoll } from './look-at-poll.ts'
import { keyOfPoll, type Poll } from './poll.ts'
import type { PollStore } from './poll-ports.ts'
import { type PollDone, refusedPoll } from './poll-refusal.ts'
import { beingWrittenTo, type PollMailNeeds, sendPollMail } from './send-poll-mail.ts'
import { withoutLink, writeLetters } from './write-letters.ts'

export type AskNeeds = DraftPollNeeds & PollMailNeeds & Pick<PollStore, 'polls'> & { facts: Facts; due: Due }
type Asking = WantedPoll & {
  actor: Actor
  /** The token of the actor, as whom the mails are sent. */
  token: string
  requestId?: string | undefined
  way: PollWay
  mails: readonly { contactId: string; subject: string; text: string }[]
}
const AT_ONCE = 4

/**
 * Asks contacts which of some times suits them, each by a link of their own (3.3). The row comes first and says that
 * every mail is on its way; the same request asks once, however often it is sent.
 */
export const askContacts =
  (needs: AskNeeds) =>
  async ({ token, mails, ...asked }: Asking): Promise<PollDone> => {
    const requestId = asked.requestId ?? needs.newToken()
    const key = keyOfPoll(pollIdFor(needs, asked.actor.employeeId, asked.customerId, requestId))
    const before = await needs.polls.get(key)
    // First: what was asked is no reason not to have asked it.
    if (before && !wasNotAsked(before.value)) return { ok: true, poll: before.value }
    const drafted = await draftPoll(needs)({ ...asked, requestId })
    if (!drafted.ok) return drafted
    const missing = withoutLink(needs, drafted.poll, mails)
    if (missing) return refusedPoll({ code: 'links missing', name: missing.name })
    const isMailed = asked.way === 'mail'
    const poll = isMailed ? onItsWay(drafted.poll, needs.realNow()) : drafted.poll
    return needs.facts.record({ kind: 'poll', ...key }, async (): Promise<PollDone> => {
      await lookAtPoll(needs, poll)
      const revision = (before?.value.revision ?? 0) + 1
      const stored = before
        ? await needs.polls.replace(key, before, { ...poll, revision })
        : await needs.polls.insert(key, poll)
      if (typeof stored === 'string') return there(needs, poll)
      const outcomes = isMailed ? await sendAll(needs, poll, { token, mails }) : []
      const [first] = outcomes
      // Where surely none of them left, nobody was asked. The row stays, so that what was begun with it is undone.
      if (first?.outcome === 'refused' && outcomes.every(({ outcome }) => outcome === 'refused')) {
        await closeRow(needs, poll)
        return refusedPoll({ code: 'not sent', why: first.why })
      }
      return there(needs, poll)
    })
  }

/** Whether none of its mails left: then the same request may ask again. */
const wasNotAsked = ({ state, contacts }: Poll) =>
  state === 'closed' && contacts.every(({ mail }) => mail === 'not sent')

const onItsWay = (poll: Poll, realNow: number): Poll => ({
  ...poll,
  contacts: poll.contacts.map((contact) => beingWrittenTo(contact, realNow)),
})

async function sendAll(
  needs: AskNeeds,
  poll: Poll,
  { token, mails }: Pick<Asking, 'token' | 'mails'>,
): Promise<MailOutcome[]> {
  const letters = await writeLetters(needs)(poll)
  return inParallel(
    letters,
    ({ contactId, ...letter }) => {
      const mail = mails.find((one) => one.contactId === contactId) ?? letter
      const { subject, text } = mail
      const sending = { employeeId: poll.organiserId, token, contactId, mail: { subject, text } }
      return sendPollMail(needs)(keyOfPoll(poll.id), sending)
    },
    AT_ONCE,
  )
}

async function there({ polls }: Pick<AskNeeds, 'polls'>, poll: Poll): Promise<PollDone> {
  const stored = (await polls.get(keyOfPoll(poll.id)))?.value
  return stored ? { ok: true, poll: stored } : refusedPoll({ code: 'poll unknown' })
}
