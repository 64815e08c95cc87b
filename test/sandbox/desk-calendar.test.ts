import { deepEqual, equal, match } from 'node:assert/strict'
import { readCalendarPage, writeCalendarPage } from '../../src/sandbox/desk/calendar/calendar-place.ts'
import { readDraft } from '../../src/sandbox/desk/calendar/draft.ts'
import { sideBySide } from '../../src/sandbox/desk/calendar/lanes.ts'
import { daysOf, instantOf, isOn, mondayOf, piecesOn } from '../../src/sandbox/desk/calendar/week.ts'
import { spanInWords } from '../../src/sandbox/desk/product-time.ts'

const span = (start: string, end: string) => ({ start: `${start}Z`, end: `${end}Z` })
const where = (start: string, end: string, day: string, zone: string) =>
  piecesOn([span(start, end)], day, zone).map(({ from, to }) => [from, to])

describe("the desk's calendar", () => {
  it('puts an event at the wall time of whose calendar it is', () => {
    const visit = ['2026-11-24T09:00:00', '2026-11-24T10:30:00'] as const
    deepEqual(where(...visit, '2026-11-24', 'Europe/Lisbon'), [[540, 630]])
    deepEqual(where(...visit, '2026-11-24', 'Asia/Tokyo'), [[1080, 1170]])
  })

  it('follows the wall clock over a change to winter time', () => {
    deepEqual(where('2026-10-23T08:00:00', '2026-10-23T08:30:00', '2026-10-23', 'Europe/Berlin'), [
      [600, 630],
    ])
    deepEqual(where('2026-10-26T09:00:00', '2026-10-26T09:30:00', '2026-10-26', 'Europe/Berlin'), [
      [600, 630],
    ])
  })

  it('shows what goes on over midnight on both days, and nothing on a day that begins when it ends', () => {
    const night = ['2026-11-24T22:00:00', '2026-11-25T02:00:00'] as const
    deepEqual(where(...night, '2026-11-24', 'UTC'), [[1320, 1440]])
    deepEqual(where(...night, '2026-11-25', 'UTC'), [[0, 120]])
    equal(isOn(span('2026-11-24T22:00:00', '2026-11-25T00:00:00'), '2026-11-25', 'UTC'), false)
  })

  it('shows Monday to Friday, and the weekend when something is on it', () => {
    equal(mondayOf('2026-11-29'), '2026-11-23')
    deepEqual(daysOf('2026-11-23', [], 'UTC').length, 5)
    const saturday = [span('2026-11-28T09:00:00', '2026-11-28T10:00:00')]
    deepEqual(daysOf('2026-11-23', saturday, 'UTC').at(-1), '2026-11-28')
  })

  it('puts what overlaps side by side, and gives the rest the whole width', () => {
    const pieces = [
      { from: 540, to: 660 },
      { from: 570, to: 600 },
      { from: 600, to: 630 },
      { from: 660, to: 690 },
    ]
    deepEqual(
      sideBySide(pieces, 24).map(({ lane, lanes }) => [lane, lanes]),
      [
        [0, 2],
        [1, 2],
        [1, 2],
        [0, 1],
      ],
    )
  })

  it('keeps blocks apart that are drawn longer than they last', () => {
    const pieces = [
      { from: 540, to: 545 },
      { from: 550, to: 570 },
    ]
    deepEqual(
      sideBySide(pieces, 24).map(({ lane, lanes }) => [lane, lanes]),
      [
        [0, 2],
        [1, 2],
      ],
    )
  })

  it('keeps the week and what is open in the address, whatever signs an id has', () => {
    const place = { week: '2026-11-23', open: { kind: 'event' as const, id: 'AAMk/+=1' } }
    deepEqual(readCalendarPage(writeCalendarPage(place)), place)
    const anew = { week: null, open: { kind: 'new' as const, at: '2026-11-24T09:30' } }
    deepEqual(readCalendarPage(writeCalendarPage(anew)), anew)
    deepEqual(readCalendarPage('2026-02-31/new/2026-02-31T09:30'), {
      week: null,
      open: { kind: 'new', at: null },
    })
  })

  it('reads an appointment in the time of whose calendar it is, and says what is missing', () => {
    const draft = {
      subject: ' Holiday ',
      day: '2026-11-24',
      lastDay: '2026-11-26',
      from: '09:00',
      to: '08:00',
    }
    deepEqual(readDraft({ ...draft, showAs: 'oof' }, 'Asia/Tokyo'), {
      ok: true,
      appointment: {
        ...{ subject: 'Holiday', showAs: 'oof' },
        ...{ start: '2026-11-24T00:00:00Z', end: '2026-11-25T23:00:00Z' },
      },
    })
    deepEqual(readDraft({ ...draft, subject: ' ', lastDay: draft.day, showAs: 'busy' }, 'UTC'), {
      ok: false,
      wrong: { subject: 'Say what it is.', to: 'Choose a time after it begins.' },
    })
    equal(instantOf('2026-03-29', '02:30', 'Europe/Berlin'), '2026-03-29T01:30:00Z')
  })

  it('says when something is with the place where it is that time (3.9)', () => {
    match(
      spanInWords(span('2026-11-24T09:00:00', '2026-11-24T10:00:00'), 'Asia/Tokyo', 'en'),
      /^Tuesday,? 24 November 2026, 18:00 to 19:00 in Tokyo$/,
    )
  })
})
