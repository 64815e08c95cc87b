import { deepEqual, doesNotMatch, equal, match, notEqual, ok } from 'node:assert/strict'
import { viewCycleState } from '../../bot/cycle-views.ts'
import { viewCycle } from '../../bot/views.ts'
import {
  PROMPT_REASONS,
  PROMPT_STATES,
  type PromptReason,
  type PromptState,
} from '../../src/contract/words.ts'
import { en } from '../../src/text/en.ts'

const CYCLE = {
  ...{ id: '2026-11', start: '2026-10-31T23:00:00.000Z', end: '2026-11-30T23:00:00.000Z' },
  ...{ askDay: '2026-11-10', control: null, resumedAt: null },
}
/** What an administrator reads of a prompt in this state for this reason. */
const seen = (state: PromptState, reason: PromptReason | null) => {
  const tallies = [{ state, reason, count: 3, tooLate: false }]
  const [found] = viewCycleState(
    en.delivery,
    { cycle: CYCLE, counts: { [state]: 3 }, tallies, later: [], visitsFailed: 0 },
    null,
  ).states
  ok(found)
  return found
}

describe('the name of a cycle', () => {
  it('tells the halves of a month from each other and from the month, and a quarter (2.1)', () => {
    const of = (id: string) => viewCycle({ id, start: '', end: '', askDay: '' }, 'en').name
    deepEqual(['2028-01', '2028-01.1', '2028-01.2', '2028-Q4'].map(of), [
      'January 2028',
      'January 2028, first half',
      'January 2028, second half',
      'Quarter 4 of 2028',
    ])
  })
})

describe('the words for what became of a card (2.8)', () => {
  it('tell what every state means, and what to do about each that needs somebody', () => {
    for (const state of PROMPT_STATES) ok(seen(state, null).meaning.length > 10, state)
    for (const state of ['unknown', 'blocked', 'not installed', 'failed', 'missed'] as const)
      ok((seen(state, null).cure ?? '').length > 20, state)
    for (const state of ['sent', 'answered', 'not needed'] as const) equal(seen(state, null).cure, null)
  })

  it('tell every reason that a card can have, none by its code', () => {
    for (const reason of PROMPT_REASONS) {
      const said = seen('cancelled', reason).reason
      ok(said && said.length > 8, reason)
      notEqual(said, reason)
      doesNotMatch(said, /status/)
    }
  })

  it('tell of what follows a first card what is true of it: only where it did not arrive there is something to do', () => {
    const later = (state: PromptState, reason: PromptReason | null = null) => {
      const counted = { tallies: [], later: [{ state, reason, count: 1, tooLate: false }], visitsFailed: 0 }
      return viewCycleState(en.delivery, { cycle: CYCLE, counts: {}, ...counted }, null).later[0]
    }
    match(later('failed', 'status 400')?.cure ?? '', /Resend/)
    match(later('not installed')?.cure ?? '', /Install/)
    doesNotMatch(later('sent')?.meaning ?? '', /answer/)
    for (const [state, reason] of [
      ['cancelled', 'cycle cancelled'],
      ['unknown', 'no answer from Teams'],
    ] as const)
      equal(later(state, reason)?.cure, null)
  })

  it('tell nobody to send again what nobody sends any more', () => {
    for (const state of ['failed', 'not installed', 'blocked', 'unknown'] as const) {
      const tallies = [{ state, reason: null, count: 1, tooLate: true }]
      const counted = { counts: {}, tallies, later: tallies, visitsFailed: 0 }
      const { states, later } = viewCycleState(en.delivery, { cycle: CYCLE, ...counted }, null)
      for (const { cure } of [...states, ...later]) doesNotMatch(cure ?? '', /resend|working morning/i)
      match(states[0]?.cure ?? '', /check in/)
    }
  })

  it('name any status that Teams may answer', () => {
    equal(seen('failed', 'status 418').reason, 'Teams answered with status 418')
    match(seen('planned', 'status 429').cure ?? '', /tried again by itself/)
  })

  it('say what to do where the reason calls for something else than the state', () => {
    match(seen('cancelled', 'cycle cancelled').cure ?? '', /Resume/)
    match(seen('planned', 'sign-in failed').cure ?? '', /BOT_APP_ID/)
  })
})
