import { z } from 'zod'
import { mailDraft, mailText } from './pairing.ts'
import { day, id, instant } from './people.ts'
import { POLL_MAILS, POLL_WAYS } from './poll-words.ts'
import { FEELINGS } from './words.ts'

/** What contacts said of a visit, for those who were invited to it (3.8). */
export const visitAnswers = z.object({
  mayAsk: z.boolean().describe('Whether the reader may ask contacts how it was'),
  asked: z
    .array(
      z.object({
        contactId: id,
        name: z.string(),
        mail: z.enum(POLL_MAILS),
        mailTrouble: z.string().nullable().describe('Why the mail was not sent, in words'),
        askedBy: z.string(),
        askedAt: instant,
        linkEnded: z.boolean().describe('Whether their link was taken back'),
      }),
    )
    .describe('Who was asked; whether they answered without their name shows nowhere'),
  named: z
    .array(
      z.object({
        contactId: id,
        name: z.string(),
        feeling: z.enum(FEELINGS),
        words: z.string(),
        at: instant,
      }),
    )
    .describe('Those who answered with their name'),
  unnamedWords: z
    .array(z.string())
    .nullable()
    .describe('Words of those who answered without it; null while they are fewer than three (6.2)'),
})
export type VisitAnswersView = z.infer<typeof visitAnswers>

export const ofAnswer = z.object({ visitId: id, contactId: id })

const contactMail = mailDraft.extend({
  contactId: id,
  often: z.boolean().describe('Whether they are approached as often as is good this month already (1.6)'),
})
/** What each contact would be sent who can still be asked; nothing is stored yet. */
export const answerDraft = z.object({
  lastDay: day.describe('On which they can answer'),
  mails: z.array(contactMail),
})
export type AnswerDraft = z.infer<typeof answerDraft>
export const answerAsking = z.object({
  way: z.enum(POLL_WAYS),
  mails: z
    .array(mailText.extend({ contactId: id }))
    .min(1)
    .max(20)
    .describe('Who is asked, and what they read with their own link in it'),
  confirmed: z
    .boolean()
    .default(false)
    .describe('Asks although some of them are approached often enough this month already (1.6)'),
})
