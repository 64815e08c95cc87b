import type { Appointment, ShowAs } from '../control-api.ts'
import { instantOf } from './week.ts'

/** An appointment as it stands in the fields: wall times of its first and last day. */
export type Draft = {
  subject: string
  day: string
  lastDay: string
  from: string
  to: string
  showAs: ShowAs
}
type Wrong = Partial<Record<keyof Draft, string>>
const DAY = /^\d{4}-\d\d-\d\d$/

/** The appointment that the fields say, in UTC, or by field what to put right. */
export function readDraft(
  { subject, day, lastDay, from, to, showAs }: Draft,
  zone: string,
): { ok: true; appointment: Appointment } | { ok: false; wrong: Wrong } {
  const wrong: Wrong = {
    ...(subject.trim() ? {} : { subject: 'Say what it is.' }),
    ...(DAY.test(day) ? {} : { day: 'Choose a day.' }),
    ...(DAY.test(lastDay) && lastDay >= day ? {} : { lastDay: 'Choose the same day or a later one.' }),
    ...(from ? {} : { from: 'Choose a time.' }),
    ...(to && (to > from || lastDay > day)
      ? {}
      : { to: to ? 'Choose a time after it begins.' : 'Choose a time.' }),
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong }
  const [start, end] = [instantOf(day, from, zone), instantOf(lastDay, to, zone)]
  return { ok: true, appointment: { subject: subject.trim(), start, end, showAs } }
}
