import { excess } from './too-long.ts'

export type Mail = { subject: string; text: string }
/** As many letters of a mail as the service takes. */
export const LONGEST_MAIL = { subject: 200, text: 4000 }

/** Whether a drafted mail may leave: it has a subject and a text, and neither is too long. */
export const mayLeave = ({ subject, text }: Mail): boolean =>
  Boolean(subject.trim() && text.trim()) &&
  excess(subject, LONGEST_MAIL.subject) === 0 &&
  excess(text, LONGEST_MAIL.text) === 0
