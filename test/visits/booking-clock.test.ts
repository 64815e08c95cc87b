import { deepEqual, equal } from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import { onTheClock } from '../../src/domain/visits/visit-event.ts'

const instantOf = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })

describe('the clock that an event is written in', () => {
  it('is that of the organiser, and says the same instant in every zone around its changes (3.9, C13)', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const start of aroundChanges(zone)) {
        const end = Temporal.Instant.from(start).add({ minutes: 45 }).toString({ fractionalSecondDigits: 3 })
        const written = onTheClock({ start, end }, zone)
        const read = [written.start, written.end].map((local) => instantOf(local, written.timeZone))
        deepEqual(read, [start, end], `${zone} at ${start}`)
      }
  })

  it('is UTC only for an hour that the clock shows twice', () => {
    const at = (start: string) => {
      const end = Temporal.Instant.from(start).add({ minutes: 30 }).toString()
      return onTheClock({ start, end }, 'Europe/Lisbon')
    }
    equal(at('2026-10-25T00:30:00Z').timeZone, 'UTC')
    deepEqual(at('2026-10-25T03:00:00Z'), {
      ...{ start: '2026-10-25T03:00:00', end: '2026-10-25T03:30:00', timeZone: 'Europe/Lisbon' },
    })
    equal(at('2026-07-01T09:00:00Z').start, '2026-07-01T10:00:00')
  })
})

/** Instants shortly before and after the changes of a zone in two years; one where it has none. */
function aroundChanges(zone: string): string[] {
  const found = ['2026-06-15T12:00:00.000Z']
  let at = Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(zone)
  for (let turn = 0; turn < 2; turn++) {
    const change = at.getTimeZoneTransition('next')
    if (!change || change.year > 2028) break
    for (const minutes of [-90, -30, 0, 30, 90])
      found.push(change.toInstant().add({ minutes }).toString({ fractionalSecondDigits: 3 }))
    at = change
  }
  return found
}
