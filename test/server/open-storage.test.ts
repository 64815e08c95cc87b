import { equal, rejects } from 'node:assert/strict'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createLog } from '../../bot/log.ts'
import { openStorage } from '../../bot/open-storage.ts'

const SOON = { forMs: 60_000, betweenMs: 1 }
const failure = (code: string) => Object.assign(new Error(`Storage said ${code}`), { code })
const isStorageTrouble = (error: unknown) =>
  error instanceof Error && !('code' in error && error.code === 'Forbidden')
const needs = { log: createLog('silent'), isStorageTrouble }
/** Storage that fails so before it opens, and how often it was tried. */
const failing = (...errors: Error[]) => {
  const left = [...errors]
  const storage = { tried: 0, open: async () => 'open' }
  storage.open = async () => {
    storage.tried++
    const error = left.shift()
    if (error) throw error
    return 'open'
  }
  return storage
}

describe('a service that starts', () => {
  it('waits for storage that is busy or not there yet (7.2)', async () => {
    const storage = failing(failure('ECONNREFUSED'), failure('ServerBusy'), failure('OperationTimedOut'))
    equal(await openStorage(storage.open, needs, SOON), 'open')
  })

  it('says at once what no waiting mends (7.2)', async () => {
    for (const error of [failure('ENOTFOUND'), failure('Forbidden')]) {
      const storage = failing(error)
      await rejects(openStorage(storage.open, needs, SOON), error)
      equal(storage.tried, 1)
    }
  })

  it('does not wait for ever (7.2)', async () => {
    const error = failure('ServerBusy')
    await rejects(
      openStorage(() => Promise.reject(error), needs, { forMs: 5, betweenMs: 1 }),
      error,
    )
  })

  it('waits no longer when it is told to end, whether storage is silent or busy (C15)', async () => {
    const silent = () => new Promise<string>(() => undefined)
    const busy = () => Promise.reject(failure('ServerBusy'))
    for (const open of [silent, busy]) {
      const ending = new AbortController()
      const opening = openStorage(open, { ...needs, ending: ending.signal }, { forMs: 1e6, betweenMs: 1e6 })
      await nextTurn()
      ending.abort(new Error('told to end'))
      await rejects(opening, /told to end/)
    }
  })
})
