import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Me, Overview } from '../../src/contract/overview.ts'
import { BEN, EVE, FINN, type LifeWorld, lifeWorld, PAUL } from './life-world.ts'

describe('an introduced pair that speaks before its day', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())

  it('begins with the conversation, which counts, and is asked about by nobody before (1.5)', async () => {
    await here.introduced(BEN, FINN, PAUL)
    const before = (await here.get<Overview>(FINN, '/api/overview')).body
    const mine = (await here.get<Me>(FINN, '/api/me')).body
    deepEqual([mine.pairs[0]?.status, mine.checkins], ['introduced', []])
    const card = (await here.say(FINN, 'my pairs')).at(-1)
    ok(card)
    await here.press(FINN, { activityId: card.id, title: 'Tell about Paul Girard' })
    const asked = (await here.chat(FINN)).at(-1)
    ok(asked)
    match((await here.read(FINN)).join('\n'), /Did you speak with Paul Girard/)
    await here.press(FINN, { activityId: asked.id, title: 'Yes, Paul seemed content' })
    await here.settle()
    equal((await here.pairOf(BEN, FINN, PAUL))?.status, 'active')
    const after = (await here.get<Overview>(FINN, '/api/overview')).body
    deepEqual([after.due - before.due, after.spoke - before.spoke], [1, 1])
    const told = (await here.get<Me>(FINN, '/api/me')).body.checkins
    deepEqual(
      told.map(({ contactName, status }) => [contactName, status]),
      [['Paul Girard', 'spoke']],
    )
  })

  it('is not told about while it waits for its introduction (1.5)', async () => {
    await here.waiting(BEN, EVE, PAUL)
    await here.say(EVE, 'my pairs')
    const read = (await here.read(EVE)).at(-1) ?? ''
    ok(!read.includes('Tell about Paul Girard') && read.includes('Tell about Uta Brandt'))
  })
})
