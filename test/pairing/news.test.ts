import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import type { News, Telling } from '../../src/domain/pairing/news.ts'
import { Killed } from './cut-off-company.ts'
import { type HandoverWorld, handoverWorld } from './handover-world.ts'

const NEWS: Telling = {
  ...{ id: 'once', employeeId: 'bob', kind: 'pair begins', pairId: 'acme.1', customerId: 'acme' },
  ...{ customerName: 'Acme', contactName: 'Ida Vos', contactTitle: 'CFO', otherName: '', note: '' },
  at: '2026-11-16T09:00:00.000Z',
}

describe('news about a pair', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
  })
  const stateOf = async (): Promise<News | undefined> =>
    (await here.ports.news.get({ employeeId: 'bob', newsId: 'once' }))?.value
  const cards = () => here.outside.told.filter(({ id }) => id === 'once').length
  const tell = async (...deliveries: Delivery[]) => {
    here.outside.tells = deliveries
    await here.app().tellNews(NEWS)
    await here.drain()
  }

  it('is told once, however often it is asked for (B1)', async () => {
    await tell()
    await tell()
    deepEqual([cards(), (await stateOf())?.state], [1, 'sent'])
  })

  it('is told again when it surely did not arrive, and not when it may have (B2)', async () => {
    await tell({ outcome: 'later', reason: 'status 429', waitMs: 1000 }, { outcome: 'unknown' })
    deepEqual([cards(), (await stateOf())?.state], [2, 'unknown'])
    await tell()
    equal(cards(), 2)
  })

  it('is not told to who has left or cannot be reached, and says why (B6)', async () => {
    await tell({ outcome: 'refused', state: 'blocked', reason: 'status 403' })
    deepEqual([(await stateOf())?.state, (await stateOf())?.reason], ['not sent', 'status 403'])
    const gone = { ...NEWS, employeeId: 'nobody' }
    await here.app().tellNews(gone)
    await here.drain()
    const row = (await here.ports.news.get({ employeeId: 'nobody', newsId: 'once' }))?.value
    deepEqual([row?.state, row?.reason], ['not sent', 'left'])
  })

  it('of a kind that only a newer version knows is left to that one, and takes nothing along (6.5)', async () => {
    await tell({ outcome: 'later', reason: 'status 429', waitMs: 1000 })
    const key = { employeeId: 'bob', newsId: 'newer' }
    const known = await stateOf()
    ok(known)
    const kind = 'from a newer version' as News['kind']
    await here.ports.news.insert(key, { ...known, id: 'newer', kind, state: 'planned', claimedUntil: null })
    await here.app().tellNews({ ...NEWS, id: 'next' })
    await here.drain()
    const next = (await here.ports.news.get({ employeeId: 'bob', newsId: 'next' }))?.value
    const newer = (await here.ports.news.get(key))?.value
    deepEqual([next?.state, newer?.state], ['sent', 'planned'])
    deepEqual(await here.app().sendNews(key), { done: false, laterMs: 60_000 })
  })

  it('is told once the bot is installed, where it was not before (1.5, B6)', async () => {
    const { references } = here.ports
    const there = (await references.get({ employeeId: 'bob' }))?.value
    ok(there)
    await here.app().keepReference({ ...there, state: 'uninstalled', at: '2026-11-16T09:01:00.000Z' })
    await tell()
    deepEqual(
      [cards(), (await stateOf())?.state, (await stateOf())?.reason],
      [0, 'not sent', 'not installed'],
    )
    for (const at of ['2026-11-16T09:02:00.000Z', '2026-11-16T09:03:00.000Z']) {
      await here.app().keepReference({ ...there, at })
      await here.drain()
      deepEqual([cards(), (await stateOf())?.state, (await stateOf())?.reason], [1, 'sent', null])
    }
  })

  it('arrives wherever a crash cut it short, at most once (B1)', async () => {
    for (let after = 0; ; after++) {
      here = await handoverWorld()
      here.kill(after)
      let survived = true
      try {
        await tell()
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        survived = false
      }
      here.restart()
      await here.drain()
      const state = (await stateOf())?.state
      ok(state === undefined || state === 'sent' || state === 'unknown', state)
      ok(state === 'sent' ? cards() === 1 : cards() <= 1)
      ok(state !== undefined || after <= 1, 'what was written down is told')
      if (survived) return
    }
  })
})
