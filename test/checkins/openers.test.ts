import { deepEqual, ok } from 'node:assert/strict'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { type Node, nodes } from './drawn-cards.ts'

describe('help with a conversation', () => {
  let here: World
  const dov = at('dov')
  const card = async () => (await here.chat(dov)).findLast(({ from }) => from === 'bot')
  const cardId = async () => (await card())?.id ?? ''
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
  })
  after(() => here.stop())

  it('offers three openers behind one button of the card that asks (2.9)', async () => {
    const drawn: Node[] = [...nodes(await card())]
    const openers = drawn.find(({ title }) => title === 'What to ask') ?? never()
    const hidden = drawn.find(({ id }) => [openers.targetElements].flat().includes(id)) ?? never()
    deepEqual([hidden.isVisible, [hidden.items].flat().length], [false, 3])
  })

  it('says next month what was promised last time, until it is kept (2.9)', async () => {
    const before = readingOf((await card()) ?? never())
    ok(!before.includes('You promised'), before)
    await here.press(dov, { activityId: await cardId(), title: 'Yes, Uta seemed content' })
    const inputs = { heard: 'Late lorries', followUp: 'Ask the board', dueOn: '2026-12-04' }
    await here.press(dov, { activityId: await cardId(), title: 'Save', inputs })
    await here.moveTo('2026-12-08T18:00:00.000Z')
    const asked = readingOf((await card()) ?? never())
    ok(/Did you speak with Uta/.test(asked), asked)
    ok(/You promised by [^|]*4[^|]*: Ask the board/.test(asked), asked)
  })
})

function never(): never {
  throw new Error('there is no card')
}
