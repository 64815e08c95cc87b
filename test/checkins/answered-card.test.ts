import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Card } from '../../bot/cards.ts'
import { draw, type Node, nodes, of, spoke, texts } from './drawn-cards.ts'

const show = { pairId: spoke.pairId, show: 'stored' } as const
const STORED = draw([spoke], show)
const SHARED = draw([{ ...spoke, sharedAt: '2026-11-10T10:00:00.000Z' }], show)
const CHANGE = draw([spoke], { pairId: spoke.pairId, show: 'change' })

describe('the answered card', () => {
  it('shows what was stored, with a way to change it (2.4)', () => {
    const facts = of(STORED, 'FactSet').flatMap((set) => set.facts as { title: string; value: string }[])
    const told = Object.fromEntries(facts.map(({ title, value }) => [title, value]))
    equal(told.Kind, 'A worry')
    equal(told.Concerns, 'Logistics, Finance')
    equal(told['You felt'], 'delighted')
    equal(told.When, 'Tuesday, November 10, By video')
    ok(of(STORED, 'Action.Execute').some((action) => action.verb === 'checkin.change'))
  })

  it('lets its author share the face with the team of the customer, says so, and takes it back (6.2)', () => {
    const ways = (card: Card) =>
      of(card, 'Action.Execute').flatMap(({ verb, title, data }) =>
        verb === 'checkin.share' ? [[title, (data as Node).shared]] : [],
      )
    deepEqual(ways(STORED), [['Let the team of Larkspur Dairy see the face', 'true']])
    deepEqual(ways(SHARED), [['Show the face to nobody', 'false']])
    const said = 'The team of Larkspur Dairy sees how Ines seemed, with your name.'
    deepEqual([texts(STORED).includes(said), texts(SHARED).includes(said)], [false, true])
    const show = { pairId: spoke.pairId, show: 'stored' } as const
    deepEqual(ways(draw([{ ...spoke, guess: 'cannot tell' }], show)), [], 'there is nothing to share')
  })

  it('lets a word that is wider than the card break, and no other', () => {
    const heard = `${'w'.repeat(880)} and Donaudampfschiffahrtskapitän`
    const told = draw([{ ...spoke, heard }], { pairId: spoke.pairId, show: 'stored' })
    const facts = of(told, 'FactSet').flatMap((set) => set.facts as { title: string; value: string }[])
    const [long = '', ...rest] = facts.find(({ title }) => title === 'You heard')?.value.split(' ') ?? []
    equal(Math.max(...long.split('\u200b').map(({ length }) => length)), 10)
    equal(long.replaceAll('\u200b', ''), 'w'.repeat(880))
    deepEqual(rest, ['and', 'Donaudampfschiffahrtskapitän'])
  })

  it('opens the form with what was stored, so that nothing is typed twice (2.4)', () => {
    const inputs = [...nodes(CHANGE)].filter((node) => String(node.type).startsWith('Input.'))
    const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]))
    equal(values.heard, spoke.heard)
    equal(values.departments, 'Logistics,Finance')
    equal(values.dueOn, '2026-11-20')
    equal(values.guess, 'content')
  })

  it('offers every department that is chosen, however many there are and whatever became of them (2.4)', () => {
    const offered = (departments: string[]) => {
      const form = draw([{ ...spoke, departments }], { pairId: spoke.pairId, show: 'change' })
      const input = [...nodes(form)].find(({ id }) => id === 'departments')
      return [...nodes(input?.choices)].map(({ title }) => title)
    }
    const few = offered(['Department 39', 'A yard of old'])
    deepEqual([few.length, ...few.slice(0, 3)], [25, 'Department 39', 'A yard of old', 'Department 0'])
    const many = Array.from({ length: 30 }, (_, i) => `Department ${i + 10}`)
    deepEqual(offered(many), many)
  })
})
