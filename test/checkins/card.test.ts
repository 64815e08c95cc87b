import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { type Card, card } from '../../bot/cards.ts'
import { notThereCard } from '../../bot/checkins/debrief-card.ts'
import { welcomeCard } from '../../bot/help-card.ts'
import { suggestionParts, takenParts } from '../../bot/pairing/suggestion-card.ts'
import type { WhyNever } from '../../src/domain/checkins/say-not-yet.ts'
import type { MatchReason } from '../../src/domain/pairing/pair.ts'
import { en } from '../../src/text/en.ts'
import { contact, employee } from '../pairing/people.ts'
import { complaintsOf, excessOf, faultsOf, lostOnPhones } from './card-rules.ts'
import {
  checkin,
  draw,
  drawDebrief,
  type Node,
  nodes,
  of,
  second,
  spoke,
  texts,
  VISIT,
  visited,
} from './drawn-cards.ts'

const suggested = {
  customerName: 'Larkspur Dairy',
  suggestion: {
    ...{ employee: employee('e1'), contact: contact('c1', { name: 'Ines Moreau' }), score: 9, forced: false },
    reasons: [{ code: 'same function', function: 'logistics' }, { code: 'seniority' }] as MatchReason[],
  },
}
const taken = { customerId: 'acme', customerName: 'Acme', contactName: 'Ida Vos' }
const CARDS: Record<string, Card> = {
  question: draw([checkin()]),
  'question again': draw([checkin()], undefined, '2026-11-24'),
  'question after another answer': draw([spoke, second]),
  form: draw([spoke, second], { pairId: spoke.pairId, show: 'form' }),
  change: draw([spoke, second], { pairId: spoke.pairId, show: 'change' }),
  'told in a line': draw([spoke], { pairId: spoke.pairId, show: 'logged' }),
  stored: draw([spoke], { pairId: spoke.pairId, show: 'stored' }),
  shared: draw([{ ...spoke, sharedAt: '2026-11-10T10:00:00.000Z' }], {
    pairId: spoke.pairId,
    show: 'stored',
  }),
  'not yet': draw([checkin({ status: 'not yet' })], {
    pairId: 'c1.p1',
    show: 'not yet',
    againOn: '2026-11-24',
  }),
  debrief: drawDebrief([visited]),
  'debrief form': drawDebrief([{ ...spoke, visitId: VISIT }], { pairId: spoke.pairId, show: 'change' }),
  'not there': notThereCard(
    en.checkin,
    { cycle: '2026-11', pair: VISIT, visit: VISIT },
    { offers: { asks: false, instead: true } },
  ),
  welcome: welcomeCard(en, 'Tom Bakker'),
  'new counterpart': card(suggestionParts(en, { ...suggested, not: Array(9).fill('x'.repeat(41)) })),
  'new counterpart, no more': card(
    suggestionParts(en, { ...suggested, not: Array(10).fill('x'.repeat(41)) }),
  ),
  'no new counterpart': card(suggestionParts(en, { left: { code: 'no team' }, customerName: '', not: [] })),
  'counterpart taken': card(takenParts(en, taken, (page) => `https://tab.example/${page}`)),
}

describe('every card', () => {
  for (const [name, card] of Object.entries(CARDS)) {
    it(`is one that the schema of 1.5 takes and the renderer of Teams understands: ${name}`, () =>
      deepEqual(complaintsOf(card), []))
    it(`is short enough, and has at most six buttons in a row: ${name}`, () => deepEqual(excessOf(card), []))
    it(`works on a phone that only knows Action.Submit: ${name}`, () => deepEqual(lostOnPhones(card), []))
  }
})

