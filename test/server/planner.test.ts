import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBlobLease } from '../../src/adapters/leases/blob-lease.ts'
import { createFaults } from '../../src/sandbox/faults.ts'
import { startStorage } from '../../src/sandbox/storage.ts'
import { azurite } from '../azurite.ts'
import { asked } from '../faults/asks.ts'
import { crowd } from '../faults/crowd.ts'
import { settled, until } from '../faults/until.ts'
import { type World, world } from '../world.ts'

/** Berlin is asked a little later, by the clock that goes on by itself. */
const JUST_BEFORE = '2026-11-10T08:59:48.000Z'

/** How often each instance became the planner, as their logs tell. */
const elections = ({ sandbox }: World) =>
  [1, 2].map((number) => {
    const log = readFileSync(join(sandbox.folder, 'logs', `instance-${number}.log`), 'utf8')
    return log.split('planner.elected').length - 1
  })

describe('the lease of the planner', () => {
  it('is one instance’s at a time, which may take it again, and free once it gives it back', async () => {
    const account = { prefix: `t${randomBytes(6).toString('hex')}`, connectionString: await azurite() }
    const [mine, other] = await Promise.all([
      openBlobLease(account, 'planner'),
      openBlobLease(account, 'planner'),
    ])
    ok((await mine.take()) > 0)
    ok((await mine.take()) > 0, 'also when the answer to the first was lost')
    equal(await other.take(), 0)
    await other.release()
    equal(await other.take(), 0)
    await mine.release()
    ok((await other.take()) > 0)
  })

  it('is refused in words where the account gives no right to blobs (7.2)', async () => {
    const key = Buffer.alloc(64, 'another key').toString('base64')
    const connectionString = (await azurite()).replace(/AccountKey=[^;]+/, `AccountKey=${key}`)
    await openBlobLease({ prefix: 'tnone', connectionString }, 'planner').then(
      () => ok(false, 'it opened'),
      (error: Error) => ok(error.message.includes('Storage Blob Data Contributor'), error.message),
    )
  })

  it('needs no right to containers once its own is there (6.5, 7.2)', async () => {
    const prefix = `t${randomBytes(6).toString('hex')}`
    const own = { connectionString: await azurite() }
    await openBlobLease({ prefix, ...own }, 'planner')
    const faults = createFaults()
    const { connectionString, stop } = await startStorage({ faults, own })
    try {
      faults.add({ target: 'storage', path: 'restype=container', status: 403 })
      for (const name of ['planner', 'another'])
        ok((await (await openBlobLease({ prefix, connectionString }, name)).take()) > 0)
      await rejects(openBlobLease({ prefix: `${prefix}2`, connectionString }, 'planner'), /Data Contributor/)
    } finally {
      await stop()
    }
  })

  it('goes to another instance when its holder is killed, and what falls due then is done', async () => {
    await using here = await world({ now: '2026-10-30T08:00:00.000Z', instances: 2 })
    await crowd(here, 6)
    await here.moveTo(JUST_BEFORE)
    await settled(here)
    const before = elections(here)
    deepEqual(before.toSorted(), [0, 1], 'one planner')
    here.kill(before.indexOf(1))
    // Nobody asks for a pass: the clock just goes on.
    await until('everybody was asked', () => asked(here, '2026-11') === 6)
    equal(
      elections(here).reduce((all, one) => all + one, 0),
      2,
    )
  }).timeout(120_000)
})
