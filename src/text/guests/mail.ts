import type { JobFunction } from '../../contract/words.ts'

/** Whose name stands under a mail. */
export type Sender = { name: string; title: string; organisation: string }
/** Somebody of ours; `title` may be empty. */
export type Who = { employee: string; title: string; organisation: string }
/** Who is presented to a contact; `self` where they write the mail themselves. */
export type Presented = Who & { contact: string; self: boolean; sender: Sender }
/** What introduces an employee to a contact. `job` is the function they share; `does` what they do for the customer. */
export type Introducing = Presented & {
  customer: string
  job: JobFunction | null
  does: string | null
  links: AnswerLinks
}
/** The two ways to answer an introduction, and the day until which they work, in words. */
export type AnswerLinks = { somebodyElse: string; pleaseDont: string; until: string }
/** `from` is the predecessor on the side that changes. */
export type Succeeding = Presented & { from: string }
/** Whoever follows at the customer has not heard of us, and may answer. */
export type SucceedingThere = Succeeding & { links: AnswerLinks }

/** Who asks a contact about times, and who of ours would take part, as words. */
export type PollWords = { organiser: string; organisation: string; minutes: number; people: string }
/** The mail that asks; times are on the contact's own clock, whose zone is named. */
export type Asking = PollWords & {
  contact: string
  subject: string
  times: readonly string[]
  zone: string
  deadline: string
  link: string
  sender: Sender
}

/** Who asks a contact how a visit was, and which one; `day` is a calendar day in words. */
export type AnswerWords = { organisation: string; people: string; subject: string; day: string }
export type AnswerAsked = AnswerWords & { contact: string; link: string; until: string; sender: Sender }

/** Paragraphs of a plain mail; what is empty is left out. */
export const paragraphs = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join('\n\n')

/** The name under a mail, and whose name it is. */
export const signature = (greeting: string, { name, title, organisation }: Sender): string =>
  [greeting, name, [title, organisation].filter(Boolean).join(', ')].join('\n')
