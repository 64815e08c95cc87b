import { deepEqual, equal } from 'node:assert/strict'
import { findTitles, functionBefore, listTitles, type Title, touch } from '../../tab/people/titles.ts'

const unknown = (title: string): Title => ({
  title,
  function: 'other',
  ...{ by: 'unknown', score: 0, words: [] },
  examples: ['Ines Moreau'],
})
const byHand = (title: string, job: Title['function']): Title => ({
  title,
  function: job,
  ...{ by: 'hand', score: 0, words: [] },
  examples: [],
})
const UNKNOWN = unknown('Wizard of light')
const PLACED = byHand('Ninja', 'it')
const names = (titles: readonly Title[]) => titles.map(({ title }) => title)

describe('the job titles', () => {
  it('stand in two lists by the alphabet: not placed, and placed by hand (1.3)', () => {
    const { unplaced, byHand: hand } = listTitles([UNKNOWN, PLACED, unknown('Angel')], new Map())
    deepEqual(names(unplaced), ['Angel', 'Wizard of light'])
    deepEqual(names(hand), ['Ninja'])
    deepEqual([unplaced[0]?.placed, unplaced[0]?.before, hand[0]?.placed], [false, undefined, true])
  })

  it('that only a rank placed stand in a list of their own, also once they are placed (1.3)', () => {
    const unsure: Title = {
      ...byHand('Director', 'management'),
      by: 'unsure',
      score: 0.3,
      words: ['Director'],
    }
    deepEqual(names(listTitles([UNKNOWN, unsure, PLACED], new Map()).unsure), ['Director'])
    const [director] = listTitles([byHand('Director', 'management')], touch(new Map(), unsure)).unsure
    deepEqual([director?.placed, director?.before, functionBefore(unsure)], [true, unsure, null])
  })

  it('stay where they are when they are placed, and can be undone there', () => {
    const touched = touch(new Map(), UNKNOWN)
    const { unplaced, byHand: hand } = listTitles([byHand('Wizard of light', 'marketing'), PLACED], touched)
    deepEqual([names(unplaced), names(hand)], [['Wizard of light'], ['Ninja']])
    const [wizard] = unplaced
    deepEqual([wizard?.placed, wizard?.function, wizard?.before], [true, 'marketing', UNKNOWN])
    equal(functionBefore(UNKNOWN), null)
  })

  it('that are taken back stay in sight, also where their words place them', () => {
    const touched = touch(new Map(), PLACED)
    const [ninja] = listTitles([], touched).byHand
    deepEqual([ninja?.placed, ninja?.before], [false, PLACED])
    equal(functionBefore(PLACED), 'it')
  })

  it('that are as they were have nothing to undo', () => {
    const touched = touch(touch(new Map(), UNKNOWN), byHand('Wizard of light', 'marketing'))
    equal(listTitles([UNKNOWN], touched).unplaced[0]?.before, undefined)
    const again = touch(new Map(), PLACED)
    equal(listTitles([PLACED], again).byHand[0]?.before, undefined)
    deepEqual(listTitles([byHand('Ninja', 'sales')], again).byHand[0]?.before, PLACED)
  })

  it('are found by title and by the people who have them', () => {
    deepEqual(names(findTitles([UNKNOWN, PLACED], 'inès')), ['Wizard of light'])
    deepEqual(names(findTitles([UNKNOWN, PLACED], 'nin')), ['Ninja'])
  })
})
