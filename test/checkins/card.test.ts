import { deepEqual, equal, ok } from 'node:assert/strict'
import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'
import type { Card } from '../../bot/cards.ts'
import { checkinCard, type Focus } from '../../bot/checkins/checkin-card.ts'
import { welcomeCard } from '../../bot/help-card.ts'
import { type Checkin, NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import { en } from '../../src/text/en.ts'

// The package's own modules leave out file endings, which Node cannot load; its bundle it can.
const { AdaptiveCard, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)

const checkin = (more: Partial<Checkin> = {}): Checkin => ({
  ...NOTHING_HEARD,
  employeeId: 'e1',
  cycleId: '2026-11',
  pairId: 'c1.p1',
  customerId: 'c1',
  customerName: 'Larkspur Dairy',
  contactId: 'c1.k1',
  contactName: 'Ines Moreau',
  contactTitle: 'Head of logistics',
  visitId: null,
  employeeName: 'Tom Bakker',
  jobFunction: 'logistics',
  department: 'Logistics',
  jobTitle: 'Planner',
  leader: false,
  scopes: [],
  status: 'open',
  guess: null,
  skipReason: null,
  answeredAt: null,
  ownAt: null,
  promisedAt: null,
  late: false,
  wanted: true,
  revision: 1,
  ...more,
})
const spoke = checkin({
  status: 'spoke',
  guess: 'content',
  spokeOn: '2026-11-10',
  channel: 'video',
  heard: 'x'.repeat(2000),
  kind: 'worry',
  departments: ['Logistics', 'Finance'],
  own: 'delighted',
  followUp: { text: 'y'.repeat(500), dueOn: '2026-11-20', doneOn: null },
  note: 'z'.repeat(2000),
})
const second = checkin({ pairId: 'c1.p2', contactName: 'Ola Nordmann' })
const departments = Array.from({ length: 40 }, (_, i) => `Department ${i}`)
const draw = (checkins: Checkin[], focus?: Focus, again = false) =>
  checkinCard({ texts: en, locale: 'en', checkins, departments, focus, again })

const CARDS: Record<string, Card> = {
  question: draw([checkin()]),
  'question again': draw([checkin()], undefined, true),
  'question after another answer': draw([spoke, second]),
  form: draw([spoke, second], { pairId: spoke.pairId, show: 'form' }),
  change: draw([spoke, second], { pairId: spoke.pairId, show: 'change' }),
  stored: draw([spoke], { pairId: spoke.pairId, show: 'stored' }),
  'not yet': draw([checkin({ status: 'not yet' })], {
    pairId: 'c1.p1',
    show: 'not yet',
    againOn: '2026-11-24',
  }),
  welcome: welcomeCard(en, 'Tom Bakker'),
}

type Node = Record<string, unknown>
function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodes(part)
  else if (typeof value === 'object' && value !== null) {
    yield value as Node
    yield* nodes(Object.values(value))
  }
}
const of = (card: unknown, type: string) => [...nodes(card)].filter((node) => node.type === type)
const texts = (card: Card) => of(card, 'TextBlock').map((node) => String(node.text))

describe('every card', () => {
  for (const [name, card] of Object.entries(CARDS)) {
    it(`is one that the renderer of Teams understands: ${name}`, () => {
      const context = new SerializationContext(Versions.v1_5)
      new AdaptiveCard().parse(card, context)
      const complaints = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
      deepEqual(complaints, [])
    })

    it(`is short enough, and has at most six buttons in a row: ${name}`, () => {
      ok(JSON.stringify(card).length < 20_000, `${JSON.stringify(card).length} characters`)
      for (const set of of(card, 'ActionSet')) ok((set.actions as unknown[]).length <= 6)
    })

    it(`works on a phone that only knows Action.Submit: ${name}`, () => {
      for (const action of of(card, 'Action.Execute')) {
        const fallback = action.fallback as Node
        equal(fallback.type, 'Action.Submit')
        deepEqual(fallback.data, action.data)
        equal((action.data as Node).verb, action.verb)
      }
    })
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

  it('shows names as they are, whatever Markdown is in them (D7)', () => {
    const [first] = texts(draw([checkin({ contactName: '[Click](https://evil.example) *Ann* {{DATE(x)}}' })]))
    ok(first?.includes('\\[Click\\](https:\u2060//evil.example) \\*Ann\\* {\u2060{DATE(x)}}'), first)
  })
})

describe('the answered card', () => {
  it('shows what was stored, with a way to change it (2.4)', () => {
    const facts = of(CARDS.stored, 'FactSet').flatMap(
      (set) => set.facts as { title: string; value: string }[],
    )
    const told = Object.fromEntries(facts.map(({ title, value }) => [title, value]))
    equal(told.Kind, 'A worry')
    equal(told.Concerns, 'Logistics, Finance')
    equal(told['You felt'], 'delighted')
    equal(told.When, 'Tuesday, November 10, By video')
    ok(of(CARDS.stored, 'Action.Execute').some((action) => action.verb === 'checkin.change'))
  })

  it('opens the form with what was stored, so that nothing is typed twice (2.4)', () => {
    const inputs = [...nodes(CARDS.change)].filter((node) => String(node.type).startsWith('Input.'))
    const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]))
    equal(values.heard, spoke.heard)
    equal(values.departments, 'Logistics,Finance')
    equal(values.dueOn, '2026-11-20')
    equal(values.guess, 'content')
  })
})
