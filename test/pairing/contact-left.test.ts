import { deepEqual, equal, ok } from 'node:assert/strict'
import { Killed } from './cut-off-company.ts'
import { handoverWorld } from './handover-world.ts'

describe('a pair that ends because the contact has left', () => {
  it('ends and marks the contact, or neither, wherever a crash cuts it short (1.5)', async () => {
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      const { pairId, outside, ports } = here
      const stop = () =>
        here.app().stopPair({ actor: { employeeId: 'ann', roles: [] }, pairId, reason: 'contact left' })
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
      const contact = (await ports.contacts.get({ customerId: 'acme', contactId: 'acme.ida' }))?.value
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
})
