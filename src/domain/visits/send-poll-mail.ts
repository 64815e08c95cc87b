import type { MailOutcome, PeopleStore, SendMail } from '../people/ports.ts'
import { change } from '../store.ts'
import type { Poll, PollContact, PollKey } from './poll.ts'
import type { PollStore } from './poll-ports.ts'

/** Longer than one sending can take. */
const SENDING_MS = 45_000

export type PollMailNeeds = Pick<PollStore, 'polls'> &
  Pick<PeopleStore, 'contacts'> & {
    sendMail: SendMail
    /** Real time in ms: whose turn it is to send knows no other clock. */
    realNow: () => number
  }
type Sending = {
  employeeId: string
  token: string
  contactId: string
  mail: { subject: string; text: string }
}

/** A contact whose mail belongs to whoever sends it now. */
export const beingWrittenTo = (contact: PollContact, realNow: number): PollContact => ({
  ...contact,
  ...{ mail: 'sending', mailUntil: new Date(realNow + SENDING_MS).toISOString(), mailWhy: null },
})

/** Whether somebody is sending this contact a mail at this moment; if not, nobody knows whether it left. */
export const isBeingSent = ({ mail, mailUntil }: PollContact, realNow: number): boolean =>
  mail === 'sending' && mailUntil !== null && Date.parse(mailUntil) > realNow

/** Sends one contact their mail, which the row says is on its way, and notes what became of it. One attempt. */
export const sendPollMail =
  (needs: PollMailNeeds) =>
  async (key: PollKey, { employeeId, token, contactId, mail }: Sending): Promise<MailOutcome> => {
    const { customerId } = key
    const contact = (await needs.contacts.get({ customerId, contactId }))?.value
    const gone = !contact || contact.leftOn || contact.objectedOn
    const outcome: MailOutcome = gone
      ? { outcome: 'refused', why: 'refused' }
      : await needs.sendMail(
          { employeeId, token },
          { to: [{ name: contact.name, email: contact.email }], ...mail },
        )
    await changeContact(needs, key, contactId, (there) => ({
      ...there,
      mail: outcome.outcome === 'refused' ? 'not sent' : outcome.outcome,
      mailUntil: null,
      mailWhy: outcome.outcome === 'refused' ? outcome.why : null,
    }))
    return outcome
  }

/** Changes what the row says of one contact; undefined leaves it as it is. */
export function changeContact(
  { polls }: Pick<PollStore, 'polls'>,
  key: PollKey,
  contactId: string,
  edit: (there: PollContact, poll: Poll) => PollContact | undefined,
): Promise<Poll | undefined> {
  return change(polls, key, (there) => {
    const contact = there?.contacts.find((one) => one.contactId === contactId)
    const edited = there && contact && edit(contact, there)
    if (!there || !edited) return undefined
    const contacts = there.contacts.map((one) => (one === contact ? edited : one))
    return { ...there, contacts, revision: there.revision + 1 }
  })
}
