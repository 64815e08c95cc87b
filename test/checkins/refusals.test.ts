import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PromptList } from '../../src/contract/checkins.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { type World, world } from '../world.ts'
import { BOSS, colleagues, hireColleagues } from './colleagues.ts'

const SENDING = 'v3/conversations/.*/activities$'
const PEOPLE = 20

describe('a storm of refusals (2.8, B6)', () => {
  let here: World
  const prompts = async () => (await here.get<PromptList>(BOSS, '/api/cycles/2026-11/prompts')).body
  const alarms = async (email: string) =>
    (await here.get<Answer<'listAlarms'>>(email, '/api/alarms')).body.cycles
  const order = async (what: string) =>
    (await here.post<Answer<'runCycle'>>(BOSS, `/api/cycles/2026-11/${what}`)).body
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z', settings: { SHARDS: '1', SEND_RATE: '2' } })
    await hireColleagues(here, PEOPLE)
  }).timeout(60_000)
  after(() => here.stop())

  it('pauses the cycle by itself: whoever was not asked yet goes on waiting', async () => {
    await here.fault({ target: 'connector', path: SENDING, status: 403 })
    await here.moveTo('2026-11-10T09:30:00.000Z')
    const { control, counts, states } = await prompts()
    deepEqual([control?.state, control?.by], ['paused', null])
    match(control?.reason ?? '', /more than a fifth/)
    ok((counts.failed ?? 0) >= 10, 'ten results say something')
    ok((counts.failed ?? 0) < PEOPLE, 'not everybody was tried')
    equal((counts.failed ?? 0) + (counts.planned ?? 0), PEOPLE)
    const failed = states.find(({ state }) => state === 'failed')
    equal(failed?.reason, 'Teams answered with status 403')
    match(failed?.cure ?? '', /Resend/)
  }).timeout(60_000)

  it('is an alarm for administrators, and for nobody else', async () => {
    const [alarm, ...others] = await alarms(BOSS)
    deepEqual([alarm?.cycleId, alarm?.name, others], ['2026-11', 'November 2026', []])
    match(alarm?.says ?? '', /paused by itself/)
    deepEqual(await alarms(colleagues(1)[0] ?? ''), [])
  })

  it('asks nobody until it is resumed by hand; then the counting begins anew', async () => {
    await here.clearFaults()
    const before = (await prompts()).counts
    await here.moveTo('2026-11-10T10:00:00.000Z')
    deepEqual((await prompts()).counts, before)
    const { control } = await order('resume')
    equal(control, null)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    deepEqual((await prompts()).counts, before, 'who was held up is asked on the next working morning')
    await here.moveTo('2026-11-11T10:30:00.000Z')
    const { counts } = await prompts()
    deepEqual(counts, { failed: before.failed, sent: before.planned })
    deepEqual(await alarms(BOSS), [])
  }).timeout(60_000)

  it('is over with a resend: everybody has one card', async () => {
    const { touched } = await order('resend')
    await here.moveTo('2026-11-11T11:00:00.000Z')
    const { counts, control } = await prompts()
    deepEqual([counts, control], [{ sent: PEOPLE }, null])
    ok(touched >= 10)
    for (const email of colleagues(PEOPLE)) {
      const cards = (await here.chat(email)).filter((one) => JSON.stringify(one).includes('Did you speak'))
      equal(cards.length, 1)
    }
  }).timeout(60_000)
})
