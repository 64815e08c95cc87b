import { deepEqual, equal, ok } from 'node:assert/strict'
import { handoverWorld, toBob } from './handover-world.ts'

describe('when a pair spoke', () => {
  it('is told of the pair and those it follows, however much all others told of the customer (1.5)', async () => {
    const here = await handoverWorld()
    const { conversations } = here.ports
    const list = () => Promise.reject(new Error('everything that was ever said to the customer was read'))
    const app = here.otherApp({ conversations: { ...conversations, list } })
    deepEqual([...(await app.lastConversations([here.pair])).values()], ['2026-11-12'])
    const actor = { employeeId: 'ann', roles: [] }
    const answer = await app.proposeHandover({ actor, pairId: here.pairId })
    equal(answer.ok && answer.proposed.goes.conversations, 1)
    ok((await toBob(here)).ok)
    await here.drain()
    const heir = (await here.ports.pairs.get({ customerId: 'acme', pairId: here.heirId }))?.value
    ok(heir)
    deepEqual([...(await app.lastConversations([heir])).values()], ['2026-11-12'])
    const untold = { ...here.pair, id: 'acme.none', employeeId: 'bob', contactId: 'acme.jan' }
    equal((await app.lastConversations([untold])).size, 0)
  })

  it('forgets what was taken back (2.4)', async () => {
    const here = await handoverWorld()
    const { pairId, pair } = here
    const key = { employeeId: 'ann', cycleId: '2026-11', pairId }
    const { revision } = (await here.ports.checkins.get(key))?.value ?? { revision: 0 }
    ok((await here.app().undoCheckin({ ...key, revision })).ok)
    equal((await here.app().lastConversations([pair])).size, 0)
  })
})
