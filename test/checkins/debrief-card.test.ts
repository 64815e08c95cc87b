import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Card } from '../../bot/cards.ts'
import { notThereCard } from '../../bot/checkins/debrief-card.ts'
import { en } from '../../src/text/en.ts'
import {
  checkin,
  draw,
  drawDebrief,
  type Node,
  of,
  second,
  spoke,
  texts,
  VISIT,
  visited,
} from './drawn-cards.ts'

describe('the card after a visit', () => {
  it('says in its first line which visit, and asks with five faces, `cannot tell`, `not there` and who went instead (3.7)', () => {
    deepEqual(texts(drawDebrief([visited])).slice(0, 2), [
      'How was the visit to Larkspur Dairy with Ines Moreau?',
      'Ines seemed',
    ])
    const titles = of(drawDebrief([visited]), 'Action.Execute').map((action) => action.title)
    deepEqual(titles, [
      ...['unhappy', 'uneasy', 'neutral', 'content', 'delighted'].map((feeling) => `Ines seemed ${feeling}`),
      'I cannot tell',
      'I was not there',
      'Somebody went instead',
    ])
  })

  it('offers who was not expected nothing that they cannot do (3.7)', () => {
    const card = drawDebrief([visited], undefined, { asks: false, instead: false })
    ok(!of(card, 'Action.Execute').some(({ verb }) => verb === 'checkin.instead'))
    const away = notThereCard(en.checkin, {}, { offers: { asks: false, instead: false } })
    deepEqual(
      of(away, 'Action.Execute').map(({ verb }) => verb),
      ['checkin.there'],
    )
  })

  it('offers to ask the customer how it was to who is asked to, beside the question and the answer (3.8)', () => {
    const answered = { ...visited, guess: 'content' as const }
    const opens = [visited, answered].map((one) =>
      of(drawDebrief([one], undefined, { asks: true, instead: true }), 'Action.OpenUrl').map(
        ({ title }) => title,
      ),
    )
    const asks = 'Ask the customer how it was'
    deepEqual(opens, [
      ['Book a joint visit', asks],
      ['Book a joint visit', asks],
    ])
    const other = of(drawDebrief([visited]), 'Action.OpenUrl').map(({ title }) => title)
    deepEqual(other, ['Book a joint visit'])
  })

  it('asks about a talk of two as about a talk (2.9)', () => {
    const [first] = texts(drawDebrief([{ ...visited, channel: 'video' }]))
    equal(first, 'How was the talk with Ines Moreau at Larkspur Dairy?')
  })

  it('stays about its visit whatever is pressed: every button says which one it is', () => {
    const form = drawDebrief([{ ...spoke, visitId: VISIT }], { pairId: spoke.pairId, show: 'form' })
    for (const card of [drawDebrief([visited]), form])
      for (const { data } of of(card, 'Action.Execute')) equal((data as Node).visit, VISIT)
  })

  it('is what the card of the month asks of a visit that nobody told about yet, beside the others (2.2)', () => {
    const card = draw([visited, second])
    ok(texts(card).includes('How was the visit to Larkspur Dairy with Ines Moreau?'))
    const all = of(card, 'Action.Execute').map((action) => action.title)
    ok(!all.includes('Not yet'), 'they did speak')
  })
})

describe('the way into booking', () => {
  const opens = (card: Card) =>
    of(card, 'Action.OpenUrl').map(({ title, url }) => {
      const context = new URL(String(url)).searchParams.get('context') ?? ''
      return [title, JSON.parse(context).subEntityId]
    })

  it('is under More: 20 minutes with the contact (2.9)', () => {
    deepEqual(opens(draw([checkin()])), [['Book 20 minutes with Ines Moreau', 'visits/talk/c1/c1.k1']])
  })

  it('is a joint visit once one has spoken (3.1)', () => {
    const visit = [['Book a joint visit', 'visits/book/c1/c1.k1']]
    for (const show of ['form', 'stored'] as const)
      deepEqual(opens(draw([spoke], { pairId: spoke.pairId, show })), visit, show)
    deepEqual(opens(drawDebrief([visited])), visit)
  })
})
