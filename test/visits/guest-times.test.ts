import { deepEqual, ok } from 'node:assert/strict'
import { dayIn } from '../../src/domain/checkins/cycle.ts'
import { answerUntil, lastAnswerDay } from '../../src/domain/visits/customer-answer.ts'
import { sayGuestTimes } from '../../src/text/guest-times.ts'

/** Three quarters of an hour on a day of October 2026; summer time ends in Paris on the 25th. */
const on = (day: number) => ({
  start: `2026-10-${day}T09:00:00.000Z`,
  end: `2026-10-${day}T09:45:00.000Z`,
})

describe('times as a customer reads them (3.3, 3.9)', () => {
  it('have their clock named once, with its distance from GMT', () => {
    const { zone, times } = sayGuestTimes([on(22), on(23)], 'Europe/Paris', 'en')
    deepEqual([zone, ...times.map(({ hours }) => hours)], ['Paris (GMT+2)', '11:00–11:45', '11:00–11:45'])
  })

  it('say it each, where summer time begins or ends between them', () => {
    const { zone, times } = sayGuestTimes([on(22), on(27)], 'Europe/Paris', 'en')
    deepEqual(
      [zone, ...times.map(({ hours }) => hours)],
      ['Paris', '11:00–11:45 (GMT+2)', '10:00–10:45 (GMT+1)'],
    )
  })

  it('do where the clock never changes, and where there are none', () => {
    deepEqual(sayGuestTimes([on(22), on(27)], 'UTC', 'en').zone, 'UTC (GMT+0)')
    deepEqual(sayGuestTimes([], 'Europe/Paris', 'en'), { zone: '', times: [] })
  })

  it('name a last day to answer that is over everywhere before the link ends (3.8)', () => {
    for (const end of ['2026-11-12T00:15:00.000Z', '2026-11-12T23:45:00.000Z']) {
      const until = answerUntil({ end })
      const day = lastAnswerDay(until)
      deepEqual(day, '2026-12-10')
      for (const zone of ['Pacific/Auckland', 'Europe/Amsterdam', 'America/Los_Angeles'])
        ok(dayIn(until, zone) > day, zone)
    }
  })
})
