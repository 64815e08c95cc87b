import { z } from 'zod'
import { mailDraft, mailText } from './pairing.ts'
import { id, instant } from './people.ts'
import {
  MOST_POLL_TIMES,
  POLL_CHOICES,
  POLL_MAILS,
  POLL_STANDINGS,
  POLL_STATES,
  POLL_WAYS,
} from './poll-words.ts'
import { anyInstant, booking, visitContact, visitEmployee } from './visits.ts'

const times = z
  .array(anyInstant)
  .min(1, 'must name a time')
  .max(MOST_POLL_TIMES, `must be at most ${MOST_POLL_TIMES} times`)
  .describe('When the visit could begin')
const deadline = anyInstant.optional().describe('Until when contacts may answer; left out, some working days')

/** Who is asked about which times: people as for a booking, and which contacts can do without (3.3). */
export const pollAsked = booking.omit({ start: true }).extend({
  times,
  deadline,
  optionalIds: z.array(id).max(20).default([]).describe('Contacts whose answer is not waited for'),
  holds: z
    .boolean()
    .default(false)
    .describe('Whether the times are held, as tentative, in the calendars of our people meanwhile'),
})
export const pollBody = pollAsked.extend({
  way: z.enum(POLL_WAYS).default('mail'),
  mails: z
    .array(mailText.extend({ contactId: id }))
    .max(20)
    .default([])
    .describe(
      'What each contact reads, with their own link in it; what is left out is worded by the service',
    ),
})

const contactMail = mailDraft.extend({ contactId: id })
/** What each contact would be sent; nothing is stored yet. The same `requestId` makes the links good. */
export const pollDraft = z.object({ deadline: instant, mails: z.array(contactMail) })
export type PollDraft = z.infer<typeof pollDraft>

const pollTime = z.object({
  start: instant,
  end: instant,
  past: z.boolean().describe('Whether it is too late to book this time'),
  best: z.boolean().describe('Whether this is the time that those asked agree on'),
})
const pollContact = visitContact.extend({
  email: z.string(),
  required: z.boolean(),
  mail: z.enum(POLL_MAILS),
  mailTrouble: z.string().nullable().describe('Why the mail was not sent, in words'),
  answeredAt: instant.nullable(),
  choices: z.array(z.enum(POLL_CHOICES).nullable()).describe('In the order of the times; null before'),
  noneFits: z.boolean(),
  note: z.string(),
  stopped: z.boolean().describe('Whether they asked us to stop'),
})
/** A question to contacts which of some times suits them, as the organiser and those who take part see it (3.3). */
export const poll = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  subject: z.string(),
  agenda: z.string(),
  organiser: z.object({ id, name: z.string() }),
  timeZone: z.string(),
  state: z.enum(POLL_STATES),
  standing: z.enum(POLL_STANDINGS),
  askedAt: instant,
  deadline: instant,
  late: z.boolean().describe('Whether the deadline has passed'),
  times: z.array(pollTime),
  contacts: z.array(pollContact),
  employees: z.array(visitEmployee),
  visitId: id.nullable().describe('The visit that came of it'),
  holds: z
    .object({ wanted: z.number(), placed: z.number(), trouble: z.string().nullable() })
    .nullable()
    .describe('How many calendars hold a time; null where none is held'),
  mine: z.boolean().describe('Whether the reader asked, and so may book, extend and close it'),
})
export type PollView = z.infer<typeof poll>
export const pollList = z.object({ polls: z.array(poll) })
export type PollList = z.infer<typeof pollList>

export const pollBooking = z.object({
  start: anyInstant
    .optional()
    .describe('One of the times that were asked about; the one agreed on when left out'),
})
export const pollExtension = z.object({ deadline })
export const pollMail = contactMail
export const pollMailBody = mailText
export const ofPoll = z.object({ pollId: id })
export const ofPollContact = ofPoll.extend({ contactId: id })
