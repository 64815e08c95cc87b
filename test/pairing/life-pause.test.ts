import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Overview } from '../../src/contract/overview.ts'
import { ADA, BEN, BERTA, DOV, EVE, type LifeWorld, lifeWorld, PAUL, ROLF, UTA } from './life-world.ts'

describe('a pair that is paused or ended', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())
  const idOf = async (by: string, employee: string, contact: string) =>
    (await here.pairOf(by, employee, contact))?.id ?? ''

  it('is paused by its own employee or who may pair there, for a day to come, and by nobody else (1.5)', async () => {
    const id = await idOf(BERTA, EVE, UTA)
    equal((await here.pause(ADA, id, '2026-12-03')).status, 404)
    for (const day of ['2026-11-02', '2026-11-01', '2027-11-03'])
      equal((await here.pause(EVE, id, day)).status, 400)
    const paused = await here.pause(EVE, id, '2026-12-03')
    deepEqual([paused.status, paused.body.status, paused.body.until], [200, 'paused', '2026-12-03'])
    await here.settle()
    match((await here.read(BERTA)).join('\n'), /Eve Lindqvist and Uta Brandt are paused[\s\S]*3 December/)
    ok(!(await here.read(EVE)).some((text) => text.includes('paused')))
    const other = await here.pause(BERTA, id, '2026-11-20')
    equal(other.body.until, '2026-11-20')
    await here.settle()
    match((await here.read(EVE)).join('\n'), /Berta Olsen paused you and Uta Brandt[\s\S]*20 November/)
  })

  it('is asked about by nobody and due nowhere meanwhile, also when it was planned before (1.5, 2.6)', async () => {
    const due = async () => (await here.get<Overview>(DOV, '/api/overview')).body.due
    const before = await due()
    const id = await idOf(BERTA, DOV, UTA)
    equal((await here.pause(DOV, id, '2026-12-03')).status, 200)
    await here.settle()
    equal(await due(), before - 1)
    await here.moveTo('2026-11-10T20:00:00Z')
    for (const name of [DOV, EVE])
      ok(!(await here.read(name)).some((text) => text.includes('Did you speak with Uta Brandt')))
    match((await here.read(ADA)).join('\n'), /Did you speak with/)
  })

  it('resumes by itself on its day by the clock of the organisation; a day that was changed wins (1.5)', async () => {
    await here.moveTo('2026-11-19T22:59:00Z')
    equal((await here.pairOf(BERTA, EVE, UTA))?.status, 'paused')
    await here.moveTo('2026-11-19T23:00:00Z')
    equal((await here.pairOf(BERTA, EVE, UTA))?.status, 'active')
    const hears = async () => (await here.read(EVE)).some((text) => text.includes('Your pause with'))
    equal(await hears(), false, 'it is midnight')
    await here.moveTo('2026-11-20T09:00:00Z')
    match((await here.read(EVE)).join('\n'), /Your pause with Uta Brandt is over/)
    const id = await idOf(BERTA, EVE, UTA)
    await here.pause(EVE, id, '2026-12-20')
    await here.moveTo('2026-12-07T10:00:00Z')
    equal((await here.pairOf(BERTA, EVE, UTA))?.status, 'paused', 'the first day was given up')
    equal((await here.pairOf(BERTA, DOV, UTA))?.status, 'active', 'the clock was late')
  })

  it('resumes at once when somebody says so, and the other side hears it (1.5)', async () => {
    const id = await idOf(BERTA, EVE, UTA)
    const resumed = await here.pause(BERTA, id, null)
    deepEqual([resumed.body.status, resumed.body.until], ['active', null])
    equal((await here.pause(BERTA, id, null)).status, 200)
    await here.settle()
    const told = (await here.read(EVE)).filter((text) => text.includes('Your pause with Uta Brandt is over'))
    equal(told.length, 2)
    await here.moveTo('2026-12-08T20:00:00Z')
    match((await here.read(EVE)).join('\n'), /Did you speak with Uta Brandt/)
  })

  it('ends with a reason that both sides of ours read, unless they gave it (1.5)', async () => {
    await here.moveTo('2026-12-09T10:00:00Z')
    const id = await idOf(BEN, BEN, ROLF)
    equal((await here.end(EVE, id, 'other')).status, 404)
    const ended = await here.end(BEN, id, 'no longer served')
    deepEqual([ended.status, ended.body.status], [200, 'ended'])
    equal((await here.end(BEN, id, 'other')).status, 409)
    await here.settle()
    equal(await here.pairOf(BEN, BEN, ROLF), undefined)
    match((await here.read(BERTA)).join('\n'), /Ben Okafor and Rolf Stein are no longer counterparts/)
    match((await here.read(BERTA)).join('\n'), /the customer is no longer served/)
    ok(!(await here.read(BEN)).some((text) => text.includes('no longer counterparts')))
  })

  it('marks a contact as left for everybody where that is the reason, and ends their other pairs (1.5)', async () => {
    const { id } = await here.introduced(BEN, ADA, PAUL)
    equal((await here.end(BEN, id, 'contact left')).status, 200)
    await here.moveTo('2026-12-10T01:00:00Z')
    equal(await here.pairOf(BEN, 'cleo@tallow-and-rye.example', PAUL), undefined)
    match(
      (await here.read('cleo@tallow-and-rye.example')).join('\n'),
      /You and Paul Girard are no longer counterparts[\s\S]*they have left the customer/,
    )
    const customerId = here.contactId(PAUL).split('.')[0]
    const { body } = await here.get<{ contacts: { email: string }[] }>(
      BEN,
      `/api/customers/${customerId}/contacts`,
    )
    ok(body.contacts.every(({ email }) => email !== PAUL))
  })
})
