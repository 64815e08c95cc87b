import { deepEqual, equal, rejects } from 'node:assert/strict'
import { oneLook } from '../../bot/one-look.ts'

describe('a look that everybody who asks shares', () => {
  it('is one while it is under way, however long, and for its time after that', async () => {
    let now = 0
    let looks = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = async () => {
      const which = ++looks
      await promise
      return which
    }
    const ask = oneLook(look, 1000, () => now)
    const first = [ask(), ask()]
    now = 5000
    first.push(ask())
    resolve()
    deepEqual(await Promise.all(first), [1, 1, 1])
    now = 5999
    equal(await ask(), 1)
    now = 6000
    deepEqual(await Promise.all([ask(), ask()]), [2, 2])
  })

  it('is not kept where it fails', async () => {
    let looks = 0
    const look = async () => {
      if (++looks === 1) throw new Error('no storage')
      return looks
    }
    const ask = oneLook(look, 1000, () => 0)
    await rejects(Promise.all([ask(), ask()]))
    equal(await ask(), 2)
  })
})
