import { deepEqual } from 'node:assert/strict'
import { NOTHING_KEPT, withKept, withoutSent } from '../../src/sandbox/desk/chat/kept-words.ts'

const card = (words: string) => ({
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: words },
    { type: 'Input.Text', id: 'heard', value: 'before' },
    { type: 'Container', id: 'further', isVisible: false, items: [{ type: 'Input.Text', id: 'note' }] },
  ],
  actions: [{ type: 'Action.Execute', title: 'Save', data: { type: 'Input.Text', id: 'heard' } }],
})

describe('a card that changes while somebody types on it', () => {
  it('keeps what was typed where its inputs are still there, and its parts as they were shown', () => {
    const kept = { values: { heard: 'half a wo', gone: 'x' }, visible: { further: true }, open: [] }
    deepEqual(withKept(card('new'), kept), {
      ...card('new'),
      body: [
        { type: 'TextBlock', text: 'new' },
        { type: 'Input.Text', id: 'heard', value: 'half a wo' },
        { type: 'Container', id: 'further', isVisible: true, items: [{ type: 'Input.Text', id: 'note' }] },
      ],
    })
  })

  it('is as the bot sent it where nothing was typed', () => {
    deepEqual(withKept(card('new'), NOTHING_KEPT), card('new'))
  })

  it('forgets what was sent, but not what was typed since', () => {
    const kept = { values: { heard: 'sent', note: 'typed on' }, visible: {}, open: [] }
    deepEqual(withoutSent(kept, { heard: 'sent', note: 'typed' }).values, { note: 'typed on' })
  })
})
