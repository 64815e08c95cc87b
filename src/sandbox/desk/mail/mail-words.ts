import type { Mail } from '../control-api.ts'
import type { Reader } from '../people.ts'
import { knownZone } from '../product-time.ts'

export const KINDS: Record<Mail['kind'], string | null> = {
  invitation: 'Invitation',
  update: 'Changed',
  cancellation: 'Cancelled',
  mail: null,
}

/** The zone to tell times in: a person's own, and for somebody outside the one that their newest invitation names. */
export function zoneOf(reader: Reader, newestFirst: readonly Mail[]): string {
  const named = newestFirst.map(({ event }) => knownZone(event?.timeZone)).find(Boolean)
  return reader.person?.timeZone ?? named ?? 'UTC'
}

/** The start of what a mail says, on one line. */
export const previewOf = ({ body }: Pick<Mail, 'body'>) => body.replace(/\s+/g, ' ').trim().slice(0, 140)

export const senderOf = ({ from }: Pick<Mail, 'from'>) => from.name || from.email
export const mailSubject = ({ subject }: Pick<Mail, 'subject'>) => subject.trim() || 'Without a subject'

/** A name for the file of an invitation that every system takes. */
export const fileNameOf = (mail: Pick<Mail, 'subject'>) =>
  `${
    mailSubject(mail)
      .replace(/[^\p{L}\p{N} -]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60) || 'invitation'
  }.ics`
