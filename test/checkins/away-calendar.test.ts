import { deepEqual, equal } from 'node:assert/strict'
import type { PromptList } from '../../src/contract/checkins.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('out of office in the calendar', () => {
  let here: World
  before(async () => {
    here = await world({ now: '2026-11-09T08:00:00.000Z' })
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())
  afterEach(() => here.clearFaults())
  const put = (name: string, from: string, to: string, showAs: string) =>
    here.control('POST', `/calendars/${at(name)}`, {
      ...{ subject: 'Private', start: `${from}T00:00:00Z`, end: `${to}T00:00:00Z`, showAs },
    })
  const counts = async (cycle: string) =>
    (await here.get<PromptList>(at('berta'), `/api/cycles/${cycle}/prompts`)).body.counts
  const asked = async (name: string) =>
    (await here.chat(at(name))).filter((one) => JSON.stringify(one).includes('Did you speak')).length

  it('puts the card off until they are back; being taken does not (2.1)', async () => {
    await put('eve', '2026-11-09', '2026-11-12', 'oof')
    await put('ada', '2026-11-10', '2026-11-11', 'busy')
    await here.moveTo('2026-11-10T20:00:00.000Z')
    deepEqual(await counts('2026-11'), { sent: 5, deferred: 1 })
    equal(await asked('eve'), 0)
    await here.moveTo('2026-11-12T09:30:00.000Z')
    deepEqual(await counts('2026-11'), { sent: 6 })
    equal(await asked('eve'), 1)
  }).timeout(90_000)

  it('is nobody’s hindrance where calendars cannot be read: then everybody counts as here (2.1)', async () => {
    await put('eve', '2026-12-07', '2026-12-12', 'oof')
    await here.moveTo('2026-12-07T20:00:00.000Z')
    const before = await asked('eve')
    await here.fault({ target: 'graph', path: 'getSchedule', status: 503 })
    await here.moveTo('2026-12-08T20:00:00.000Z')
    equal(await asked('eve'), before + 1)
  }).timeout(90_000)
})
