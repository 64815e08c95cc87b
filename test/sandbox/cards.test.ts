import assert from 'node:assert/strict'
import type { Button } from '../../src/sandbox/card-actions.ts'
import { fillInputs } from '../../src/sandbox/card-inputs.ts'
import type { Message } from '../../src/sandbox/chats.ts'
import { findButton } from '../../src/sandbox/find-button.ts'
import { cardMessage } from './stand-ins.ts'

const text = (words: string) => ({ type: 'TextBlock', text: words })
const execute = (verb: string, more = {}) => ({ type: 'Action.Execute', verb, ...more })
const face = (word: string, value: number) => ({
  type: 'Column',
  items: [text('🙂'), text(word)],
  selectAction: execute('answer', { data: { value } }),
})

function message(body: object[], actions: object[] = []): Message {
  const { attachments } = cardMessage('1.5', body, actions)
  return { id: '1', from: 'bot', text: '', attachments, updated: false, at: '', revision: 1 }
}

function button(found: Button | string): Button {
  if (typeof found === 'string') throw new Error(found)
  return found
}

describe('finding a button', () => {
  const card = message(
    [
      { type: 'ColumnSet', columns: [face('content', 4), face('delighted', 5)] },
      { type: 'Container', items: [{ type: 'ActionSet', actions: [execute('skip', { title: 'Not yet' })] }] },
      { type: 'Input.Text', id: 'outer' },
    ],
    [
      {
        type: 'Action.ShowCard',
        title: 'More',
        card: {
          type: 'AdaptiveCard',
          body: [{ type: 'Input.Text', id: 'inner' }],
          actions: [execute('deep')],
        },
      },
      { type: 'Action.Submit', title: 'Old way', data: { verb: 'old' } },
    ],
  )

  it('finds a face by the word under it', () => {
    assert.deepEqual(button(findButton(card, { title: 'delighted' })).action.data, { value: 5 })
    assert.deepEqual(button(findButton(card, { title: '🙂 Content' })).action.data, { value: 4 })
  })

  it('finds a button by its title in any letter case, or by its verb', () => {
    assert.equal(button(findButton(card, { title: 'not YET' })).action.verb, 'skip')
    assert.equal(button(findButton(card, { verb: 'skip' })).action.title, 'Not yet')
    assert.equal(button(findButton(card, { verb: 'old' })).action.title, 'Old way')
  })

  it('asks back when a verb belongs to several buttons that differ', () => {
    assert.match(String(findButton(card, { verb: 'answer' })), /Several buttons/)
    assert.deepEqual(button(findButton(card, { verb: 'answer', title: 'content' })).action.data, { value: 4 })
  })

  it('names the buttons there are when there is none', () => {
    assert.match(String(findButton(card, { title: 'Nope' })), /"Not yet".*"Old way"/)
    assert.match(String(findButton(message([text('no buttons')]), { title: 'x' })), /none/)
  })

  it('takes along the inputs around it, not those of a card that unfolds', () => {
    const ids = (verb: string) => button(findButton(card, { verb })).inputs.map(({ id }) => id)
    assert.deepEqual(ids('deep'), ['outer', 'inner'])
    assert.deepEqual(ids('skip'), ['outer'])
  })
})

describe('filling in a card', () => {
  const inputs = [
    { type: 'Input.Text', id: 'heard', label: 'What you heard', isRequired: true, maxLength: 10 },
    { type: 'Input.Toggle', id: 'share', value: 'false' },
    { type: 'Input.ChoiceSet', id: 'kind', choices: [{ value: 'need' }, { value: 'plan' }], value: 'plan' },
    { type: 'Input.ChoiceSet', id: 'who', isMultiSelect: true, choices: [{ value: 'a' }, { value: 'b' }] },
    { type: 'Input.Date', id: 'day', max: '2026-12-31' },
    { type: 'Input.Number', id: 'count', min: 1 },
  ]
  const save: Button = { action: { type: 'Action.Execute', verb: 'save' }, titles: ['Save'], inputs }
  const fill = (given: Record<string, unknown>, more = {}) =>
    fillInputs({ ...save, action: { ...save.action, ...more } }, { heard: 'news', ...given })

  it('sends texts, as Teams does, and nothing for what is empty', () => {
    assert.deepEqual(fill({ share: true, who: ['a', 'b'], count: 3 }), {
      ok: true,
      values: { heard: 'news', share: 'true', kind: 'plan', who: 'a,b', count: '3' },
    })
    assert.deepEqual(fill({}), { ok: true, values: { heard: 'news', share: 'false', kind: 'plan' } })
  })

  for (const [given, words] of [
    [{ heard: '' }, /"What you heard" \(heard\): it is required/],
    [{ heard: 'far too long a text' }, /at most 10/],
    [{ kind: 'rumour' }, /no choice "rumour".*"need", "plan"/],
    [{ who: 'a,c' }, /no choice "c"/],
    [{ day: '31.12.2026' }, /YYYY-MM-DD/],
    [{ day: '2027-01-01' }, /out of range/],
    [{ count: 0 }, /out of range/],
    [{ feeling: 'fine' }, /no input "feeling".*"heard"/],
  ] as const)
    it(`refuses ${JSON.stringify(given)}`, () => {
      const filled = fill(given)
      assert.ok(!filled.ok)
      assert.match(filled.reason, words)
    })

  it('sends and checks nothing for a button without inputs', () => {
    assert.deepEqual(fill({ heard: '' }, { associatedInputs: 'none' }), { ok: true, values: {} })
  })
})
