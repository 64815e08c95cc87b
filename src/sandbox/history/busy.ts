import { Temporal } from 'temporal-polyfill'
import type { Person } from '../people.ts'
import { chance, pick, wholeFrom } from './chance.ts'
import type { Office } from './office.ts'

/** What leaders hold with their reports every week: ISO weekdays, and the time on their own clock. */
type Weekly = { subject: string; days: readonly number[]; time: string; minutes: number }
const OF_TEAMS: Record<string, readonly Weekly[]> = {
  Management: [{ subject: 'Management team', days: [1], time: '13:00', minutes: 90 }],
  Sales: [{ subject: 'Pipeline review', days: [1], time: '15:30', minutes: 45 }],
  'Customer Service': [{ subject: 'Open cases', days: [2, 4], time: '14:30', minutes: 30 }],
  Operations: [{ subject: 'Production meeting', days: [1, 3, 5], time: '15:00', minutes: 30 }],
  Finance: [{ subject: 'Cash and credit', days: [3], time: '15:30', minutes: 45 }],
  Quality: [{ subject: 'Complaint board', days: [3], time: '16:00', minutes: 45 }],
  IT: [{ subject: 'Change board', days: [4], time: '15:00', minutes: 45 }],
}
/** What else stands in a calendar; some of it falls where something stands already, and is left out. */
const ALONE = [
  'Focus time',
  'Supplier call',
  'Training: torque tools',
  'Budget round',
  'Project stand-up',
  'Interview',
  'Site tour',
  'Monthly report',
]
const WEEKS = 5
const TUESDAY = 1
const EACH_WEEK = 6
const HOURS = [9, 10, 11, 13, 14, 15, 16]

/** Ordinary weeks from `monday` on: team meetings, own work, days off. Nothing lies across what stands there already. */
export function fillCalendars({ people, calendars, acceptAll }: Office, monday: string): void {
  const everybody = people.list()
  const isFree = (email: string, start: string, end: string) =>
    calendars.between(email, start, end).length === 0
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    Temporal.PlainDate.from(monday).add({ weeks: week }),
  )
  const put = (person: Person, subject: string, slot: Slot, more: object = {}) => {
    if (isFree(person.email, slot.start, slot.end))
      calendars.book(person, { subject, ...slot, ...more }, { quietly: true })
  }
  for (const first of weeks)
    for (const person of everybody) {
      const seed = `${person.email} ${first}`
      if (chance(`${seed} off`) < 0.09) {
        // Nobody is away on the weekday on which people are asked, so that everybody has a card waiting.
        const weekday = wholeFrom(`${seed} off day`, 0, 4)
        const day = first.add({ days: weekday === TUESDAY ? weekday + 1 : weekday })
        put(person, 'Day off', slotOn(day, '00:00', 24 * 60, person), { showAs: 'oof' })
      }
    }
  for (const first of weeks) {
    for (const leader of everybody) {
      const reports = everybody.filter(({ managerEmail }) => managerEmail === leader.email)
      if (reports.length === 0) continue
      for (const { subject, days, time, minutes } of OF_TEAMS[leader.department] ?? [])
        for (const day of days) {
          const slot = slotOn(first.add({ days: day - 1 }), time, minutes, leader)
          const attendees = reports.filter(({ email }) => isFree(email, slot.start, slot.end))
          if (!isFree(leader.email, slot.start, slot.end) || attendees.length === 0) continue
          acceptAll(
            calendars.book(leader, { subject, ...slot, attendees }, { quietly: true }).iCalUId,
            attendees,
          )
        }
    }
    for (const person of everybody)
      for (let count = 0; count < EACH_WEEK; count++) {
        const seed = `${person.email} ${first} ${count}`
        const hour = pick(`${seed} hour`, HOURS)
        const day = first.add({ days: wholeFrom(`${seed} day`, 0, 4) })
        const minutes = pick(`${seed} minutes`, [30, 60, 60, 90])
        put(
          person,
          pick(`${seed} what`, ALONE),
          slotOn(day, `${String(hour).padStart(2, '0')}:00`, minutes, person),
        )
      }
  }
}

type Slot = { start: string; end: string; startZone: string; endZone: string }

function slotOn(day: Temporal.PlainDate, time: string, minutes: number, { timeZone }: Person): Slot {
  const start = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  const written = (moment: Temporal.ZonedDateTime) =>
    moment.toInstant().toString({ fractionalSecondDigits: 3 })
  return {
    start: written(start),
    end: written(minutes === 24 * 60 ? start.add({ days: 1 }) : start.add({ minutes })),
    startZone: timeZone,
    endZone: timeZone,
  }
}
