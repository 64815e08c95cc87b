import type { AskSettings } from '../checkins/ask-settings.ts'
import type { Employee } from '../people/employee.ts'
import { HORIZON_DAYS, type TimeRules } from './find-times.ts'
import type { HolidayName } from './free-days.ts'
import type { Quorum } from './quorum.ts'
import {
  readPeople,
  readVisitors,
  type TimesRefusal,
  type VisitorNeeds,
  type VisitorsAsked,
} from './read-visitors.ts'
import { slotFrom } from './slot.ts'
import { timeRefusal } from './time-refusal.ts'
import type { VisitRefusal } from './visit-refusal.ts'
import { type NameHoliday, type TimeWarning, warnOfTime } from './warn-of-time.ts'
import { minutesOf } from './working-time.ts'

type Needs = VisitorNeeds & TimeRules & { holidayName: HolidayName }
type Asked = VisitorsAsked & { start: string; minutes: number; quorum?: readonly Quorum[] | undefined }
type Judged = {
  reader: Employee | undefined
  /** Why nobody could book it, as booking would say it. */
  refusal: VisitRefusal | null
  warnings: TimeWarning[]
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * What speaks against a time that somebody chose themselves, before they book it: who is not free then, whose holiday or
 * night it is, and that it comes too soon (3.2). Refuses when calendars cannot be asked at all.
 */
export const judgeTime =
  (needs: Needs) =>
  async (asked: Asked): Promise<{ ok: true; judged: Judged } | { ok: false; refusal: TimesRefusal }> => {
    const people = await readPeople(needs, asked)
    if ('refusal' in people) return { ok: false, refusal: people.refusal }
    const { reader } = people
    const slot = slotFrom(asked.start, asked.minutes)
    const refusal = timeRefusal(slot.start, needs.now()) ?? null
    if (refusal) return { ok: true, judged: { reader, refusal, warnings: [] } }
    const window = { day: minutesOf(slot.start), to: minutesOf(slot.end) }
    const read = await readVisitors(needs, asked, people, window)
    if ('refusal' in read) return { ok: false, refusal: read.refusal }
    const { companyHolidays } = await needs.askSettingsNow()
    const quorum = asked.quorum ?? read.moved?.quorum ?? []
    const countries = new Map(
      [...people.wanted.map(({ employee }) => employee), ...people.contacts].map((one) => [
        one.id,
        one.country,
      ]),
    )
    const nameHoliday: NameHoliday = ({ id }, free) =>
      nameOf(needs, companyHolidays, countries.get(id) ?? '', free)
    const rules = { buffer: needs.visitBuffer, quorum, nameHoliday }
    const warnings = [...warnOfTime(read.visitors, slot, rules), ...whenItIs(needs, slot.start)]
    return { ok: true, judged: { reader, refusal, warnings } }
  }

/** Empty where nobody gave it a name. */
function nameOf(
  { holidayName }: Needs,
  companyHolidays: AskSettings['companyHolidays'],
  country: string,
  { day, why }: Parameters<NameHoliday>[1],
): string {
  if (why === 'public holiday') return holidayName(day, country) ?? ''
  return companyHolidays.find(({ from, to }) => from <= day && day <= to)?.name ?? ''
}

function whenItIs({ now, visitNotice }: Needs, start: string): TimeWarning[] {
  const ahead = Date.parse(start) - Date.parse(now())
  if (ahead < visitNotice * HOUR_MS) return [{ code: 'notice', hours: visitNotice }]
  return ahead > HORIZON_DAYS * DAY_MS ? [{ code: 'far', days: HORIZON_DAYS }] : []
}
