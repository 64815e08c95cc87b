import assert from 'node:assert/strict'
import { listPairs } from '../../src/domain/pairing/list-pairs.ts'
import { makePair } from '../../src/domain/pairing/make-pairs.ts'
import { markPair } from '../../src/domain/pairing/mark-pair.ts'
import { NEW_PAIR } from '../../src/domain/pairing/pair.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { pairingWorld } from './pairing-world.ts'

describe('pairs made by hand (1.4)', () => {
  it('are active at once, with reasons, at the customer and with the employee', async () => {
    const { make, pairOf, needs, acme } = await pairingWorld()
    assert.equal(await make('ann', 'ida'), 'made')
    const [copy] = await pairOf('ann')
    assert.ok(copy)
    assert.deepEqual((await needs.pairs.get({ ...acme, pairId: copy.id }))?.value, copy)
    assert.deepEqual(
      {
        ...{ ...copy, id: '', customerId: '', contactId: '' },
        ...{ reasons: copy.reasons.map(({ code }) => code), tells: copy.tells?.map(({ kind }) => kind) },
      },
      {
        ...{ id: '', customerId: '', customerName: 'Acme', employeeId: 'id-ann-ours-example', contactId: '' },
        ...{ contactName: 'ida', contactTitle: 'Head of IT', since: '2026-11-03' },
        ...{ ...NEW_PAIR, revision: 1, tells: ['pair begins'] },
        reasons: ['same function', 'seniority', 'shared language', 'working hours', 'by hand'],
      },
    )
  })

  it('are refused beyond two active pairs on either side, and allowed again when one ends', async () => {
    const { make, pairOf, change } = await pairingWorld()
    assert.deepEqual([await make('ann', 'ida'), await make('ann', 'jan')], ['made', 'made'])
    assert.equal(await make('ann', 'kai'), 'employee full')
    assert.equal(await make('bob', 'ida'), 'made')
    assert.equal(await make('cor', 'ida'), 'contact full')
    const [first] = await pairOf('ann')
    assert.ok(first)
    await change(first, { status: 'ended', endedOn: '2026-11-02' })
    assert.equal(await make('ann', 'kai'), 'made')
  })

  it('are refused for people who are paired, unknown, or have left', async () => {
    const { make, needs, admin, contactId, leave, id } = await pairingWorld()
    await make('ann', 'ida')
    assert.equal(await make('ann', 'ida'), 'already paired')
    await leave('bob')
    assert.equal(await make('bob', 'jan'), 'employee left')
    const unknown = { actor: admin, employeeId: 'nobody', contactId: contactId('ida') }
    const refused = async (wanted: typeof unknown) => {
      const verdict = await makePair(needs)(wanted)
      return verdict.ok ? 'made' : verdict.refusal.code
    }
    assert.equal(await refused(unknown), 'employee unknown')
    assert.equal(
      await refused({ ...unknown, employeeId: id('ann'), contactId: 'no.body' }),
      'contact unknown',
    )
    assert.equal(await refused({ ...unknown, employeeId: id('ann'), contactId: '' }), 'contact unknown')
  })

  it('are refused with a contact who asked us not to call, and for two who must not be paired', async () => {
    const { make, needs, admin, acme, contactId, id } = await pairingWorld()
    const key = { ...acme, contactId: contactId('ida') }
    const stored = await needs.contacts.get(key)
    assert.ok(stored)
    await needs.contacts.replace(key, stored, { ...stored.value, objectedOn: '2026-11-01' })
    assert.equal(await make('ann', 'ida'), 'contact objected')
    const people = { employeeId: id('ann'), contactId: contactId('jan') }
    const forbid = await markPair(needs)({ actor: admin, ...people, mark: 'forbidden', why: 'cousins' })
    assert.ok(forbid.ok)
    assert.deepEqual(
      forbid.marks.map(({ mark, byName }) => [mark.mark, mark.why, byName]),
      [['forbidden', 'cousins', 'eve']],
    )
    assert.equal(await make('ann', 'jan'), 'forbidden')
    const back = await markPair(needs)({ actor: admin, ...people, mark: null, why: '' })
    assert.ok(back.ok && back.marks.length === 0)
    assert.equal(await make('ann', 'jan'), 'made')
  })

  it('are made by the owner, the team and administrators, and by nobody else', async () => {
    const { make, actor } = await pairingWorld()
    assert.equal(await make('ann', 'ida', actor('eve')), 'not allowed')
    assert.equal(await make('ann', 'ida', actor('eve', 'leader')), 'not allowed')
    assert.equal(await make('ann', 'ida', actor('dot')), 'made')
    assert.equal(await make('bob', 'jan', actor('cor')), 'made')
    assert.equal(await make('cor', 'max', actor('dot')), 'not allowed')
    assert.equal(await make('cor', 'max', actor('eve', 'administrator')), 'made')
  })

  it('are one, whoever was first, when many make the same at once', async () => {
    const { make, pairOf } = await pairingWorld()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => make('ann', 'ida')))
    assert.deepEqual(outcomes.sort(), [...Array(7).fill('already paired'), 'made'])
    assert.equal((await pairOf('ann')).length, 1)
  })

  it('begin again under the same id, with a copy that never goes back', async () => {
    const { make, pairOf, change, needs, copyPair, acme } = await pairingWorld()
    await make('ann', 'ida')
    const [first] = await pairOf('ann')
    assert.ok(first)
    await change(first, { status: 'ended', endedOn: '2026-10-01' })
    assert.equal(await make('ann', 'ida'), 'made')
    const [again] = await pairOf('ann')
    assert.deepEqual([again?.id, again?.status, again?.revision], [first.id, 'active', 3])
    const key = { employeeId: first.employeeId, pairId: first.id }
    const copy = await needs.pairCopies.get(key)
    assert.ok(copy)
    await needs.pairCopies.replace(key, copy, { ...copy.value, contactName: 'newer', revision: 9 })
    await copyPair(acme.customerId, first.id)
    assert.equal((await needs.pairCopies.get(key))?.value.contactName, 'newer')
  })
})

describe('lists of pairs', () => {
  it('hold my own active pairs, or those of a customer, by name', async () => {
    const { needs, make, actor, acme, pairOf, change } = await pairingWorld()
    for (const [ours, theirs] of [
      ['bob', 'jan'],
      ['ann', 'ida'],
      ['bob', 'ida'],
    ] as const)
      assert.equal(await make(ours, theirs), 'made')
    const names = async (input: { actor: Actor; customerId?: string }) =>
      (await listPairs(needs)(input)).map(({ employee, contact }) => `${employee.name}-${contact.name}`)
    assert.deepEqual(await names({ actor: actor('bob') }), ['bob-ida', 'bob-jan'])
    assert.deepEqual(await names({ actor: actor('eve'), ...acme }), ['ann-ida', 'bob-ida', 'bob-jan'])
    const ended = (await pairOf('bob')).find(({ contactName }) => contactName === 'jan')
    assert.ok(ended)
    await change(ended, { status: 'ended' })
    assert.deepEqual(await names({ actor: actor('bob') }), ['bob-ida'])
  })
})
