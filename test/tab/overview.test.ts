import { deepEqual, equal } from 'node:assert/strict'
import { barsOf } from '../../tab/overview/feelings.ts'
import { marksOf, partsOf } from '../../tab/overview/marks.ts'
import { noNumbers } from '../../tab/overview/reason.ts'

const cycle = {
  id: '2026-11',
  name: 'November 2026',
  start: '2026-10-31T23:00:00Z',
  end: '2026-11-30T23:00:00Z',
  askDay: '2026-11-10',
}

describe('the first screen', () => {
  it('draws one mark for everybody due, and none says whose it is (2.5)', () => {
    const marks = marksOf({ spoke: 2, notThisMonth: 1, notYet: 1 })
    deepEqual(
      marks.map(({ mark }) => mark),
      ['spoke', 'spoke', 'not this month', 'not yet'],
    )
    equal(new Set(marks.map(({ key }) => key)).size, 4)
  })

  it('leaves empty parts out of the bar', () => {
    deepEqual(partsOf({ spoke: 0, notThisMonth: 0, notYet: 3 }), [{ mark: 'not yet', people: 3 }])
  })

  it('says why there is no number: no round, a group too small, nobody with a pair (6.2)', () => {
    equal(noNumbers({ cycle: null, shown: true, due: 0 }), 'no cycle')
    equal(noNumbers({ cycle, shown: false, due: 0 }), 'too small')
    equal(noNumbers({ cycle, shown: true, due: 0 }), 'nobody due')
    equal(noNumbers({ cycle, shown: true, due: 9 }), undefined)
  })

  it('draws the feelings worst first, each beside the highest', () => {
    const bars = barsOf({ counts: { delighted: 4, content: 2, neutral: 0, uneasy: 1, unhappy: 0 } })
    deepEqual(
      bars.map(({ feeling, people, share }) => [feeling, people, share]),
      [
        ['unhappy', 0, 0],
        ['uneasy', 1, 0.25],
        ['neutral', 0, 0],
        ['content', 2, 0.5],
        ['delighted', 4, 1],
      ],
    )
  })

  it('draws no bar when there is no answer', () => {
    const bars = barsOf({ counts: { delighted: 0, content: 0, neutral: 0, uneasy: 0, unhappy: 0 } })
    deepEqual(new Set(bars.map(({ share }) => share)), new Set([0]))
  })
})
