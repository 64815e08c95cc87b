import { Temporal } from 'temporal-polyfill'
import { findWindows } from 'windows-iana'
import type { Person } from '../people.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const YEAR_BEGINS = '2026-01-01T00:00:00'
const HOUR_MS = 3_600_000
const WEEK = 7

/** A number from 0 to 15 that stays with a person, so that mailboxes differ as they do in a real organisation. */
const turnOf = ({ id }: Person): number => Number.parseInt(id.slice(0, 1), 16)

/** The zone of a mailbox: some people have a name of Windows, some one of IANA. */
export const mailboxZone = (person: Person): string =>
  person.mailboxZone ?? (turnOf(person) % 2 === 0 ? nameOf(person.timeZone) : person.timeZone)

/** Windows has no name for every zone. */
const nameOf = (zone: string): string => (zone === 'UTC' ? 'UTC' : (findWindows(zone)[0] ?? zone))

/** When a person works, as Graph shows it: usually Monday to Friday from nine to five. */
export function workingHoursOf(person: Person): object {
  const turn = turnOf(person)
  const { timeZone: zone, workingHours: own } = person
  if (own)
    return {
      daysOfWeek: own.daysOfWeek,
      startTime: `${own.startTime}:00.0000000`,
      endTime: `${own.endTime}:00.0000000`,
      timeZone: own.timeZone === 'custom' ? customZone(zone) : { name: own.timeZone ?? nameOf(zone) },
    }
  return {
    daysOfWeek: turn === 12 ? DAYS.slice(0, 4) : DAYS,
    startTime: turn === 5 ? '08:00:00.0000000' : '09:00:00.0000000',
    endTime: turn === 5 ? '16:00:00.0000000' : '17:00:00.0000000',
    timeZone: turn % 8 === 3 ? customZone(zone) : { name: nameOf(zone) },
  }
}

/** A zone spelt out, as desktop Outlook leaves it: `bias` is what is added to local time to get UTC, in minutes. */
function customZone(zone: string): object {
  const begin = Temporal.PlainDateTime.from(YEAR_BEGINS).toZonedDateTime(zone)
  const first = begin.getTimeZoneTransition('next')
  const second = first?.getTimeZoneTransition('next')
  const changes = [first, second].flatMap((each) => (each && each.year === begin.year ? [each] : []))
  const offsets = [begin, ...changes].map(({ offsetNanoseconds }) => offsetNanoseconds / 60_000_000_000)
  const [least, most] = [Math.min(...offsets), Math.max(...offsets)]
  const changeTo = (offset: number) =>
    changes.find((each) => each.offsetNanoseconds / 60_000_000_000 === offset)
  return {
    '@odata.type': '#microsoft.graph.customTimeZone',
    bias: -least,
    name: 'Customized Time Zone',
    standardOffset: spelt(least === most ? undefined : changeTo(least)),
    daylightOffset: { ...spelt(least === most ? undefined : changeTo(most)), daylightBias: least - most },
  }
}

/** The day and hour of a change, by the clock that ends with it: the fifth Sunday is the last one. */
function spelt(change: Temporal.ZonedDateTime | undefined): object {
  if (!change) return { time: '00:00:00.0000000', dayOccurrence: 0, dayOfWeek: 'sunday', month: 0, year: 0 }
  const wall = Temporal.Instant.fromEpochMilliseconds(change.epochMilliseconds - HOUR_MS)
    .toZonedDateTimeISO(change.timeZoneId)
    .toPlainDateTime()
    .add({ hours: 1 })
  const isLast = change.day + WEEK > change.daysInMonth
  return {
    time: `${wall.toPlainTime().toString({ smallestUnit: 'second' })}.0000000`,
    dayOccurrence: isLast ? 5 : Math.ceil(change.day / WEEK),
    dayOfWeek: 'sunday',
    month: change.month,
    year: 0,
  }
}
