import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createLog } from '../../bot/log.ts'
import { startWorkLoop } from '../../bot/work-loop.ts'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { listSetAside } from '../../src/domain/checkins/list-set-aside.ts'
import { redoSetAside } from '../../src/domain/checkins/redo-set-aside.ts'
import { setWorkAside } from '../../src/domain/checkins/set-work-aside.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { azurite } from '../azurite.ts'
import { until } from '../faults/until.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

const WORK: Work = { kind: 'customer', customerId: 'larkspur.example' }
const MOST_FAILURES = 12

/** The queue and the loop over it, where one kind of work fails for as long as `broken` says so. */
async function office() {
  const place = {
    prefix: `t${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    connectionString: await azurite(),
  }
  const [tables, queue] = await Promise.all([openTables(place, () => {}), openWorkQueue(place)])
  const { setAside } = checkinTables(tables.open)
  const now = () => '2026-11-10T09:00:00.000Z'
  const state = { broken: true, done: [] as Work[] }
  const work = async (todo: Work) => {
    if (state.broken && todo.kind === 'customer') throw new Error('Paula Moreau is not known')
    state.done.push(todo)
    return { laterMs: null }
  }
  /** Lets the message in the queue have been taken so often before. */
  const failedBefore = async (times: number) => {
    for (let n = 0; n < times; n++) for (const taken of await queue.take(1, 30)) await taken.keep(0)
  }
  const log = createLog('silent')
  const begin = () => startWorkLoop({ queue, log, work, setAside: setWorkAside({ setAside, now }) })
  const redo = redoSetAside({
    setAside,
    queue: { put: async (again) => void (await queue.put(again)) },
    report() {},
  })
  return { state, queue, failedBefore, begin, redo, list: listSetAside({ setAside }) }
}

describe('work that fails again and again (C6)', () => {
  it('is set aside with its reason and without the words of the error, and stops no other', async () => {
    const here = await office()
    await here.queue.put(WORK)
    await here.failedBefore(MOST_FAILURES - 1)
    const loop = here.begin()
    try {
      await here.queue.put({ kind: 'retitle', title: 'Planner' })
      await until(
        'one is set aside and the other done',
        async () => (await here.list()).length === 1 && here.state.done.length === 1,
      )
      const [aside] = await here.list()
      deepEqual([aside?.work, aside?.reason, aside?.at], [WORK, 'Error', '2026-11-10T09:00:00.000Z'])
      equal(await here.queue.count(), 0)

      here.state.broken = false
      await here.redo({ ids: [aside?.id ?? '', 'nobody'], byId: 'admin' })
      await until('it is done once more', () => here.state.done.length === 2)
      deepEqual(here.state.done.at(-1), WORK)
      deepEqual(await here.list(), [])
    } finally {
      await loop.stop(5000)
    }
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
