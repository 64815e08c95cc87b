import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { queueFacts } from '../../src/adapters/queues/facts.ts'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import type { Fact } from '../../src/domain/pairing/ports.ts'
import { azurite } from '../azurite.ts'

const fact: Fact = { kind: 'pair', customerId: 'c', pairId: 'c.p' }
const openQueue = async () =>
  openWorkQueue({ prefix: `t${randomUUID().slice(0, 8)}`, connectionString: await azurite() })

describe('a fact that is kept twice', () => {
  it('is written, copied, and leaves nothing to repair', async () => {
    const queue = await openQueue()
    const steps: string[] = []
    const facts = queueFacts(queue, async () => void steps.push('copied'))
    const result = await facts.record(fact, async () => {
      steps.push(`written with ${await queue.count()} message waiting`)
      return 'done'
    })
    equal(result, 'done')
    deepEqual(steps, ['written with 1 message waiting', 'copied'])
    equal(await queue.count(), 0)
  })

  it('leaves a message that repairs the copy when the process dies before it', async () => {
    const queue = await openQueue()
    const facts = queueFacts(queue, async () => {
      throw new Error('the process was killed here')
    })
    await rejects(
      facts.record(fact, async () => 'written'),
      /killed here/,
    )
    equal(await queue.count(), 1)
  })
})

describe('the work queue', () => {
  it('hides a piece of work from others until it is kept no longer, and counts it all the while', async () => {
    const queue = await openQueue()
    await queue.put(fact)
    const [taken] = await queue.take(5, 30)
    deepEqual(taken?.work, fact)
    deepEqual(await queue.take(5, 30), [])
    equal(await queue.count(), 1)
    equal(await taken?.keep(0), true)
    const [again] = await queue.take(5, 30)
    equal(again?.deliveries, 2)
    equal(await taken?.keep(30), false, 'who had it before has lost it')
    await again?.done()
    equal(await queue.count(), 0)
  })
})
