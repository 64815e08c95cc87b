import type { Attendee, CalendarEvent, ShowAs } from '../control-api.ts'

export const SHOW_AS: Record<ShowAs, string> = {
  busy: 'Busy',
  tentative: 'Tentative',
  oof: 'Out of office',
  workingElsewhere: 'Working elsewhere',
  free: 'Free',
  unknown: 'Not known',
}
const RESPONSES: Record<string, string> = {
  organizer: 'Organiser',
  accepted: 'Accepted',
  declined: 'Declined',
  tentativelyAccepted: 'Accepted with reservations',
}

/** What time is held for, in words; a cancelled event holds none. */
export const stateOf = ({ showAs, cancelled }: Pick<CalendarEvent, 'showAs' | 'cancelled'>) =>
  cancelled ? 'Cancelled' : (SHOW_AS[showAs] ?? SHOW_AS.unknown)

export const responseOf = ({ response }: Pick<Attendee, 'response'>) => RESPONSES[response] ?? 'No answer yet'

export const subjectOf = ({ subject }: { subject: string }) => subject.trim() || 'Without a subject'
