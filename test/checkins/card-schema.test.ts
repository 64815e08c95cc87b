import { equal, match } from 'node:assert/strict'
import { button, buttons, card, choices, container, type Element } from '../../bot/cards.ts'
import { complaintsOf } from './card-rules.ts'

describe('what is checked of every card', () => {
  const said = (...body: Element[]) => complaintsOf(card(body))[0] ?? ''
  it('sees what the schema of 1.5 does not have, however deep, and what it needs', () => {
    equal(said({ type: 'TextBlock', text: 'Well' }), '')
    match(said({ type: 'TextBlock', text: 'Well', targetWidth: 'wide' }), /TextBlock has none in 1\.5/)
    match(
      said(choices('kind', 'Kind', [{ title: 'A', value: 'a' }], null, { labelPosition: 'inline' })),
      /1\.5/,
    )
    match(said({ type: 'TextBlock', text: 'Well', weight: 'Fat' }), /weight: "Fat"/)
    match(said({ type: 'TextBlock', text: 'Well', wrap: 'yes' }), /wrap: "yes"/)
    match(said({ type: 'TableOfThings' }), /there is no TableOfThings/)
    const press = {
      ...button('Save', 'save', {}),
      fallback: { type: 'Action.Submit', verb: 'save', title: 'Save' },
    }
    match(said(container([buttons([press])])), /fallback.*verb: Action\.Submit has none/)
    match(said(container([buttons([{ type: 'Action.OpenUrl', title: 'Open' }])])), /has no url/)
  })
})
