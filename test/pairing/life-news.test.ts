import { deepEqual, equal, ok } from 'node:assert/strict'
import { Killed } from './cut-off-company.ts'
import { handoverWorld } from './handover-world.ts'

const admin = { employeeId: 'eve', roles: ['administrator' as const] }

describe('what ours hear of a change of a pair', () => {
  it('is not lost where the next change comes before it was told (1.5)', async () => {
    for (let after = 0; ; after++) {
      const here = await handoverWorld()
      const { pairId } = here
      here.kill(after)
      const paused = await here
        .app()
        .pausePair({ actor: admin, pairId, until: '2026-11-20' })
        .catch((error) => {
          if (!(error instanceof Killed)) throw error
        })
      here.restart()
      const isPaused = (await here.ports.pairs.get({ customerId: 'acme', pairId }))?.value.status === 'paused'
      ok((await here.app().stopPair({ actor: admin, pairId, reason: 'other' })).ok)
      await here.drain()
      const told = here.outside.told.map(({ employeeId, kind }) => `${employeeId}: ${kind}`)
      const all = ['ann: pair ended', 'cor: colleague ended']
      const before = ['ann: pair paused', 'cor: colleague paused']
      // A card that a crash cut off is never sent twice, but its news stands.
      const news = await Promise.all(
        ['ann', 'cor'].map(async (employeeId) =>
          (await here.ports.news.list({ employeeId })).map(({ value }) => `${employeeId}: ${value.kind}`),
        ),
      )
      deepEqual(news.flat().sort(), [...(isPaused ? before : []), ...all].sort(), `after ${after} effects`)
      equal(new Set(told).size, told.length)
      deepEqual((await here.ports.pairs.get({ customerId: 'acme', pairId }))?.value.tells, [])
      if (!paused) continue
      ok(after > 8, `only ${after} effects`)
      return
    }
  }).timeout(60_000)

  it('reaches them once when somebody else makes a pair of theirs begin, and not when they do (1.4)', async () => {
    const here = await handoverWorld()
    const wanted = { employeeId: 'bob', contactId: 'acme.jan' }
    ok((await here.app().makePair({ actor: admin, ...wanted })).ok)
    const accepted = await here.app().acceptPairs({
      actor: admin,
      wanted: [
        { employeeId: 'cor', contactId: 'acme.ida' },
        { employeeId: 'bob', contactId: 'acme.jan' },
      ],
    })
    equal(accepted.made.length, 1)
    await here.drain()
    const told = () => here.outside.told.map(({ employeeId, kind }) => `${employeeId}: ${kind}`)
    deepEqual(told().sort(), ['bob: pair begins', 'cor: pair begins'])
    const own = { employeeId: 'bob', roles: [] }
    const taken = await here.app().acceptPairs({
      actor: own,
      wanted: [{ employeeId: 'ann', contactId: 'acme.jan' }],
      introduce: true,
    })
    await here.drain()
    deepEqual([taken.made.length, told().length], [1, 2], 'one that waits is told when it is introduced')
  })
})
