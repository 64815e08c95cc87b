import { deepEqual, equal, ok } from 'node:assert/strict'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { Returned } from '../../src/contract/pairing.ts'
import { SMALL_COMPANY } from '../small-company.ts'
import { ADA, BERTA, DOV, EVE, FINN, type LifeWorld, lifeWorld, UTA } from './life-world.ts'

describe('a contact who has not left after all', function () {
  this.timeout(60_000)
  let here: LifeWorld
  beforeEach(async () => {
    here = await lifeWorld()
  })
  afterEach(() => here.stop())
  const customerId = () => here.contactId(UTA).split('.')[0] ?? ''
  const idOf = async (employee: string) => (await here.pairOf(BERTA, employee, UTA))?.id ?? ''
  const back = (by: string) => {
    const contact = encodeURIComponent(here.contactId(UTA))
    return here.post<Returned>(by, `/api/customers/${customerId()}/contacts/${contact}/back`, {})
  }
  const left = async (by: string) => {
    const { body } = await here.get<CustomerPage>(by, `/api/customers/${customerId()}`)
    return body.left.map(({ name, leftOn }) => `${name}, ${leftOn}`)
  }
  /** Dov says that Uta has left; Eve has a pause with her, of which he knows nothing. */
  const dovSaysSo = async () => {
    equal((await here.pause(EVE, await idOf(EVE), '2026-12-03')).status, 200)
    const id = await idOf(DOV)
    equal((await here.end(DOV, id, 'contact left')).status, 200)
    await here.settle()
    for (const one of [DOV, EVE]) equal(await here.pairOf(BERTA, one, UTA), undefined)
    return id
  }

  it('is back the same day for whoever said so, with all pairs as they were (1.5)', async () => {
    const id = await dovSaysSo()
    const again = await here.pause(DOV, id, null)
    deepEqual([again.status, again.body.status], [200, 'active'])
    const eve = await here.pairOf(BERTA, EVE, UTA)
    deepEqual([eve?.status, eve?.until], ['paused', '2026-12-03'])
    deepEqual(await left(BERTA), [])
    await here.moveTo('2026-12-03T12:00:00Z')
    equal((await here.pairOf(BERTA, EVE, UTA))?.status, 'active')
  })

  it('is listed and brought back by whoever may pair there, days later, and by nobody else (1.5)', async () => {
    const id = await dovSaysSo()
    await here.moveTo('2026-11-06T09:00:00Z')
    deepEqual(await left(BERTA), ['Uta Brandt, 2026-11-02'])
    for (const one of [DOV, ADA, FINN]) {
      deepEqual(await left(one), [])
      equal((await back(one)).status, 403)
    }
    equal((await here.pause(DOV, id, null)).status, 409)
    const { status, body } = await back(BERTA)
    deepEqual([status, body.contact.name, body.goOn, body.stay], [200, 'Uta Brandt', 2, []])
    ok((await here.pairOf(BERTA, DOV, UTA))?.status === 'active')
    deepEqual([(await back(BERTA)).status, await left(BERTA)], [200, []])
    const alarms = (await here.get<CustomerPage>(BERTA, `/api/customers/${customerId()}`)).body.alarms
    ok(!alarms.some(({ kind }) => kind === 'nobody after a leaver'))
  })

  it('is back without a pair whose employee has left meanwhile, which is said with its reason (1.5)', async () => {
    await dovSaysSo()
    const staying = SMALL_COMPANY.people.split('\n').filter((line) => !line.includes(EVE))
    equal((await here.importCsv('people', staying.join('\n'), { gone: 'left' })).status, 200)
    const { body } = await back(BERTA)
    equal(body.goOn, 1)
    deepEqual(
      body.stay.map(({ employeeName, reason }) => `${employeeName}: ${reason}`),
      ['Eve Lindqvist: Eve Lindqvist has left. Choose somebody else.'],
    )
  })

  it('is unknown where there is no such contact (1.5)', async () => {
    equal((await here.post(BERTA, '/api/customers/none/contacts/none.x/back', {})).status, 404)
  })
})
