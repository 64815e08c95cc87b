import { deepEqual, equal, ok } from 'node:assert/strict'
import type { PromptList } from '../../src/contract/checkins.ts'
import { until } from '../faults/until.ts'
import { type World, world } from '../world.ts'
import { BOSS, hireColleagues } from './colleagues.ts'

/** How long an answer of the connector takes here: whatever was begun before an order has ended after it. */
const TAKES_MS = 300
const PEOPLE = 12

describe('an order in the middle of sending (C10)', () => {
  let here: World
  const prompts = async () => (await here.get<PromptList>(BOSS, '/api/cycles/2026-11/prompts')).body
  const asked = async () =>
    (await here.ledger('connector')).filter(({ body }) => /Did you speak/.test(JSON.stringify(body)))
  const begun = (count: number) => until('people are asked', async () => (await asked()).length >= count)
  before(async () => {
    here = await world({
      now: '2026-11-02T08:00:00.000Z',
      instances: 2,
      settings: { SEND_RATE: '1', SHARDS: '2' },
    })
    await hireColleagues(here, PEOPLE)
  }).timeout(240_000)
  after(() => here.stop())

  it('cancel: no card leaves once it is acknowledged, but those in flight', async () => {
    await here.fault({ target: 'connector', path: 'activities$', delayMs: TAKES_MS })
    const moved = here.moveTo('2026-11-10T09:30:00.000Z')
    await begun(2)
    const { status } = await here.post(BOSS, '/api/cycles/2026-11/cancel')
    const acknowledged = Date.now()
    equal(status, 200)
    await moved
    const late = (await asked()).filter(({ time }) => Date.parse(time) > acknowledged + TAKES_MS)
    deepEqual(late, [])
    const { counts } = await prompts()
    equal(counts.sent, (await asked()).length)
    equal((counts.sent ?? 0) + (counts.cancelled ?? 0), PEOPLE)
    ok((counts.cancelled ?? 0) > 0, 'it came in the middle')
  }).timeout(240_000)

  it('resume: the others are asked, and nobody twice', async () => {
    await here.clearFaults()
    equal((await here.post(BOSS, '/api/cycles/2026-11/resume')).status, 200)
    await here.moveTo('2026-11-10T09:40:00.000Z')
    deepEqual((await prompts()).counts, { sent: PEOPLE })
    equal(new Set((await asked()).map(({ path }) => path)).size, PEOPLE)
    equal((await asked()).length, PEOPLE)
  }).timeout(240_000)
})
