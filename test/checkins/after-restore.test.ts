import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { silentMessenger } from '../../bot/silence.ts'
import type { PromptList } from '../../src/contract/checkins.ts'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { at, found } from '../small-company.ts'
import { keepVisit } from '../visits/kept-visit.ts'
import { type World, world } from '../world.ts'
import { type Asked, type AskingWorld, askingWorld, mail } from './asking-world.ts'

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

  it('gives up what goes on once more in the evening, as it went on since the backup', async () => {
    await here.moveTo('2026-07-02T08:00:00.000Z')
    equal((await here.post(at('berta'), '/api/cycles/2026-07/cancel')).status, 200)
    await here.moveTo('2026-07-14T21:00:00.000Z')
    equal((await here.post(at('berta'), '/api/cycles/2026-07/resume')).status, 200)
    await here.moveTo('2026-07-14T21:01:00.000Z')
    const { body } = await here.get<PromptList>(at('berta'), '/api/cycles/2026-07/prompts')
    deepEqual(Object.keys(body.counts), ['failed'])
  })

  it('gives up what would change a message that is there as well', async () => {
    const place = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: 'a:1' }
    equal((await silentMessenger.update(place, '1', {})).outcome, 'refused')
  })
})

describe('what fell due between a backup and its restore', () => {
  let here: AskingWorld
  const starts = async (start: string, ...people: Asked[]) => {
    here = await askingWorld({ start, people: people.length > 0 ? people : [{ name: 'Ada' }] })
    await here.tick()
  }
  /** The service starts at a moment with SENDING=off on what there is, and then with SENDING=on. */
  const restoreAt = async (now: string) => {
    const { state, ports } = here
    const usual = state.delivery
    state.now = now
    state.delivery = OFF
    ports.settings.anyHour = true
    await here.tick()
    ports.settings.anyHour = false
    state.delivery = usual
    for (const left of [state.sent, state.told, state.briefed]) left.length = 0
  }
  /** Who got anything by then. */
  const gotBy = async (now: string) => {
    await here.passTo(now)
    const { sent, told, briefed } = here.state
    return [...sent, ...told, ...briefed].map(({ name }) => name)
  }

  it('is given up whatever the hour of the restore: a question in the evening', async () => {
    await starts('2026-11-02T08:00:00.000Z')
    await restoreAt(EVENING)
    const prompt = (await here.prompts('2026-11')).get('Ada')
    deepEqual([prompt?.state, prompt?.reason], ['failed', 'sending is off'])
    deepEqual(await gotBy('2026-11-30T22:00:00.000Z'), [])
  })

  it('is given up where the backup was saved before its month', async () => {
    await starts('2026-10-26T08:00:00.000Z')
    await restoreAt(EVENING)
    deepEqual(await gotBy('2026-11-30T22:00:00.000Z'), [])
  })

  it('is given up where a calendar says by now that they are away, and where their own pause ended', async () => {
    await starts('2026-11-02T08:00:00.000Z', { name: 'Ada' }, { name: 'Bo' })
    here.state.gone.set(mail('Ada'), [{ from: '2026-11-10T08:00:00.000Z', to: '2026-11-12T20:00:00.000Z' }])
    await here.app.pauseMe({ employeeId: here.idOf('Bo'), until: '2026-11-11' })
    await here.settle()
    await restoreAt('2026-11-11T12:00:00.000Z')
    deepEqual(await gotBy('2026-11-30T22:00:00.000Z'), [])
  })

  it('is given up alone: what falls due later comes', async () => {
    await starts('2026-11-02T08:00:00.000Z', { name: 'Ada' }, { name: 'Bo', zone: 'America/Los_Angeles' })
    await restoreAt('2026-11-10T12:00:00.000Z')
    deepEqual(await gotBy('2026-11-11T22:00:00.000Z'), ['Bo'])
  })

  it('is given up: a reminder', async () => {
    await starts('2026-11-02T08:00:00.000Z')
    await here.passTo('2026-11-12T12:00:00.000Z')
    await restoreAt('2026-11-17T21:00:00.000Z')
    deepEqual(await gotBy('2026-11-20T22:00:00.000Z'), [])
  })

  it('is given up: news, whatever the hour', async () => {
    await starts('2026-11-02T08:00:00.000Z')
    await here.passTo('2026-11-11T20:00:00.000Z')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId: (await here.pairOf('Ada')).id, until: '2026-12-20' })
    await here.settle()
    await restoreAt('2026-11-12T21:00:00.000Z')
    deepEqual(await gotBy('2026-12-01T22:00:00.000Z'), [])
  })

  it('is given up: what is told before a visit, and what is asked after it', async () => {
    await starts('2026-11-16T09:00:00.000Z')
    await here.answer('Ada', '2026-11')
    const { customerId, id: visitId } = await keepVisit(here, ['Ada'])
    await here.app.copyFact({ kind: 'visit', customerId, visitId })
    await restoreAt('2026-11-23T21:00:00.000Z')
    deepEqual(await gotBy('2026-11-24T12:00:00.000Z'), [])
    await restoreAt('2026-11-24T21:00:00.000Z')
    deepEqual(await gotBy('2026-11-26T22:00:00.000Z'), [])
  })
})
/** As the service puts it in place of an answer of Teams. */
const OFF: Delivery = { outcome: 'refused', state: 'failed', reason: 'sending is off' }
/** Of the ask day, when nobody in Amsterdam is disturbed any more. */
const EVENING = '2026-11-10T21:00:00.000Z'
