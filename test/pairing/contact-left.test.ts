import { deepEqual, equal, ok } from 'node:assert/strict'
import { Killed } from './cut-off-company.ts'
import { handoverWorld } from './handover-world.ts'

const ann = { employeeId: 'ann', roles: [] }
const IDA = { customerId: 'acme', contactId: 'acme.ida' }

describe('a pair that ends because the contact has left', () => {
  it('ends and marks the contact, or neither, wherever a crash cuts it short (1.5)', async () => {
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      const { pairId, outside, ports } = here
      const stop = () => here.app().stopPair({ actor: ann, pairId, reason: 'contact left' })
      here.kill(after)
      let survived = true
      try {
        equal((await stop()).ok, true)
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        survived = false
      }
      here.restart()
      await here.drain()
      const pair = (await ports.pairs.get({ customerId: 'acme', pairId }))?.value
      const contact = (await ports.contacts.get(IDA))?.value
      ok(
        (pair?.status === 'ended') === (contact?.leftOn !== null),
        `${after}: ${pair?.status} ${contact?.leftOn}`,
      )
      if (!survived) continue
      deepEqual([pair?.status, pair?.endReason], ['ended', 'contact left'])
      deepEqual(
        outside.told.map(({ employeeId, kind }) => [employeeId, kind]),
        [['cor', 'colleague ended']],
      )
      const again = await stop()
      equal(again.ok || again.refusal.code, 'pair ended')
      return
    }
  })

  it('goes on with all others, or none does, wherever a crash cuts taking that back short (1.5)', async () => {
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      const { pairId, heirId, outside, ports } = here
      const made = await here.app().makePair({
        ...{ actor: { employeeId: 'cor', roles: ['administrator'] }, introduce: true },
        ...{ employeeId: 'bob', contactId: 'acme.ida' },
      })
      ok(made.ok)
      equal((await here.app().stopPair({ actor: ann, pairId, reason: 'contact left' })).ok, true)
      await here.drain()
      outside.told.length = 0
      const take = () => here.app().pausePair({ actor: ann, pairId, until: null })
      here.kill(after)
      let survived = true
      try {
        equal((await take()).ok, true)
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        survived = false
      }
      here.restart()
      await here.drain()
      const statusOf = async (id: string) =>
        (await ports.pairs.get({ customerId: 'acme', pairId: id }))?.value.status
      const left = (await ports.contacts.get(IDA))?.value.leftOn
      const states = [await statusOf(pairId), await statusOf(heirId)]
      deepEqual(states, left ? ['ended', 'ended'] : ['active', 'suggested'], `after ${after} effects`)
      if (!survived) continue
      ok(after > 10, `only ${after} effects`)
      deepEqual(outside.told.map(({ employeeId, kind, otherName }) => [employeeId, kind, otherName]).sort(), [
        ['bob', 'pair goes on', 'Ann Smit'],
        ['cor', 'colleague goes on', 'Ann Smit'],
        ['cor', 'colleague goes on', 'Bob Kok'],
      ])
      return
    }
  }).timeout(60_000)
})
