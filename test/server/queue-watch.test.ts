import { deepEqual, equal } from 'node:assert/strict'
import { createLog } from '../../bot/log.ts'
import { alarmsApi } from '../../bot/overview/alarms-api.ts'
import { watchQueue } from '../../bot/queue-watch.ts'
import { isBehind, oldestMs, type QueueState } from '../../src/domain/checkins/queue-state.ts'
import { askingWorld } from '../checkins/asking-world.ts'

const MINUTE = 60_000

describe('work that is not done in time', () => {
  const lines: { event: string }[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as { event: string }) })
  beforeEach(() => {
    lines.length = 0
  })

  it('is what lies for twenty minutes, or more than ten thousand pieces (7.2)', () => {
    equal(isBehind({ waiting: 3, oldestMs: 19 * MINUTE }), false)
    equal(isBehind({ waiting: 1, oldestMs: 20 * MINUTE }), true)
    equal(isBehind({ waiting: 10_000, oldestMs: 0 }), true)
  })

  it('is not a shard that waits its turn to be sent, as the last of very many people do for most of an hour (7.2)', () => {
    const shard = {
      work: { kind: 'send-shard', cycleId: '2026-11', shard: '3' } as const,
      ageMs: 50 * MINUTE,
    }
    const plan = { work: { kind: 'plan-shard', cycleId: '2026-11', shard: '3' } as const, ageMs: 21 * MINUTE }
    equal(isBehind({ waiting: 1, oldestMs: oldestMs([shard]) }), false)
    equal(isBehind({ waiting: 2, oldestMs: oldestMs([shard, plan]) }), true)
    equal(
      isBehind({ waiting: 2, oldestMs: oldestMs([shard, { work: undefined, ageMs: 30 * MINUTE }]) }),
      true,
    )
    equal(oldestMs([]), 0)
  })

  it('is said in the log, for the alarm, and a queue that does not answer is too', async () => {
    let state: () => Promise<QueueState> = async () => ({ waiting: 5, oldestMs: 30 * MINUTE })
    await watchQueue({ look: () => state(), log }).watch()
    state = async () => ({ waiting: 5, oldestMs: MINUTE })
    await watchQueue({ look: () => state(), log }).watch()
    state = () => Promise.reject(new Error('no storage'))
    await watchQueue({ look: () => state(), log }).watch()
    deepEqual(
      lines.map(({ event }) => event),
      ['queue.behind', 'queue.error'],
    )
  })

  it('is an alarm on the tab for administrators, and for nobody else (4.5)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ben' }] })
    const queueState = async () => ({ waiting: 5, oldestMs: 30 * MINUTE })
    const { listAlarms } = alarmsApi({ app: here.app, queueState })
    const read = async (roles: ('employee' | 'administrator')[]) => {
      const actor = { employeeId: here.idOf('Ben'), roles }
      const answer = await listAlarms({ actor, token: '', params: {}, query: {}, body: undefined })
      return 'work' in answer ? answer.work : answer
    }
    equal(await read(['employee']), null)
    equal(String(await read(['employee', 'administrator'])).includes('the oldest for 30 minutes'), true)
  })
})
