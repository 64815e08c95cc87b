import { deepEqual, ok } from 'node:assert/strict'
import { NEW_PAIR } from '../../src/domain/pairing/pair.ts'
import { change } from '../../src/domain/store.ts'
import { type HandoverWorld, handoverWorld } from '../pairing/handover-world.ts'

const cor = { employeeId: 'cor', roles: [] }
const bob = { employeeId: 'bob', roles: [] }
const nobody = { employeeId: 'else', roles: [] }

describe('a pair of somebody who left, whose contact still has somebody', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
    const { ports, pair, heirId } = here
    const second = { ...pair, ...NEW_PAIR, id: heirId, employeeId: 'bob', revision: 1 }
    await ports.pairs.insert({ customerId: 'acme', pairId: heirId }, second)
    await ports.pairCopies.insert({ employeeId: 'bob', pairId: heirId }, second)
    await change(ports.employees, { employeeId: 'ann' }, (there) =>
      there ? { ...there, leftOn: '2026-11-16' } : undefined,
    )
    await here.app().copyFact({ kind: 'employee', employeeId: 'ann' })
    await here.drain()
  })
  const page = async (actor = cor) => {
    const seen = await here.app().customerPage(actor, 'acme')
    ok(seen)
    return seen
  }
  const behind = async (actor = cor) =>
    (await page(actor)).leftBehind.map(({ pair, side, employeeName, goes }) => ({
      ...{ pair: pair.id, side, employeeName, ...goes },
    }))
  const alarms = async (actor = cor) =>
    (await page(actor)).alarms.filter(({ kind }) => kind === 'promises of a leaver')
  const left = () => ({
    ...{ pair: here.pairId, side: 'employee', employeeName: 'Ann Smit' },
    ...{ conversations: 1, followUps: 1, visits: 1 },
  })

  it('is on the page of the customer with what it holds, for whoever may pair there (1.5)', async () => {
    deepEqual([await behind(), await behind(bob), await behind(nobody)], [[left()], [left()], []])
  })

  it('raises an alarm while a promise in it is open, told to the owner and the team (1.5)', async () => {
    const [alarm, ...more] = await alarms()
    deepEqual(alarm, {
      ...{ kind: 'promises of a leaver', customerId: 'acme', customerName: 'Acme' },
      ...{ pairId: here.pairId, employeeName: 'Ann Smit', contactName: 'Ida Vos' },
      ...{ promises: 1, endedOn: alarm && 'endedOn' in alarm ? alarm.endedOn : '' },
    })
    deepEqual([more, (await alarms(bob)).length, await alarms(nobody)], [[], 1, []])
  })

  it('is there no more when somebody took it over, nor is the alarm (1.5)', async () => {
    const done = await here
      .app()
      .handOver({ actor: cor, token: 'cor', pairId: here.pairId, employeeId: 'cor', mail: null })
    ok(done.ok, JSON.stringify(done))
    await here.drain()
    deepEqual([await behind(), await alarms()], [[], []])
  })

  it('is not there while it holds nothing (1.5)', async () => {
    for (const spoken of await here.ports.conversations.list({ customerId: 'acme' }))
      await here.ports.conversations.remove({ customerId: 'acme', id: spoken.value.id }, spoken)
    const visits = await here.ports.visits.list({ customerId: 'acme' }, { end: '2026-01-01' })
    for (const visit of visits)
      await here.ports.visits.remove({ customerId: 'acme', visitId: visit.value.id }, visit)
    deepEqual(await behind(), [])
  })
})
