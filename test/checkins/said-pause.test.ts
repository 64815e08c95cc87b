import { equal } from 'node:assert/strict'
import { readPause } from '../../bot/checkins/asking-card.ts'
import { saidPause } from '../../src/domain/checkins/said-pause.ts'
import { en } from '../../src/text/en.ts'

/** A Tuesday. */
const TODAY = '2026-11-10'
const SAID: [string, string][] = [
  ['until 24 December', '2026-12-24'],
  ['for 24 December', '2026-12-25'],
  ['until Monday', '2026-11-16'],
  ['on Friday', '2026-11-14'],
  ['until next week', '2026-11-16'],
  ['for next week', '2026-11-23'],
  ['next week', '2026-11-23'],
  ['this week', '2026-11-16'],
  ['until this week', '2026-11-16'],
  ['me for this month', '2026-12-01'],
  ['until next month', '2026-12-01'],
  ['for next month', '2027-01-01'],
  ['for today', '2026-11-11'],
  ['until tomorrow', '2026-11-11'],
  ['for tomorrow', '2026-11-12'],
  ['until january', '2027-01-01'],
  ['for january', '2027-02-01'],
  ['for November', '2026-12-01'],
  ['until November', '2026-12-01'],
  ['for 2 weeks', '2026-11-24'],
  ['2 weeks', '2026-11-24'],
  ['for a week', '2026-11-17'],
  ['for the next 3 months', '2027-02-10'],
  ['for A couple of days', '2026-11-12'],
  ['for twelve months', '2027-11-10'],
  ['for a year', '2027-11-10'],
  ['until 3 March', '2027-03-03'],
  ['until 3 November', 'passed, or 2027-11-03'],
  ['for 3 November', 'passed, or 2027-11-03'],
  ['until october', 'passed, or 2027-10-01'],
  ['for october', 'passed, or 2027-10-01'],
  ['until 3 November 2027', '2027-11-03'],
  ['until 2027-11-03', '2027-11-03'],
  ['for 0 weeks', 'asked back'],
  ['for constructor week', 'asked back'],
  ['for 2 constructor', 'asked back'],
  ['for a while', 'asked back'],
  ['for weeks', 'asked back'],
  ['until .', 'asked back'],
]

describe('until when somebody pauses (2.6)', () => {
  for (const [said, until] of SAID)
    it(`is ${until} for “pause ${said}”`, () => {
      const asked = readPause(`Pause ${said}`, en.chat)
      const pause = asked && saidPause(asked, en.chat, TODAY)
      if (!pause) return equal('asked back', until)
      equal('passed' in pause ? `passed, or ${pause.passed}` : pause.until, until)
    })
})
