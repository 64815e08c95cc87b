import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { silentMessenger } from '../../bot/silence.ts'
import type { PromptList } from '../../src/contract/checkins.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('the first start after a restore, with SENDING=off', () => {
  let here: World
  before(async () => {
    here = await world({ now: '2026-06-01T08:00:00.000Z', settings: { SENDING: 'off' } })
    await found(here)
  })
  after(() => here.stop())

  it('sends no card of a month that seems to be still ahead, and names who was given up and why (2.8)', async () => {
    await here.moveTo('2026-06-10T18:00:00.000Z')
    const posts = (await here.ledger('connector')).filter(({ method }) => method === 'POST')
    equal(posts.filter(({ body }) => JSON.stringify(body)?.includes('Did you speak with')).length, 0)
    const { body } = await here.get<PromptList>(at('berta'), '/api/cycles/2026-06/prompts')
    deepEqual(Object.keys(body.counts), ['failed'])
    ok(body.problems.length > 0)
    for (const { cure } of body.problems) match(cure, /After a restore leave it/)
    const [given] = body.states
    match(given?.meaning ?? '', /^Given up without being sent, as sending was switched off/)
    equal(given?.reason, 'Sending was switched off')
  })

  it('gives up what would change a message that is there as well', async () => {
    const place = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: 'a:1' }
    equal((await silentMessenger.update(place, '1', {})).outcome, 'refused')
  })
})
