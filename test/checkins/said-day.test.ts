import { equal } from 'node:assert/strict'
import { saidDay } from '../../src/domain/checkins/said-day.ts'
import { en } from '../../src/text/en.ts'

const TODAY = '2026-11-10'
const SAID: [string, string | undefined][] = [
  ['24 December', '2026-12-24'],
  ['the 24th of december', '2026-12-24'],
  ['Dec 24', '2026-12-24'],
  ['December 24th, 2027', '2027-12-24'],
  ['10 November', '2027-11-10'],
  ['3 March', '2027-03-03'],
  ['24.12.', '2026-12-24'],
  ['24.12.2027', '2027-12-24'],
  ['2026-12-24', '2026-12-24'],
  ['29 February', undefined],
  ['29 February 2028', '2028-02-29'],
  ['31 April', undefined],
  ['3/4', undefined],
  ['December', undefined],
  ['the 24th', undefined],
  ['de 24', undefined],
  ['24 December 2027 at 10', undefined],
  ['', undefined],
  ['the cows come home', undefined],
]

it('a day that has passed is the last one of its name, today included (2.7)', () => {
  const last = (said: string) => saidDay(said, en.chat.months, TODAY, 'last')
  equal(last('10 November'), '2026-11-10')
  equal(last('11 November'), '2025-11-11')
})

describe('a day as people write it (2.6)', () => {
  for (const [said, day] of SAID)
    it(`is ${day ?? 'none'} for “${said}”`, () => equal(saidDay(said, en.chat.months, TODAY), day))
})
