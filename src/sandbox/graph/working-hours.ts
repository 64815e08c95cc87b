import { Temporal } from 'temporal-polyfill'
import { windowsOf } from '../outlook/time-zones.ts'
import type { Person } from '../people.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const WINTER = '2026-01-15T12:00:00Z'
const SUMMER = '2026-07-15T12:00:00Z'

/** A number from 0 to 15 that stays with a person, so that mailboxes differ as they do in a real organisation. */
const turnOf = ({ id }: Person): number => Number.parseInt(id.slice(0, 1), 16)

/** The zone of a mailbox: some people have a name of Windows, some one of IANA. */
export const mailboxZone = (person: Person): string =>
  turnOf(person) % 2 === 0 ? windowsOf(person.timeZone) : person.timeZone

/** When a person works, as Graph shows it: usually Monday to Friday from nine to five. */
export function workingHoursOf(person: Person): object {
  const turn = turnOf(person)
  return {
    daysOfWeek: turn === 12 ? DAYS.slice(0, 4) : DAYS,
    startTime: turn === 5 ? '08:00:00.0000000' : '09:00:00.0000000',
    endTime: turn === 5 ? '16:00:00.0000000' : '17:00:00.0000000',
    timeZone: turn % 8 === 3 ? customZone(person.timeZone) : { name: windowsOf(person.timeZone) },
  }
}

/** A zone spelt out, as desktop Outlook leaves it: `bias` is what is added to local time to get UTC, in minutes. */
function customZone(zone: string): object {
  const offsetAt = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000
  const [winter, summer] = [offsetAt(WINTER), offsetAt(SUMMER)]
  const change = { time: '02:00:00.0000000', dayOccurrence: 5, dayOfWeek: 'sunday', year: 0 }
  return {
    '@odata.type': '#microsoft.graph.customTimeZone',
    bias: -Math.min(winter, summer),
    name: 'Customized Time Zone',
    standardOffset: { ...change, month: 10 },
    daylightOffset: { ...change, daylightBias: -Math.abs(summer - winter), month: 3 },
  }
}
