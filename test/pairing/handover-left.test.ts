import { deepEqual, equal, ok } from 'node:assert/strict'
import type { CustomerPage, Me } from '../../src/contract/overview.ts'
import type { HandedOver, HandoverView } from '../../src/contract/pairing.ts'
import { at, found, SMALL_COMPANY } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('a pair one side of which has left', () => {
  let here: World
  before(async () => {
    here = await world()
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())

  it('raises an alarm that leads to the handover, and is quiet when somebody follows (1.5)', async () => {
    const { body: cleo } = await here.get<Me>(at('cleo'), '/api/me')
    const customerId = cleo.pairs[0]?.customerId ?? ''
    const staying = SMALL_COMPANY.people.split('\n').filter((line) => !line.includes(at('cleo')))
    equal((await here.importCsv('people', staying.join('\n'), { gone: 'left' })).status, 200)
    const alarms = async () => {
      const { body } = await here.get<CustomerPage>(at('ben'), `/api/customers/${customerId}`)
      return body.alarms.filter(({ kind }) => kind === 'nobody after a leaver')
    }
    const [alarm] = await alarms()
    equal(alarm?.pairId, cleo.pairs[0]?.id)
    const path = `/api/pairs/${alarm?.pairId}/handover`
    const { body: proposal } = await here.get<HandoverView>(at('ben'), path)
    equal(proposal.leaving, 'employee')
    ok(!proposal.employees.some(({ employee }) => employee.name === 'Cleo Marsh'))
    const next = proposal.employees.find(({ refusal }) => refusal === null)?.employee.id
    const { subject = '', text = '' } = proposal.draft ?? {}
    const { status, body } = await here.post<HandedOver>(at('ben'), path, {
      employeeId: next,
      mail: { subject, text },
    })
    deepEqual([status, body.mail, body.pair.employee.id], [200, 'sent', next])
    deepEqual(await alarms(), [])
  })

  it('is handed over by nobody who may not (1.5)', async () => {
    const { body: dov } = await here.get<Me>(at('dov'), '/api/me')
    const foreign = await here.get<{ reason: string }>(at('finn'), `/api/pairs/${dov.pairs[0]?.id}/handover`)
    deepEqual([foreign.status, foreign.body.reason], [404, 'pair unknown'])
    const missing = await here.get<{ reason: string }>(at('finn'), '/api/pairs/none.none/handover')
    equal(missing.status, 404)
  })
})
