import { deepEqual, equal } from 'node:assert/strict'
import { BERTA, DOV, FINN, type LifeWorld, lifeWorld, ROLF, UTA } from './life-world.ts'

describe('a pair that is none of my business', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())

  it('answers like one that is not there, whatever is asked of it, and stays as it is (1.5, D5)', async () => {
    const theirs = await here.waiting(BERTA, DOV, ROLF)
    const calls = [
      ['GET', 'introduction', undefined],
      ['POST', 'introduction', { how: 'known' }],
      ['POST', 'pause', { until: '2026-12-03' }],
      ['POST', 'end', { reason: 'other' }],
      ['GET', 'handover', undefined],
      ['POST', 'handover', { contactId: here.contactId(UTA) }],
    ] as const
    const customerId = theirs.customerId
    for (const [method, what, given] of calls) {
      const asked = async (pairId: string) => {
        const path = `/api/pairs/${encodeURIComponent(pairId)}/${what}`
        const { status, body } = await here.asPerson<{ reason: string; detail: string }>(
          FINN,
          method,
          path,
          given,
        )
        return [status, body.reason, body.detail]
      }
      const foreign = await asked(theirs.id)
      deepEqual(foreign.slice(0, 2), [404, 'pair unknown'], `${method} ${what}`)
      deepEqual(await asked(`${customerId}.none`), foreign)
      deepEqual(await asked('none.none'), foreign)
    }
    equal((await here.pairOf(BERTA, DOV, ROLF))?.status, 'suggested')
  })
})
