import assert from 'node:assert/strict'
import type { Answer } from '../../src/contract/routes.ts'
import { at, found, SMALL_COMPANY } from '../small-company.ts'
import { type World, world } from '../world.ts'

type Customer = Answer<'getCustomer'>
type Problem = { reason: string; detail: string }

describe('the owner of a customer (1.7)', () => {
  let here: World
  let larkspur: string
  let ids: ReadonlyMap<string, string>
  before(async () => {
    here = await world()
    await found(here)
    const { body } = await here.get<Answer<'listCustomers'>>(at('dov'), '/api/customers')
    larkspur = body.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
    ids = new Map((await here.people()).map(({ email, id }) => [email, id]))
  })
  after(() => here.stop())

  const name = (by: string, who: string) =>
    here.post<Answer<'setOwner'> & Problem>(at(by), `/api/customers/${larkspur}/owner`, {
      employeeId: ids.get(at(who)) ?? who,
    })
  const page = async (who = 'dov') => (await here.get<Customer>(at(who), `/api/customers/${larkspur}`)).body
  const listed = async () => {
    const { body } = await here.get<Answer<'listCustomers'>>(at('dov'), '/api/customers')
    return body.customers.find(({ id }) => id === larkspur)?.owner?.name
  }

  it('is named by an administrator, with the day, on the page and in the list', async () => {
    await here.moveTo('2026-11-05T09:00:00.000Z')
    const { status, body } = await name('berta', 'cleo')
    assert.deepEqual([status, body.owner?.name, body.since], [200, 'Cleo Marsh', '2026-11-05'])
    const { owner, ownerSince } = await page()
    assert.deepEqual([owner?.name, ownerSince, await listed()], ['Cleo Marsh', '2026-11-05', 'Cleo Marsh'])
  })

  it('is the owner since the same day when named again', async () => {
    await here.moveTo('2026-11-06T09:00:00.000Z')
    assert.equal((await name('berta', 'cleo')).body.since, '2026-11-05')
    assert.equal((await page()).ownerSince, '2026-11-05')
  })

  it('may hand on; afterwards they may no more', async () => {
    assert.equal((await page('cleo')).mayNameOwner, true)
    assert.equal((await name('cleo', 'eve')).status, 200)
    const again = await name('cleo', 'cleo')
    assert.deepEqual([again.status, again.body.reason], [403, 'not allowed'])
    assert.match(again.body.detail, /Ask one of them/)
    assert.equal((await page('cleo')).mayNameOwner, false)
  })

  it('is named by a leader in the customer team, not by others in it nor by leaders elsewhere', async () => {
    assert.equal((await name('ada', 'ada')).status, 403, 'Ada is in the team and leads nobody')
    assert.equal((await name('ben', 'ben')).status, 403, 'Ben leads Finn and is not in the team')
    await here.importCsv('teams', `${SMALL_COMPANY.teams}Larkspur Dairy,${at('ben')},sponsor\n`)
    assert.equal((await page('ben')).mayNameOwner, true)
    assert.equal((await name('ben', 'ben')).status, 200)
  })

  it('is nobody who has left or is not known', async () => {
    const without = SMALL_COMPANY.people
      .split('\n')
      .filter((line) => !line.startsWith('Eve'))
      .join('\n')
    assert.equal((await name('berta', 'eve')).status, 200)
    await here.importCsv('people', without, { gone: 'left' })
    assert.equal(await listed(), undefined, 'the list says that somebody must be named')
    assert.equal((await name('berta', 'ben')).status, 200)
    const left = await name('berta', 'eve')
    assert.deepEqual([left.status, left.body.reason], [409, 'employee left'])
    assert.match(left.body.detail, /Eve Lindqvist has left/)
    assert.equal((await name('berta', 'nobody')).status, 404)
    assert.equal((await page()).owner?.name, 'Ben Okafor')
    const employeeId = ids.get(at('ada'))
    assert.equal((await here.post(at('berta'), '/api/customers/none/owner', { employeeId })).status, 404)
  })

  it('outlives the next import, which only an owner it says anew replaces', async () => {
    await name('berta', 'cleo')
    await here.importCsv('customers', SMALL_COMPANY.customers)
    assert.equal(await listed(), 'Cleo Marsh')
    await here.moveTo('2026-11-09T09:00:00.000Z')
    await here.importCsv('customers', SMALL_COMPANY.customers.replace(`FR,${at('ben')}`, `FR,${at('ada')}`))
    assert.deepEqual([await listed(), (await page()).ownerSince], ['Ada Quist', '2026-11-09'])
  })
})