describe('the card that asks', () => {
  it('says in its first line who it is about, and what that person does (2.3)', () => {
    equal(texts(draw([checkin()]))[0], 'Did you speak with Ines Moreau, Head of logistics at Larkspur Dairy?')
  })

  it('offers five faces with their words beside them, each one tap (2.3)', () => {
    const columns = of(draw([checkin()]), 'Column')
    const words = columns.map((column) => texts(column as unknown as Card).at(-1))
    deepEqual(words, ['unhappy', 'uneasy', 'neutral', 'content', 'delighted'])
    const guesses = columns.map((column) => ((column.selectAction as Node).data as Node).guess)
    deepEqual(guesses, words)
    ok(columns.some((column) => (column.selectAction as Node).title === 'Yes, Ines seemed content'))
  })

  it('asks about one pair at a time, the first that has no answer (2.3)', () => {
    const card = draw([spoke, second])
    const asked = texts(card).filter((line) => line.startsWith('Did you speak'))
    deepEqual(asked, ['Did you speak with Ola Nordmann, Head of logistics at Larkspur Dairy?'])
    ok(texts(card).some((line) => line.includes('You spoke with Ines Moreau')))
  })

  it('comes on a promised day as agreed, with whom it was promised for first; otherwise once more (2.3, 2.5)', () => {
    const chosen = { ...second, status: 'not yet', againOn: '2026-11-19' } as const
    const [intro, asked] = texts(draw([checkin(), chosen], undefined, '2026-11-19'))
    deepEqual(
      [intro, asked],
      [
        'Here I am again, as agreed.',
        'Did you speak with Ola Nordmann, Head of logistics at Larkspur Dairy?',
      ],
    )
    for (const later of [[checkin(), chosen], [checkin()]])
      ok(texts(draw(later, undefined, '2026-11-24'))[0]?.startsWith('Once more'))
  })

  it('says of `Not yet` why they are not asked again, and how to change what they wished so (2.3, 2.6, 2.10)', () => {
    const focus = { pairId: 'c1.p1', show: 'not yet', againOn: null } as const
    const said = (why: WhyNever | null) =>
      texts(draw([checkin({ status: 'not yet' })], { ...focus, why }))[0] ?? ''
    match(said({ code: 'paused', until: '2027-01-12' }), /until Tuesday, January 12, 2027, .*Say resume/)
    match(said({ code: 'opted out' }), /You chose not to be asked.* Say resume/)
    match(said({ code: 'not in a wave' }), /I do not ask your department at the moment.* Tell me any time/)
    match(said({ code: 'cycle cancelled' }), /stopped for everybody.* unless it goes on\. Tell me any time/)
    for (const why of [null, { code: 'not in a wave' }, { code: 'cycle cancelled' }] as const)
      ok(!said(why).includes('resume'))
  })

  it('calls people by their first name, which no title or picture is', () => {
    for (const contactName of ['👩‍🚒 Ines Moreau 🔥', 'Dr. Ines Moreau', 'Ines'])
      equal(texts(draw([checkin({ contactName })]))[1], 'Yes, and Ines seemed')
    equal(texts(draw([checkin({ contactName: '🔥' })]))[1], 'Yes, and 🔥 seemed')
  })

  it('keeps a name before the title where both run from right to left (7.3)', () => {
    const arabic = { contactName: 'محمد', contactTitle: 'مدير' }
    const [asked] = texts(draw([checkin(arabic)]))
    equal(asked, 'Did you speak with \u2068محمد\u2069, \u2068مدير\u2069 at Larkspur Dairy?')
  })

  it('stays short however many conversations are told, and says how many more there are (2.7)', () => {
    const told = Array.from({ length: 30 }, (_, at) => ({
      ...{ ...spoke, pairId: `c1.t${at}`, contactName: '名'.repeat(80), heard: '重'.repeat(2000) },
      ...{ note: '重'.repeat(2000), answeredAt: `2026-11-${10 + (at % 5)}T10:00:00.000Z` },
    }))
    const asks = draw([...told, second])
    ok(texts(asks).some((line) => /^Tuesday, November 10: 重{60}…$/.test(line)))
    ok(texts(asks).includes('25 more are noted; they stand on your page.'))
    const form = draw(told, { pairId: 'c1.t3', show: 'change' })
    for (const card of [asks, form, draw(told)]) {
      deepEqual(excessOf(card), [])
    }
  })

  it('stays short where somebody typed as much as they could while as much was stored (2.4)', () => {
    const full = (letter: string) => ({
      ...{ heard: letter.repeat(2000), note: letter.repeat(2000) },
      followUp: { text: letter.repeat(500), dueOn: null, doneOn: null },
    })
    const typed = { ...full('言'), guess: 'uneasy' as const }
    const card = draw([{ ...spoke, ...full('重') }, second], { pairId: spoke.pairId, show: 'change', typed })
    deepEqual(faultsOf(card), [])
    const values = [...nodes(card)].map(({ id, value }) => [id, value])
    for (const [id, value] of [
      ['heard', typed.heard],
      ['guess', 'uneasy'],
      ['followUp', typed.followUp.text],
    ])
      ok(
        values.some(([name, there]) => name === id && there === value),
        id,
      )
    ok(of(card, 'FactSet').length > 0)
  })

  it('shows names as they are, whatever Markdown is in them (D7)', () => {
    const [first] = texts(draw([checkin({ contactName: '[Click](https://evil.example) *Ann* {{DATE(x)}}' })]))
    ok(first?.includes('\\[Click\\](https:\u2060//evil.example) \\*Ann\\* {\u2060{DATE(x)}}'), first)
  })
})
