import { deepEqual, equal, ok } from 'node:assert/strict'
import { laneOf } from '../../src/domain/visits/lanes.ts'
import { AMSTERDAM, contact, find, someone } from './visitors.ts'

const minutes = (instant: string) => Date.parse(instant) / 60_000
/** Tuesday and Wednesday in Amsterdam. */
const WINDOW = { from: minutes('2026-11-02T23:00:00Z'), to: minutes('2026-11-04T23:00:00Z') }
const spans = (person: Parameters<typeof laneOf>[0], window = WINDOW) =>
  laneOf(person, window).spans.map(
    ({ state, start, end }) => `${state} ${start.slice(8, 16)} ${end.slice(8, 16)}`,
  )

describe('the row of a person in a week', () => {
  it('has what lies outside their hours on their own clock (3.2)', () => {
    deepEqual(spans(someone('Ada', AMSTERDAM)), [
      'outside 02T23:00 03T08:00',
      'outside 03T16:00 04T08:00',
      'outside 04T16:00 04T23:00',
    ])
    ok(spans(someone('Cleo', 'Asia/Tokyo')).includes('outside 03T08:00 04T00:00'))
  })

  it('keeps the hours of the wall clock over the end of summer time (3.2)', () => {
    const window = { from: minutes('2026-10-22T22:00:00Z'), to: minutes('2026-10-26T23:00:00Z') }
    deepEqual(spans(someone('Ada', AMSTERDAM), window), [
      'outside 22T22:00 23T07:00',
      'outside 23T15:00 26T08:00',
      'outside 26T16:00 26T23:00',
    ])
  })

  it('says that a day is a holiday, and of which kind (3.2)', () => {
    const freeDays = [{ day: '2026-11-04', why: 'company holiday' } as const]
    deepEqual(spans(someone('Ada', AMSTERDAM, { freeDays })).slice(1), [
      'outside 03T16:00 03T23:00',
      'company holiday 03T23:00 04T23:00',
    ])
  })

  it('has what is taken in one piece where it touches, and nothing of what it is about (3.2)', () => {
    const busy = [
      { start: '2026-11-03T10:00:00.000Z', end: '2026-11-03T11:00:00.000Z', subject: 'Secret' },
      { start: '2026-11-03T09:00:00.000Z', end: '2026-11-03T10:00:00.000Z' },
      { start: '2026-11-09T09:00:00.000Z', end: '2026-11-09T10:00:00.000Z' },
    ]
    const lane = laneOf(someone('Ada', AMSTERDAM, { busy }), WINDOW)
    deepEqual(spans(someone('Ada', AMSTERDAM, { busy })).at(-1), 'busy 03T09:00 03T11:00')
    ok(!JSON.stringify(lane).includes('Secret'))
  })
})

describe('the starts that a week offers', () => {
  it('are all there are, in order, each with who would be missing (3.2)', () => {
    const busy = [{ start: '2026-11-03T08:00:00.000Z', end: '2026-11-03T11:00:00.000Z' }]
    const ben = someone('Ben', AMSTERDAM, { required: false, busy })
    const { possible } = find([someone('Ada', AMSTERDAM), ben, contact('Ines', 'Europe/Paris')], { days: 1 })
    equal(possible[0]?.start, '2026-11-03T08:00:00.000Z')
    deepEqual(possible[0]?.missing, ['ben'])
    deepEqual(possible.find(({ start }) => start.includes('T11:30'))?.missing, [])
    deepEqual(
      [...possible.map(({ start }) => start)].sort(),
      possible.map(({ start }) => start),
    )
  })
})
