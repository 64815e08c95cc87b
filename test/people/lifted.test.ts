import { equal, ok } from 'node:assert/strict'
import type { ErasureList } from '../../src/contract/personal-data.ts'
import { at } from '../small-company.ts'
import { until } from '../visits/visit-world.ts'
import { type DirectoryWorld, directoryWorld } from './directory-world.ts'

describe('a colleague in the directory whose erasure is lifted (1.2, 6.4)', function () {
  this.timeout(90_000)
  let here: DirectoryWorld
  let finn = ''
  beforeEach(async () => {
    here = await directoryWorld()
    await here.read()
    finn = here.idOf(at('finn'))
    await here.post(here.boss, `/api/privacy/people/${finn}/erase`)
    const list = async () => (await here.get<ErasureList>(here.boss, '/api/privacy/erasures')).body
    await until(async () => (await list()).erasures[0]?.state !== 'begun')
    await here.advance('PT1M')
    await here.read()
    equal(await here.employee(finn), undefined)
  })
  afterEach(() => here.stop())
  const lift = async (address: string) =>
    (await here.post<{ lifted: boolean }>(here.boss, '/api/privacy/erasures/lift', { address })).body.lifted

  it('is read again by the next run, though there is no news of them', async () => {
    ok(await lift(at('finn')))
    await here.moveTo('2026-11-03T03:00:00.000Z')
    equal((await here.employee(finn))?.email, at('finn'))
  })

  it('is found by their id as well, as their address may be somebody else’s by now', async () => {
    ok(await lift(finn))
    await here.read()
    equal((await here.employee(finn))?.email, at('finn'))
  })
})
