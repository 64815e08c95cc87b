import assert from 'node:assert/strict'
import { inWords } from '../architecture/source.ts'
import { unansweredVerbs } from './verbs.ts'

describe('the check of buttons', () => {
  const text = `
    button('Yes', late ? 'checkin.answer' : 'checkin.anser', {})
    const other = { verb: 'pair.make', label: 'pair.label' }`

  it('finds a verb that nothing answers', () => {
    const found = inWords(unansweredVerbs([{ path: 'bot/a.ts', text }], new Set(['checkin.answer'])))
    assert.match(found, /bot\/a\.ts:2 .*"checkin\.anser"/)
    assert.match(found, /bot\/a\.ts:3 .*"pair\.make"/)
    assert.doesNotMatch(found, /"checkin\.answer"|"pair\.label"/)
  })
})
