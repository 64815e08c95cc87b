import assert from 'node:assert/strict'
import { world } from '../world.ts'

describe('a sandbox', () => {
  it('starts where it is told, with nobody in it', async () => {
    await using town = await world({ now: '2026-11-02T08:00:00Z' })
    assert.deepEqual(await town.people(), [])
    const clock = await town.clock()
    assert.match(clock.now, /^2026-11-02T08:00/)
  })
  it('starts again', async () => {
    const t = performance.now()
    const town = await world({ now: '2026-11-02T08:00:00Z' })
    console.log('start', performance.now() - t)
    await town.stop()
    console.log('stop', performance.now() - t)
  })
})
