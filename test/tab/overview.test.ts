import { deepEqual, equal } from 'node:assert/strict'
import { isDrawn, lineOf, middleOf, quarterAt } from '../../tab/overview/feeling-quarters.ts'
import { answersOf, barsOf } from '../../tab/overview/feelings.ts'
import { levelOf, monthNames, sinceTheFirst } from '../../tab/overview/heat.ts'
import { marksOf, partsOf } from '../../tab/overview/marks.ts'
import { noNumbers } from '../../tab/overview/reason.ts'
import {
  type Column,
  chartData,
  monthColumns,
  namedColumns,
  topOf,
  totalsOf,
} from '../../tab/overview/stack.ts'

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

  it('draws the feelings worst first, each with its number', () => {
    const bars = barsOf({ counts: { delighted: 4, content: 2, neutral: 0, uneasy: 1, unhappy: 0 } })
    deepEqual(
      bars.map(({ feeling, answers }) => [feeling, answers]),
      [
        ['unhappy', 0],
        ['uneasy', 1],
        ['neutral', 0],
        ['content', 2],
        ['delighted', 4],
      ],
    )
  })

  it('says how many answers there are, which is what the bars add up to', () => {
    const own = { counts: { delighted: 4, content: 2, neutral: 0, uneasy: 1, unhappy: 0 } }
    equal(
      barsOf(own).reduce((sum, { answers }) => sum + answers, 0),
      answersOf(own),
    )
    equal(answersOf(own), 7)
  })

  it('stacks months, no column higher than the scale, and says each piece (4.3)', () => {
    const months = ['2025-12', '2026-01'].map((id) => ({
      cycleId: id,
      name: '',
      start: `${id}-01T00:00:00Z`,
    }))
    const columns = monthColumns(months, 'en-GB', (at) => (at === 0 ? [5, 1] : null))
    const stack = { title: 'Kept?', pieces: ['Kept', 'Late'], columns }
    deepEqual([topOf(stack), totalsOf(stack)], [6, [5, 1]])
    const [first, second] = chartData(stack, String, (piece, size) => `${piece} ${size}`)
    equal(first?.chartData[1]?.callOutAccessibilityData?.ariaLabel, 'December 2025: Late 1')
    deepEqual(
      second?.chartData.map(({ data }) => data),
      [0, 0],
    )
  })
})

describe('what stands below the columns of a picture (4.3)', () => {
  const months = Array.from({ length: 12 }, (_, at) => {
    const id = at === 0 ? '2025-12' : `2026-${String(at).padStart(2, '0')}`
    return { cycleId: id, name: '', start: `${id}-01T00:00:00Z` }
  })
  const namesIn = (columns: readonly Column[], width: number) =>
    namedColumns(columns, width).flatMap(({ named, label }) => (named ? [label] : []))

  it('is every month where there is room, the year where it begins but not twice side by side', () => {
    const all = namesIn(
      monthColumns(months, 'en-GB', () => null),
      800,
    )
    deepEqual([all.length, all[0], all[1], all.at(-1)], [12, 'Dec', 'Jan 2026', 'Nov'])
  })

  it('is every second or third month in a narrow one, at even distances and the latest always', () => {
    const columns = monthColumns(months, 'en-GB', () => null)
    deepEqual(namesIn(columns, 380), ['Jan 2026', 'Mar', 'May', 'Jul', 'Sept', 'Nov'])
    deepEqual(namesIn(columns, 240), ['Feb 2026', 'May', 'Aug', 'Nov'])
  })

  it('is every word where the columns are no months', () => {
    const columns = ['Unhappy', 'Uneasy', 'Neutral'].map((word) => ({ label: word, name: word, sizes: [1] }))
    deepEqual(namesIn(columns, 90), ['Unhappy', 'Uneasy', 'Neutral'])
  })
})

describe('the picture of departments by months', () => {
  const month = (cycleId: string, start: string) => ({ cycleId, name: cycleId, start })

  it('names months in the reader’s language, and the year at the first one and at each January', () => {
    const months = [month('2025-12', '2025-11-30T23:00:00Z'), month('2026-01', '2025-12-31T23:00:00Z')]
    deepEqual(
      monthNames([...months, month('2026-02', '2026-01-31T23:00:00Z')], 'nl').map(({ short, long, year }) => [
        ...[short, long, year],
      ]),
      [
        ['dec', 'december 2025', '2025'],
        ['jan', 'januari 2026', '2026'],
        ['feb', 'februari 2026', null],
      ],
    )
  })

  it('is darker where more of those due spoke; nobody and everybody stand apart', () => {
    const levels = [0, 1, 2, 3, 4, 5, 6].map((spoke) => levelOf({ cycleId: 'c', spoke, due: 6 }))
    deepEqual(levels, [0, 1, 1, 2, 2, 3, 4])
  })

  it('begins with the first month that has a number; later gaps stay', () => {
    const cell = { cycleId: 'c', spoke: 1, due: 3 }
    const months = ['1', '2', '3', '4'].map((id) => month(id, '2026-01-01T00:00:00Z'))
    const cut = sinceTheFirst({
      ...{ months, atLeast: 3 },
      departments: [
        { name: 'A', cells: [null, null, null, cell] },
        { name: 'B', cells: [null, cell, null, cell] },
      ],
    })
    deepEqual(
      cut.months.map(({ cycleId }) => cycleId),
      ['2', '3', '4'],
    )
    deepEqual(
      cut.departments.map(({ cells }) => cells.map(Boolean)),
      [
        [false, false, true],
        [true, false, true],
      ],
    )
  })
})

describe('feelings by quarter (4.3)', () => {
  const point = (average: number, period: 'quarter' | 'year' = 'quarter') => ({ average, period })
  const none = { own: null, guesses: null, answers: null, gap: null }
  const words = {
    name: (id: string) => id,
    legend: 'We guess',
    color: 'red',
    say: (id: string, average: number) => `${id} ${average}`,
  }

  it('are a point where a quarter has enough of its own, with nothing across one that has not (6.2)', () => {
    const quarters = [
      { ...none, id: '2026.1', guesses: point(4) },
      { ...none, id: '2026.2', guesses: point(3, 'year') },
      { ...none, id: '2026.3', guesses: point(2) },
    ]
    const { data, gaps } = lineOf(quarters, 'guesses', words)
    deepEqual(
      data.map(({ y, callOutAccessibilityData }) => [y, callOutAccessibilityData?.ariaLabel]),
      [
        [4, '2026.1 4'],
        [2, '2026.3 2'],
      ],
    )
    deepEqual(gaps, [{ startIndex: 0, endIndex: 1 }])
    deepEqual([isDrawn(quarters), isDrawn(quarters.slice(1, 2))], [true, false])
    equal(middleOf('2026.3').toISOString().slice(0, 10), '2026-08-15')
    const years = ['2025.4', '2026.1', '2026.2'].map((id) => ({ ...none, id }))
    deepEqual(
      years.map((_, at) => quarterAt(years, at).withYear),
      [true, true, false],
    )
  })
})
