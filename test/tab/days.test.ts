import { equal } from 'node:assert/strict'
import { tab } from '../../src/text/en-tab.ts'
import { sayCountry, sayDay, sayList, yearOf } from '../../tab/parts/days.ts'

describe('how the tab says days', () => {
  it('leaves out the year that it is, and says any other', () => {
    equal(sayDay('2026-11-10', 'en-GB', 2026), '10 November')
    equal(sayDay('2025-12-04', 'en-GB', 2026), '4 December 2025')
    equal(sayDay('2025-12-04', 'en-GB', undefined), '4 December 2025')
  })

  it('says the day that is written, in whatever zone the reader is', () => {
    equal(sayDay('2026-01-01', 'en-GB', 2026), '1 January')
    equal(yearOf('2026-10-31T23:00:00Z'), 2026)
  })

  it('says silence in days at first and in months later', () => {
    equal(tab.dates.silent(null), 'never yet')
    equal(tab.dates.silent(0), 'today')
    equal(tab.dates.silent(1), 'yesterday')
    equal(tab.dates.silent(59), '59 days ago')
    equal(tab.dates.silent(92), '3 months ago')
  })

  it('names a country by its code and leaves a name as it is', () => {
    equal(sayCountry('NL', 'en-GB'), 'Netherlands')
    equal(sayCountry('Netherlands', 'en-GB'), 'Netherlands')
    equal(sayCountry('', 'en-GB'), '')
  })

  it('joins words as the language does', () => {
    equal(sayList([], 'en-GB'), '')
    equal(sayList(['a', 'b', 'c'], 'en-GB'), 'a, b and c')
  })
})
