import { deepEqual, equal } from 'node:assert/strict'
import { askingOf, pollOf, shortened, whyNotAsked, withOptional, withTime } from '../../tab/visits/asking.ts'
import { draft } from './proposed.ts'

const DRAFT = { ...draft, contactIds: ['ida', 'jan'] }
const start = (day: number, hour: number) => ({ start: `2026-11-${day}T${hour}:00:00.000Z` })

describe('asking which time suits, in the dialog (3.3)', () => {
  it('begins with the three best times, of different days where there are', () => {
    const times = [start(12, 13), start(12, 11), start(17, 13), start(19, 10), start(20, 10)]
    deepEqual(
      askingOf(times, null).times,
      [times[0], times[2], times[3]].map((one) => one?.start),
    )
    deepEqual(askingOf(times.slice(0, 2), null).times.length, 2)
  })

  it('ticks no time that passes before they must have answered, unless there are no others', () => {
    const times = [start(12, 13), start(16, 17), start(16, 18), start(19, 10)]
    const until = '2026-11-16T17:00:00.000Z'
    const { times: ticked } = askingOf(times, until)
    deepEqual(ticked, [start(16, 18).start, start(19, 10).start])
    equal(shortened({ times: ticked }, until), undefined)
    equal(shortened({ times: [...ticked, start(16, 17).start] }, until), '2026-11-16T16:00:00.000Z')
    deepEqual(askingOf(times.slice(0, 1), until).times, [start(12, 13).start])
  })

  it('takes at most five times, and lets each be taken out', () => {
    const many = Array.from({ length: 7 }, (_, at) => start(10 + at, 10).start)
    const full = many.reduce(withTime, askingOf([], null))
    equal(full.times.length, 5)
    equal(withTime(full, many[6] ?? '').times.length, 5)
    equal(withTime(full, many[0] ?? '').times.length, 4)
  })

  it('is sent with the times in order, once there is one and somebody whose answer is waited for', () => {
    const asking = askingOf([start(19, 10), start(12, 13)], null)
    equal(whyNotAsked(asking, DRAFT), undefined)
    equal(whyNotAsked({ ...asking, times: [] }, DRAFT), 'none')
    const nobody = withOptional(withOptional(asking, 'ida'), 'jan')
    equal(whyNotAsked(nobody, DRAFT), 'nobody')
    equal(whyNotAsked(asking, DRAFT, true), 'notSure', 'somebody is approached often enough (1.6)')
    equal(whyNotAsked(asking, { ...DRAFT, sure: true }, true), undefined)
    const sent = pollOf('acme', DRAFT, withOptional(nobody, 'jan'), 'request-1')
    deepEqual(sent.times, [start(12, 13).start, start(19, 10).start])
    deepEqual(sent.optionalIds, ['ida'])
    equal('start' in sent, false)
  })
})
