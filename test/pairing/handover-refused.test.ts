import { deepEqual, equal, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { checkNothingHappened } from './check-handover.ts'
import { type HandoverWorld, handoverWorld } from './handover-world.ts'

describe('who may follow in a pair', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
  })
  const actor = (employeeId: string) => ({ employeeId, roles: [] })
  const byCor = (to: { employeeId: string } | { contactId: string }) =>
    here.app().handOver({ actor: actor('cor'), token: 'cor', pairId: here.pairId, mail: null, ...to })

  it('is refused to others, for who left, is full, was paired or asked not to, and writes nothing (1.4, 1.5)', async () => {
    const refused = async (done: ReturnType<typeof byCor>) => {
      const answer = await done
      return answer.ok ? 'done' : answer.refusal.code
    }
    const app = here.app()
    const stranger = { actor: actor('eve'), token: 'eve', pairId: here.pairId, mail: null, employeeId: 'bob' }
    equal(await refused(app.handOver(stranger)), 'pair unknown')
    equal(await refused(byCor({ employeeId: 'nobody' })), 'employee unknown')
    equal(await refused(byCor({ employeeId: 'ann' })), 'same person')
    await change(
      here.ports.contacts,
      { customerId: 'acme', contactId: 'acme.jan' },
      (one) => one && { ...one, objectedOn: '2026-11-01' },
    )
    equal(await refused(byCor({ contactId: 'acme.jan' })), 'contact objected')
    for (const contactId of ['x', 'y']) {
      const id = `other.${contactId}`
      const pair = {
        ...here.pair,
        id,
        customerId: 'other',
        employeeId: 'bob',
        contactId: `other.${contactId}`,
      }
      await here.ports.pairs.insert({ customerId: 'other', pairId: id }, pair)
      await here.ports.pairCopies.insert({ employeeId: 'bob', pairId: id }, pair)
    }
    equal(await refused(byCor({ employeeId: 'bob' })), 'employee full')
    await here.drain()
    await checkNothingHappened(here)
  })

  it('is nobody who ended a pair with the same person within so many months (1.4, 1.5)', async () => {
    const { ports, idOf } = here
    const [id, status] = [idOf('bob', 'ida'), 'ended' as const]
    const pair = { ...here.pair, id, employeeId: 'bob', status, endedOn: '2026-11-01' }
    const bobs = async (endReason: 'not my contact' | 'handed over', endedOn = pair.endedOn) => {
      await change(ports.pairs, { customerId: 'acme', pairId: id }, () => ({ ...pair, endReason, endedOn }))
      const answer = await here.app().proposeHandover({ actor: actor('cor'), pairId: here.pairId })
      ok(answer.ok)
      const { employees, addressee } = answer.proposed
      return { listed: employees.map(({ employee, refusal }) => [employee.name, refusal]), addressee }
    }
    const { listed, addressee } = await bobs('not my contact')
    deepEqual(listed, [
      ['Cor Bos', null],
      ['Bob Kok', { code: 'ended lately', employee: 'Bob Kok', contact: 'Ida Vos', months: 6 }],
    ])
    equal(addressee?.employee.name, 'Cor Bos', 'nobody is proposed who is refused')
    const answer = await byCor({ employeeId: 'bob' })
    equal(answer.ok ? 'done' : answer.refusal.code, 'ended lately')
    equal((await bobs('not my contact', '2026-04-01')).listed[0]?.[1], null, 'after that many months')
    equal((await bobs('handed over')).listed[0]?.[1], null, 'who handed it over may have it back')
  })

  it('are one when two are named at the same moment, and the other is refused (1.5)', async () => {
    const answers = await Promise.all([byCor({ employeeId: 'bob' }), byCor({ employeeId: 'cor' })])
    equal(answers.filter(({ ok: done }) => done).length, 1)
    const [refusal] = answers.flatMap((one) => (one.ok ? [] : one.refusal.code))
    ok(refusal === 'being handed over' || refusal === 'handed over already', refusal)
    await here.drain()
    const pairs = (await here.ports.pairs.list({ customerId: 'acme' })).map(({ value }) => value.status)
    deepEqual(pairs.sort(), ['active', 'ended'])
  })

  it('are one when the other is over before the slower one has read all it needs (1.5)', async () => {
    for (const slow of ['checkins', 'contacts'] as const) {
      here = await handoverWorld()
      const rows = here.ports[slow]
      let isFirst = true
      // What the slower one reads was true when it was read.
      const list = async (partition: { customerId?: string; employeeId?: string }) => {
        const read = await rows.list(partition)
        if (!isFirst) return read
        isFirst = false
        equal((await byCor({ employeeId: 'bob' })).ok, true)
        await here.drain()
        return read
      }
      const other = here.otherApp({ [slow]: { ...rows, list } })
      const { pairId } = here
      const slower = await other.handOver({
        ...{ actor: actor('cor'), token: 'cor', pairId, mail: null, employeeId: 'cor' },
      })
      equal(slower.ok || slower.refusal.code, 'handed over already', slow)
      await here.drain()
      const pairs = (await here.ports.pairs.list({ customerId: 'acme' })).map(({ value }) => value)
      deepEqual(pairs.map(({ employeeId, status }) => `${employeeId} ${status}`).sort(), [
        'ann ended',
        'bob active',
      ])
    }
  })

  it('proposes who could follow on both sides, best first, with reasons and what stands in the way (1.5)', async () => {
    const answer = await here.app().proposeHandover({ actor: actor('ann'), pairId: here.pairId })
    ok(answer.ok)
    const { employees, contacts, goes, addressee } = answer.proposed
    deepEqual(
      employees.map(({ employee, refusal }) => [employee.name, refusal]),
      [
        ['Bob Kok', null],
        ['Cor Bos', null],
      ],
    )
    ok(employees[0]?.reasons.some(({ code }) => code === 'same function'))
    deepEqual(
      contacts.map(({ contact }) => contact.name),
      ['Jan Mol'],
    )
    deepEqual(goes, { conversations: 1, followUps: 1, visits: 1 })
    deepEqual([addressee?.contact.name, addressee?.employee.name], ['Ida Vos', 'Bob Kok'])
  })
})
