import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../bot/log.ts'
import { startWorkLoop } from '../../bot/work-loop.ts'
import { isStorageTrouble } from '../../src/adapters/queues/storage-trouble.ts'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { listSetAside } from '../../src/domain/checkins/list-set-aside.ts'
import { redoSetAside } from '../../src/domain/checkins/redo-set-aside.ts'
import { setWorkAside } from '../../src/domain/checkins/set-work-aside.ts'
import type { TakenWork, Work } from '../../src/domain/checkins/work.ts'
import { azurite } from '../azurite.ts'
import { until } from '../faults/until.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

const WORK: Work = { kind: 'customer', customerId: 'larkspur.example' }
const MOST_FAILURES = 12
const MOST_UNFINISHED = 50

/** The queue and the loop over it, where one kind of work fails for as long as `broken` says so. */
async function office() {
  const place = {
    prefix: `t${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    connectionString: await azurite(),
  }
  const [tables, queue] = await Promise.all([openTables(place, () => {}), openWorkQueue(place)])
  const { setAside } = checkinTables(tables.open)
  const now = () => '2026-11-10T09:00:00.000Z'
  const state = {
    trouble: new Error('Paula Moreau is not known') as Error | null,
    tried: 0,
    most: Number.POSITIVE_INFINITY,
    done: [] as Work[],
  }
  const work = async (todo: Work) => {
    if (todo.kind === 'customer') state.tried++
    if (state.trouble && todo.kind === 'customer') throw state.trouble
    state.done.push(todo)
    return { laterMs: null }
  }
  /** Lets the message in the queue have been taken so often before: it failed, had to wait, or nobody said what came of it. */
  const takenBefore = async (times: number, end: 'failed' | 'waited' | 'killed') => {
    for (let n = 0; n < times; n++)
      for (const taken of await queue.take(1, 30))
        await (end === 'killed' ? taken.keep(0) : taken.giveBack(0, end === 'failed'))
  }
  /** Tries the work in the queue just so often, without the pauses, and tells what is set aside then. */
  const tryAgain = async (times = 1) => {
    state.most = state.tried + times
    const loop = begin(async (taken) => ({ ...taken, giveBack: (_, failed) => taken.giveBack(0, failed) }))
    await until('it was tried', () => state.tried >= state.most)
    await loop.stop(5000)
    return list()
  }
  const log = createLog('silent')
  const begin = (see = async (taken: TakenWork): Promise<TakenWork> => taken) => {
    const take: typeof queue.take = async (...asked) =>
      state.tried < state.most ? Promise.all((await queue.take(...asked)).map(see)) : []
    const source = { ...queue, take }
    const needs = { log, work, isStorageTrouble, setAside: setWorkAside({ setAside, now }) }
    return startWorkLoop({ queue: source, ...needs })
  }
  const list = listSetAside({ setAside })
  const redo = redoSetAside({
    setAside,
    queue: { put: async (again) => void (await queue.put(again)) },
    report() {},
  })
  return { state, queue, takenBefore, tryAgain, begin, redo, list }
}

/** What the client of storage says when storage answers with a status, or cannot be reached. */
async function troubleOf(status: number | null): Promise<Error> {
  const storage = createServer((_, response) => {
    response.writeHead(status ?? 500)
    response.end()
  })
  await once(storage.listen(0, '127.0.0.1'), 'listening')
  const { port } = storage.address() as AddressInfo
  if (status === null) storage.close()
  const account = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:${port}/a`
  const trouble = await openWorkQueue({ prefix: 'none', connectionString: account }).then(
    () => new Error('storage answered'),
    (error: Error) => error,
  )
  storage.close()
  return trouble
}

describe('work that fails again and again (C6)', () => {
  it('is set aside with its reason and without the words of the error, and stops no other', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.takenBefore(MOST_FAILURES - 1, 'failed')
    const loop = here.begin()
    try {
      await here.queue.put({ kind: 'retitle', title: 'Planner', byId: 'admin' })
      await until(
        'one is set aside and the other done',
        async () => (await here.list()).length === 1 && here.state.done.length === 1,
      )
      const [aside] = await here.list()
      deepEqual([aside?.work, aside?.reason, aside?.at], [WORK, 'Error', '2026-11-10T09:00:00.000Z'])
      equal(await here.queue.count(), 0)

      here.state.trouble = null
      await here.redo({ ids: [aside?.id ?? '', 'nobody'], byId: 'admin' })
      await until('it is done once more', () => here.state.done.length === 2)
      deepEqual(here.state.done.at(-1), WORK)
      deepEqual(await here.list(), [])
    } finally {
      await loop.stop(5000)
    }
  })

  it('waits while storage is in trouble, however often, and is not to blame for it (C8)', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.takenBefore(MOST_FAILURES - 1, 'failed')
    await here.takenBefore(MOST_UNFINISHED, 'waited')
    const [busy, unreached] = await Promise.all([troubleOf(503), troubleOf(null)])
    for (const trouble of [busy, unreached, new AggregateError([busy, unreached], '2 of 40 people')]) {
      here.state.trouble = trouble
      deepEqual(await here.tryAgain(5), [])
      equal(await here.queue.count(), 1)
    }
    here.state.trouble = new AggregateError([busy, new Error('Paula Moreau is not known')], '2 of 40 people')
    equal((await here.tryAgain()).length, 1, 'one of two is to blame')
  })

  it('is not set aside because whoever did it was killed now and then', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.takenBefore(MOST_UNFINISHED - 1, 'killed')
    deepEqual(await here.tryAgain(), [])
    equal(await here.queue.count(), 1)
  })

  it('is not set aside because whoever did it was killed often, as long as it got on (C1)', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.takenBefore(MOST_UNFINISHED - 1, 'killed')
    for (const taken of await here.queue.take(1, 30)) await taken.getsOn(0)
    await here.takenBefore(MOST_UNFINISHED - 1, 'killed')
    deepEqual(await here.tryAgain(), [])
    equal(await here.queue.count(), 1)
  })

  it('is set aside where it ends its worker each time, and is not begun again', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.takenBefore(MOST_UNFINISHED, 'killed')
    const loop = here.begin()
    await until('it is set aside', async () => (await here.list()).length === 1)
    await loop.stop(5000)
    const [aside] = await here.list()
    deepEqual([aside?.work, aside?.reason, here.state.tried], [WORK, 'never finished', 0])
    equal(await here.queue.count(), 0)
  })

  it('that is done while it is being kept is done for good', async () => {
    const here = await office()
    await here.queue.put(WORK)
    const [taken] = await here.queue.take(1, 30)
    const keeping = [taken?.keep(1), taken?.keep(1)]
    await taken?.done()
    await Promise.all(keeping)
    equal(await here.queue.count(), 0)
  })

  it('is listed in words for administrators alone; what cannot be read stops no other', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    const place = { prefix: here.prefix, connectionString: await azurite() }
    await (await openWorkQueue(place)).put('what is this' as unknown as Work)
    const list = async (name: string) => here.get<Answer<'listSetAside'>>(at(name), '/api/set-aside')
    await until('it is set aside', async () => (await list('berta')).body.work.length === 1)
    const [aside] = (await list('berta')).body.work
    deepEqual([aside?.kind, aside?.what], ['unreadable', 'A message that cannot be read'])
    match(aside?.reason ?? '', /takes it off this list/)
    equal((await list('ada')).status, 403)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const cards = (await here.chat(at('cleo'))).filter((one) => JSON.stringify(one).includes('Did you speak'))
    equal(cards.length, 1)

    const ids = [aside?.id ?? '']
    equal((await here.post(at('ada'), '/api/set-aside/redo', { ids })).status, 403)
    const redone = await here.post<Answer<'redoSetAside'>>(at('berta'), '/api/set-aside/redo', { ids })
    deepEqual([redone.status, redone.body.work], [200, []])
    ok((await list('berta')).body.work.length === 0)
  }).timeout(60_000)
})
