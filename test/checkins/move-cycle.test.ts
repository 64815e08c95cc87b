import { deepEqual, equal, ok } from 'node:assert/strict'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import { TABLES, type TableName } from '../../src/adapters/tables/open-tables.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { type RowForm, rowsIn } from '../../src/adapters/tables/rows.ts'
import { cycleAt } from '../../src/domain/checkins/cycle.ts'
import { handOutMove, moveCycle } from '../../src/domain/checkins/move-cycle.ts'
import { moveShard } from '../../src/domain/checkins/move-shard.ts'
import { FIRST_CARD, newPrompt, type Prompt } from '../../src/domain/checkins/prompt.ts'
import type { Work } from '../../src/domain/checkins/work.ts'

const CALENDAR = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
const NOW = '2026-11-04T12:00:00.000Z'
const ASK_AT = '2026-11-10T09:00:00.000Z'
const CYCLE = cycleAt(NOW, CALENDAR)
const SHARDS = ['0', '1', '2']
const PEOPLE = 450
const ALWAYS = () => true
const CANCELLED = { state: 'cancelled', reason: 'by hand', byId: 'admin', at: NOW } as const

/** A cycle of some hundred planned prompts over three shards, in tables held in memory. */
async function office() {
  const held = new Map(TABLES.map((name) => [name, holdTable(name)]))
  const table = (name: TableName) => held.get(name) ?? holdTable(name)
  const open = <K extends object, T extends object>(name: TableName, form: RowForm<K, T>) =>
    rowsIn(table(name), form, () => {})
  const store = { ...checkinTables(open), ...peopleTables(open) }
  const put: Work[] = []
  const needs = {
    ...{ ...store, calendar: CALENDAR, shards: SHARDS },
    calendarFor: async ({ timeZone: zone, country }: { timeZone: string; country: string }) => ({
      ...{ zone, country, askHour: CALENDAR.askHour, isDayOff: () => null },
    }),
    due: dueTable(table('due'), () => {}),
    queue: { put: async (work: Work) => void put.push(work) },
    offerInstall: async () => false,
    visitOffers: async () => ({ asks: false, instead: false }),
    planEmployee: async () => {},
    copyCheckin: async () => {},
    now: () => NOW,
    realNow: () => 0,
  }
  await store.cycles.insert({ cycleId: CYCLE.id }, { ...CYCLE, control: null, resumedAt: null })
  for (let n = 0; n < PEOPLE; n++) {
    const shard = String(n % SHARDS.length)
    const key = { cycleId: CYCLE.id, shard, employeeId: `e${n}`, card: FIRST_CARD }
    await store.prompts.insert(key, newPrompt(key, CALENDAR.zone, ASK_AT))
  }
  const control = async (to: typeof CANCELLED | null) => {
    const there = await store.cycles.get({ cycleId: CYCLE.id })
    ok(there)
    await store.cycles.replace({ cycleId: CYCLE.id }, there, { ...there.value, control: to })
  }
  const prompts = async (): Promise<Prompt[]> => {
    const lists = await Promise.all(SHARDS.map((shard) => store.prompts.list({ cycleId: CYCLE.id, shard })))
    return lists.flat().map(({ value }) => value)
  }
  const states = async () => [...new Set((await prompts()).map(({ state, askAt }) => `${state} ${askAt}`))]
  return { needs, put, control, states }
}
const order = { cycleId: CYCLE.id, at: NOW }

describe('an order for a large cycle (2.8)', () => {
  it('is answered before all is done; the rest goes on with whoever is free', async () => {
    const { needs, put, states } = await office()
    const first = await moveCycle(needs)({ ...order, move: 'run' }, 0)
    deepEqual(first, { touched: 0, underWay: true })
    equal(put.filter(({ kind }) => kind === 'move-shard').length, SHARDS.length)
    const rest = await Promise.all(
      put.flatMap((work) => (work.kind === 'move-shard' ? [moveShard(needs)(work, ALWAYS)] : [])),
    )
    equal(
      rest.reduce((sum, { touched }) => sum + touched, 0),
      PEOPLE,
    )
    deepEqual(await states(), [`planned ${NOW}`])
  })

  it('stops in the middle of a shard when another instance has it, and says so', async () => {
    const { needs, states } = await office()
    let looks = 0
    const moved = await moveShard(needs)({ ...order, move: 'run', shard: '0' }, () => ++looks < 2)
    deepEqual(moved, { touched: 25, laterMs: 1000 })
    equal((await states()).length, 2)
  })

  it('counts each prompt once, however many do it at the same time', async () => {
    const { needs, states } = await office()
    const all = await Promise.all([1, 2, 3].map(() => moveCycle(needs)({ ...order, move: 'run' }, 60_000)))
    equal(
      all.reduce((sum, { touched }) => sum + touched, 0),
      PEOPLE,
    )
    deepEqual(await states(), [`planned ${NOW}`])
  })

  it('that was cancelled and resumed meanwhile leaves everybody waiting, whichever message comes last', async () => {
    const here = await office()
    await here.control(CANCELLED)
    const { list } = here.needs.prompts
    let isFirst = true
    const prompts = {
      ...here.needs.prompts,
      async list(...of: Parameters<typeof list>) {
        const rows = await list(...of)
        // Resumed after this shard was read as one of a cancelled cycle.
        if (isFirst) await here.control(null)
        isFirst = false
        return rows
      },
    }
    await moveShard({ ...here.needs, prompts })({ ...order, move: 'control', shard: '0' }, ALWAYS)
    deepEqual(await here.states(), [`planned ${ASK_AT}`])
  })

  it('is not given up by a crash: the message about it hands everything out', async () => {
    const { needs, put } = await office()
    await handOutMove(needs)({ ...order, move: 'run' })
    equal(put.filter(({ kind }) => kind === 'move-shard').length, SHARDS.length)
  })

  it('is not done hours later, when an old message comes again', async () => {
    const { needs, states } = await office()
    const later = { ...needs, now: () => '2026-11-04T14:00:00.000Z' }
    await moveShard(later)({ ...order, move: 'run', shard: '0' }, ALWAYS)
    deepEqual(await states(), [`planned ${ASK_AT}`])
  })
})
