import { equal } from 'node:assert/strict'
import { shortened } from '../../bot/cards.ts'

/** Many marks on one letter, as some write for fun. */
const BURDENED = `e${'\u0301'.repeat(5000)}`
const CUT: [words: string, most: number, left: string][] = [
  ['Late deliveries', 15, 'Late deliveries'],
  ['Late deliveries', 9, 'Late deli…'],
  ['Late deliveries', 5, 'Late…'],
  ['cafe\u0301s', 5, 'cafe\u0301…'],
  ['cafe\u0301s', 4, 'caf…'],
  ['👩‍🚒👩‍🚒👩‍🚒', 12, '👩‍🚒👩‍🚒…'],
  ['👩‍🚒👩‍🚒👩‍🚒', 4, '…'],
  ['🇳🇱🇧🇪🇩🇪', 6, '🇳🇱…'],
  ['👍🏽👍🏽', 6, '👍🏽…'],
  ['𝒜𝒜𝒜', 3, '𝒜…'],
  [`ab${BURDENED}`, 40, 'ab…'],
]

describe('what people wrote is cut behind a whole letter', () => {
  for (const [words, most, left] of CUT)
    it(`“${words.slice(0, 20)}” after ${most}`, () => equal(shortened(words, most), left))
})
