import { deepEqual, equal, ok } from 'node:assert/strict'
import { storePair } from '../../src/domain/pairing/store-pair.ts'
import { leaveEmployees } from '../../src/domain/people/leave-people.ts'
import { change, valuesOf } from '../../src/domain/store.ts'
import { Killed } from './cut-off-company.ts'
import { type HandoverWorld, handoverWorld, toBob } from './handover-world.ts'

const admin = { employeeId: 'cor', roles: ['administrator' as const] }
const needsOf = ({ ports, facts }: HandoverWorld) => ({
  ...ports,
  ...{ facts: facts(), calendar: ports.settings, pairsPerPerson: 2 },
  ...{ shardOf: () => '00', shards: ['00'] },
})
const leave = (here: HandoverWorld, employeeId: string) => leaveEmployees(needsOf(here), [employeeId])
const object = ({ ports }: HandoverWorld, contactId: string) =>
  change(
    ports.contacts,
    { customerId: 'acme', contactId },
    (there) => there && { ...there, objectedOn: '2026-11-16' },
  )
const pairsOf = async ({ ports }: HandoverWorld, employeeId: string) =>
  (await valuesOf(ports.pairs.list({ customerId: 'acme' }))).filter((one) => one.employeeId === employeeId)

describe('somebody who leaves while something else happens to their pairs', () => {
  it('keeps no pair that was being made meanwhile, wherever a crash cut that short (1.5)', async () => {
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      here.kill(after)
      const made = await here
        .app()
        .makePair({ actor: admin, employeeId: 'bob', contactId: 'acme.jan' })
        .catch((error) => {
          if (!(error instanceof Killed)) throw error
        })
      here.restart()
      await leave(here, 'bob')
      await here.drain()
      const [pair, ...others] = await pairsOf(here, 'bob')
      equal(others.length, 0)
      if (pair) deepEqual([pair.status, pair.endReason], ['ended', 'employee left'], `after ${after} effects`)
      if (!made) continue
      ok(after > 5, `only ${after} effects`)
      return
    }
  }).timeout(60_000)

  it('leaves one of ours at most, and no promise without its owner, where they are to take over (1.5)', async () => {
    const ends = new Set<string>()
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      here.kill(after)
      const done = await toBob(here, null).catch((error) => {
        if (!(error instanceof Killed)) throw error
      })
      here.restart()
      await Promise.all([leave(here, 'bob'), here.drain()])
      await here.drain()
      const [ann] = await pairsOf(here, 'ann')
      const [bob] = await pairsOf(here, 'bob')
      const states = [ann, bob].map((one) => one?.endReason ?? one?.status ?? 'none').join(', ')
      ok(['active, none', 'handed over, employee left'].includes(states), `${states} after ${after} effects`)
      ends.add(states)
      const owner = ann?.status === 'active' ? 'ann' : 'bob'
      const mine = await here.app().myCheckins({ employeeId: owner })
      ok(mine.known)
      deepEqual(
        mine.followUps.map(({ followUp }) => followUp.text),
        ['Send the drawings'],
      )
      const row = (await here.ports.handovers.get({ customerId: 'acme', handoverId: here.pairId }))?.value
      ok(row?.state !== 'begun', 'nothing is being handed over for ever')
      if (!done) continue
      equal(ends.size, 2)
      return
    }
  }).timeout(120_000)

  it('is not kept in a pair that was judged before they objected, and ours hear why it ended (1.5)', async () => {
    const here = await handoverWorld()
    const contact = { contactId: 'acme.jan', contactName: 'Jan Mol' }
    const pair = { ...here.pair, ...contact, id: here.idOf('bob', 'jan'), employeeId: 'bob' }
    await object(here, 'acme.jan')
    equal(await storePair(needsOf(here))(pair), undefined)
    await here.drain()
    const [stored] = await pairsOf(here, 'bob')
    deepEqual([stored?.status, stored?.endReason], ['ended', 'contact asked not to'])
    const told = here.outside.told.map(({ employeeId, kind }) => `${employeeId}: ${kind}`)
    deepEqual(told.sort(), ['bob: contact asked not to', 'cor: contact asked not to'])
  })

  it('leaves no open pair behind when a crash comes right after they are marked as left (1.2, 1.5)', async () => {
    const here = await handoverWorld()
    const replace = () => Promise.reject(new Killed('before the end'))
    equal(
      await leaveAndDie({ ...here, ports: { ...here.ports, pairs: { ...here.ports.pairs, replace } } }),
      'killed',
    )
    await here.drain()
    const [pair] = await pairsOf(here, 'ann')
    deepEqual([pair?.status, pair?.endReason], ['ended', 'employee left'])
  })
})

async function leaveAndDie(here: HandoverWorld): Promise<string> {
  try {
    await leave(here, 'ann')
    return 'done'
  } catch (error) {
    if (error instanceof Killed) return 'killed'
    throw error
  }
}
