import { deepEqual, equal } from 'node:assert/strict'
import { PROMPT_STATES } from '../../src/contract/words.ts'
import { groupsOf, statesOf } from '../../tab/checkins/prompt-groups.ts'

describe('delivery', () => {
  it('puts those that need somebody first and leaves out what is empty (2.8)', () => {
    const counts = { sent: 3, answered: 2, 'not needed': 1, blocked: 1, planned: 0 }
    deepEqual(
      statesOf(counts).map(({ state }) => state),
      ['blocked', 'sent', 'answered', 'not needed'],
    )
    deepEqual(groupsOf(counts), [
      { group: 'problem', cards: 1 },
      { group: 'asked', cards: 3 },
      { group: 'answered', cards: 3 },
    ])
  })

  it('counts every state once', () => {
    const counts = Object.fromEntries(PROMPT_STATES.map((state) => [state, 1]))
    equal(
      groupsOf(counts).reduce((sum, { cards }) => sum + cards, 0),
      PROMPT_STATES.length,
    )
  })
})
