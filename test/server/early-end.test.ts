import { deepEqual, equal } from 'node:assert/strict'
import { azurite } from '../azurite.ts'
import { beginAlone, ended } from './service-process.ts'

/** Holds up the last step of a start, and says that it does: work is taken, and nobody has been told of it. */
const SLOW_TO_LISTEN = `
  import { Server } from 'node:net'
  const { listen } = Server.prototype
  Server.prototype.listen = function (...asked) {
    process.stdout.write('{"event":"test.listens"}\\n')
    setTimeout(() => listen.apply(this, asked), 1500)
    return this
  }`

describe('a service that is told to end while it starts (C15)', () => {
  it('finishes what it has in hand before it ends, once storage is open', async () => {
    await using service = await beginAlone(SLOW_TO_LISTEN)
    await service.says('test.listens')
    service.child.kill('SIGTERM')
    equal(await ended(service.child), 0)
    const said = service.said.map(({ event }) => event)
    deepEqual(
      said.filter((event) => event?.startsWith('service.')),
      ['service.started', 'service.stopping', 'service.stopped'],
    )
  }).timeout(60_000)

  it('ends at once and well while it waits for storage', async () => {
    const closed = (await azurite()).replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9')
    await using service = await beginAlone(undefined, closed)
    await service.says('storage.not-there')
    service.child.kill('SIGTERM')
    equal(await ended(service.child), 0)
    deepEqual(
      service.said.filter(({ event }) => event?.startsWith('service.')),
      [],
    )
  }).timeout(60_000)
})
