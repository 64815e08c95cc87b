import assert from 'node:assert/strict'
import { endPair } from '../../src/domain/pairing/end-pair.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { storePair } from '../../src/domain/pairing/store-pair.ts'
import { KEPT_MS } from '../../src/domain/pairing/take-places.ts'
import { pairingWorld } from './pairing-world.ts'

type Name = 'ann' | 'bob' | 'cor' | 'dot' | 'eve'

/** Pairs that are stored as if each had been judged before the others were there. */
async function placesWorld() {
  const world = await pairingWorld()
  await world.make('ann', 'ida')
  const [model] = await world.pairOf('ann')
  assert.ok(model)
  const needs = { ...world.needs, pairsPerPerson: 2 }
  const pair = (name: Name, revision = 1): Pair => ({
    ...{ ...model, id: `${world.acme.customerId}.${name}`, employeeId: world.id(name), revision },
  })
  const key = { ...world.acme, contactId: model.contactId }
  const places = async () =>
    (await needs.placesOfContact.get(key))?.value.by.map(({ pairId }) => pairId.split('.')[1]).sort()
  const end = ({ id: pairId }: Pair) =>
    endPair(needs)({ ...world.acme, pairId, reason: 'other', on: '2026-11-03' })
  return { ...world, needs, model, pair, key, places, end }
}

describe('the places that pairs take (1.4)', () => {
  it('go to two of five who were all found to have room, and nothing stays taken of the others', async () => {
    const { needs, pair, places, model, id } = await placesWorld()
    const outcomes = await Promise.all(
      (['bob', 'cor', 'dot', 'eve'] as const).map((name) => storePair(needs)(pair(name))),
    )
    assert.deepEqual(outcomes.filter(Boolean), ['contact full', 'contact full', 'contact full'])
    assert.equal((await places())?.length, 2)
    const open = (await needs.pairs.list({ customerId: model.customerId })).filter(
      ({ value }) => value.contactId === model.contactId,
    )
    assert.equal(open.length, 2)
    const held = await Promise.all(
      (['bob', 'cor', 'dot', 'eve'] as const).map((name) =>
        needs.placesOfEmployee.get({ employeeId: id(name) }),
      ),
    )
    assert.equal(held.flatMap((stored) => stored?.value.by ?? []).length, 1)
  })

  it('are given back with the end of a pair, and not when it has begun again since', async () => {
    const { needs, pair, places, end } = await placesWorld()
    await storePair(needs)(pair('bob'))
    assert.equal(await storePair(needs)(pair('cor')), 'contact full')
    assert.equal(await end(pair('bob')), true)
    assert.equal(await storePair(needs)(pair('cor')), undefined)
    assert.equal(await end(pair('cor')), true)
    assert.equal(await storePair(needs)(pair('cor', 3)), undefined)
    assert.equal((await places())?.length, 2)
  })

  it('are given back at the contact when the employee is full', async () => {
    const { needs, pair, places, model, make } = await placesWorld()
    await make('bob', 'jan')
    await make('bob', 'kai')
    assert.equal(await storePair(needs)(pair('bob')), 'employee full')
    assert.deepEqual(await places(), [model.id.split('.')[1]])
  })

  it('are taken over when a crash left them behind, but not while the pair may still be written', async () => {
    const { needs, pair, places, key } = await placesWorld()
    const left = (at: number) => ({ pairId: pair('dot').id, revision: 1, at })
    const stored = await needs.placesOfContact.get(key)
    assert.ok(stored)
    const fresh = { by: [...stored.value.by, left(Date.now())] }
    const written = await needs.placesOfContact.replace(key, stored, fresh)
    assert.ok(typeof written === 'object')
    assert.equal(await storePair(needs)(pair('bob')), 'contact full')
    const old = { by: [...stored.value.by, left(Date.now() - KEPT_MS - 1)] }
    assert.ok(typeof (await needs.placesOfContact.replace(key, written, old)) === 'object')
    assert.equal(await storePair(needs)(pair('bob')), undefined)
    assert.ok((await places())?.includes('bob'))
  })

  it('pass from a pair to the one that follows it, though all are taken', async () => {
    const { needs, pair, places, end } = await placesWorld()
    await storePair(needs)(pair('bob'))
    assert.equal(await storePair(needs)(pair('cor'), { heirOf: pair('bob').id }), undefined)
    assert.deepEqual((await places())?.slice(-2), ['bob', 'cor'], 'it keeps its own until it ends')
    assert.equal(await storePair(needs)(pair('dot')), 'contact full')
    await end(pair('bob'))
    assert.ok((await places())?.includes('cor'))
    assert.equal((await places())?.length, 2)
  })
})
