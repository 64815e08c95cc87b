import { deepEqual, equal, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { type HandoverWorld, handoverWorld } from './handover-world.ts'

describe('a contact who asks us not to call once their pair has ended', () => {
  let here: HandoverWorld
  const claim = () =>
    ({ kind: 'introduction', pairId: here.pairId, nonce: 'n', until: '2027-11-30' }) as const
  const news = async () => {
    const lists = await Promise.all(
      ['ann', 'bob', 'cor'].map((employeeId) => here.ports.news.list({ employeeId })),
    )
    return lists
      .flat()
      .flatMap(({ value: { employeeId, kind } }) => (kind === 'contact asked not to' ? [employeeId] : []))
  }
  beforeEach(async () => {
    here = await handoverWorld()
    const key = { customerId: 'acme', pairId: here.pairId }
    await change(here.ports.pairs, key, (there) => there && { ...there, linkNonce: 'n' })
  })

  it('is heard of by the employee and the owner, once, where they named somebody else before (1.5)', async () => {
    ok(await here.app().answerIntroduction(claim(), 'somebody else', 'Ask Jan.'))
    await here.drain()
    deepEqual(await news(), [])
    for (const _ of [1, 2]) {
      equal((await here.app().answerIntroduction(claim(), 'please dont', ''))?.state, 'please dont')
      await here.app().copyFact({ kind: 'contact', customerId: 'acme', contactId: 'acme.ida' })
      await here.drain()
    }
    deepEqual(await news(), ['ann', 'cor'])
  })

  it('is heard of where the pair had ended for another reason (1.5)', async () => {
    await here.app().endPair({ customerId: 'acme', pairId: here.pairId, reason: 'other' })
    await here.drain()
    await here.app().answerIntroduction(claim(), 'please dont', '')
    await here.drain()
    deepEqual(await news(), ['ann', 'cor'])
  })

  it('is told once by the pair that ends with it (1.5)', async () => {
    for (const _ of [1, 2]) {
      await here.app().answerIntroduction(claim(), 'please dont', '')
      await here.app().copyFact({ kind: 'contact', customerId: 'acme', contactId: 'acme.ida' })
      await here.drain()
    }
    deepEqual(await news(), ['ann', 'cor'])
  })
})
