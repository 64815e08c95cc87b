import { deepEqual } from 'node:assert/strict'
import { saidPause } from '../../src/domain/checkins/said-pause.ts'
import { en } from '../../src/text/en.ts'

/** A Tuesday. */
const TODAY = '2026-11-10'
const SAID: [string, string | null | 'passed'][] = [
  ['24 December', '2026-12-24'],
  ['Monday', '2026-11-16'],
  ['next week', '2026-11-16'],
  ['this week', '2026-11-16'],
  ['this month', '2026-12-01'],
  ['tomorrow', '2026-11-11'],
  ['january', '2027-01-01'],
  ['2 weeks', '2026-11-24'],
  ['a week', '2026-11-17'],
  ['3 months', '2027-02-10'],
  ['A couple of days', '2026-11-12'],
  ['twelve months', '2027-11-10'],
  ['a year', '2027-11-10'],
  ['3 March', '2027-03-03'],
  ['3 November', 'passed'],
  ['october', 'passed'],
  ['3 November 2027', '2027-11-03'],
  ['2027-11-03', '2027-11-03'],
  ['0 weeks', null],
  ['constructor week', null],
  ['2 constructor', null],
  ['a while', null],
  ['weeks', null],
  ['', null],
]

describe('until when somebody pauses (2.6)', () => {
  for (const [said, until] of SAID)
    it(`is ${until ?? 'asked back'} for “${said}”`, () => {
      const pause = saidPause(said, en.chat, TODAY)
      deepEqual(pause?.isPast ? 'passed' : (pause?.until ?? null), until)
    })
})
