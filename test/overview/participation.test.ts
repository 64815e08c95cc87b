import { deepEqual, equal } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { overviewTables } from '../../src/adapters/tables/overview.ts'
import type { Participation } from '../../src/contract/overview.ts'
import { cycleAt } from '../../src/domain/checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../../src/domain/checkins/ports.ts'
import { participation } from '../../src/domain/overview/participation.ts'
import type { OverviewStore } from '../../src/domain/overview/ports.ts'
import { markStale } from '../../src/domain/overview/rollup.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
type Store = CheckinStore & OverviewStore
type Status = MonthRow['status']

/** An organisation whose numbers of months the test writes, and what the picture shows of them. */
async function organisation({ level = 'spoke' as 'spoke' | 'groups', names = ['Sales'] } = {}) {
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => {})
  const store: Store = { ...checkinTables(tables.open), ...overviewTables(tables.open) }
  for (const name of names) await store.departments.insert({ kind: 'department', name }, { name })
  for (const month of ['09', '10', '11']) {
    const cycle = cycleAt(`2026-${month}-15T12:00:00.000Z`, calendar)
    await store.cycles.insert({ cycleId: cycle.id }, cycle)
  }
  const state = { now: '2026-11-20T12:00:00.000Z', queries: 0 }
  const counting: Store = {
    ...store,
    months: {
      ...store.months,
      list: (of) => {
        state.queries++
        return store.months.list(of)
      },
    },
  }
  const needs = { ...counting, calendar, level, now: () => state.now }
  /** As an answer does it: first the line of the month, then the mark. */
  const write = async (
    cycleId: string,
    person: string,
    status: Status,
    { pair = 'p', name = 'Sales' } = {},
  ) => {
    const key = { scope: `department:${name}`, cycleId, employeeId: person, pairId: pair }
    await change(store.months, key, (there) => row(person, pair, status, (there?.revision ?? 0) + 1))
    await markStale(needs, { cycleId, scopes: [key.scope, 'team:boss'] })
  }
  const look = async (from = needs) => {
    const { departments } = await participation(from)()
    return Object.fromEntries(departments.map(({ name, cells }) => [name, cells.slice(-3).map(said)]))
  }
  return { store, state, needs, write, look }
}

const said = (cell: Participation['departments'][number]['cells'][number]) =>
  cell && `${cell.spoke} of ${cell.due}`

const row = (employeeId: string, pairId: string, status: Status, revision: number): MonthRow => ({
  ...{ employeeId, pairId, customerId: 'c', customerName: 'C', name: employeeId, jobFunction: 'sales' },
  ...{ leader: false, status, own: null, ownAt: null, wanted: true, revision },
})

describe('participation by department and month', () => {
  it('counts each person once, however many counterparts they have (4.3)', async () => {
    const { write, look } = await organisation()
    for (const person of ['a', 'b', 'c']) await write('2026-11', person, 'open')
    await write('2026-11', 'a', 'spoke')
    await write('2026-11', 'a', 'not this month', { pair: 'q' })
    deepEqual(await look(), { Sales: [null, null, '1 of 3'] })
  })

  it('withholds fewer than 3 people, and fewer than 5 where only numbers of groups are shown (2.5, 6.2)', async () => {
    const shown = async (level: 'spoke' | 'groups') => {
      const { write, look } = await organisation({ level })
      for (const person of ['a', 'b']) await write('2026-09', person, 'spoke')
      for (const person of ['a', 'b', 'c', 'd']) await write('2026-10', person, 'spoke')
      for (const person of ['a', 'b', 'c', 'd', 'e']) await write('2026-11', person, 'spoke')
      return look()
    }
    deepEqual(await shown('spoke'), { Sales: [null, '4 of 4', '5 of 5'] })
    deepEqual(await shown('groups'), { Sales: [null, null, '5 of 5'] })
  })

  it('leaves out departments of which nothing can be shown', async () => {
    const { write, look } = await organisation({ names: ['Sales', 'Legal'] })
    for (const person of ['a', 'b', 'c']) await write('2026-11', person, 'open')
    await write('2026-11', 'l', 'spoke', { name: 'Legal' })
    deepEqual(Object.keys(await look()), ['Sales'])
  })

  it('counts a month that is over once, and the open one each time', async () => {
    const { write, look, state } = await organisation({ names: ['Sales', 'Legal'] })
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'spoke')
    await look()
    equal(state.queries, 6, 'two departments in three months')
    state.queries = 0
    deepEqual(await look(), { Sales: [null, '3 of 3', null] })
    equal(state.queries, 2, 'two departments in the open month')
  })

  it('shows a late answer in the month that is over, and counts only its department anew (2.4)', async () => {
    const { write, look, state } = await organisation({ names: ['Sales', 'Legal', 'IT'] })
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'open')
    for (const person of ['x', 'y', 'z']) await write('2026-10', person, 'spoke', { name: 'IT' })
    await look()
    await write('2026-10', 'a', 'spoke')
    state.queries = 0
    deepEqual(await look(), { Sales: [null, '1 of 3', null], IT: [null, '3 of 3', null] })
    equal(state.queries, 3 + 1)
  })

  it('never keeps numbers that were counted while an answer came in, whether or not the month was counted before', async () => {
    for (const before of [false, true]) {
      const { write, look, needs, store } = await organisation()
      for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'open')
      if (before) await look()
      if (before) await write('2026-10', 'b', 'spoke')
      let once = true
      const list: Store['months']['list'] = async (of) => {
        const rows = await store.months.list(of)
        if (of.cycleId === '2026-10' && once) {
          once = false
          await write('2026-10', 'a', 'spoke')
        }
        return rows
      }
      await look({ ...needs, months: { ...store.months, list } })
      deepEqual((await look()).Sales?.[1], before ? '2 of 3' : '1 of 3')
    }
  })

  it('is right when many look at a month for the first time at once', async () => {
    const { write, look } = await organisation()
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'spoke')
    const all = await Promise.all(Array.from({ length: 6 }, () => look()))
    for (const one of all) deepEqual(one, { Sales: [null, '3 of 3', null] })
  })

  it('says the same as the team’s own number, through the front door, and remembers it when the month is over (4.3)', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const card = async () => (await here.chat(at('dov'))).findLast((m) => m.from === 'bot')?.id ?? ''
    const november = await card()
    const answered = async (name: string, activityId: string, title: string) =>
      here.press(at(name), { activityId, title })
    const finance = async () => {
      const { body } = await here.get<Participation>(at('finn'), '/api/participation')
      equal(body.months.length, 12)
      deepEqual(
        body.departments.map(({ name }) => name),
        ['Finance'],
        'two people of logistics, and one of the management, are too few',
      )
      return body.departments[0]?.cells.slice(-2).map(said)
    }
    deepEqual(await finance(), [null, '0 of 3'])
    await answered('dov', november, 'Yes, Uta seemed neutral')
    deepEqual(await finance(), [null, '1 of 3'])
    await here.moveTo('2026-12-01T12:00:00.000Z')
    deepEqual(await finance(), ['1 of 3', '0 of 3'])
    const eve = (await here.chat(at('eve'))).findLast((m) => m.from === 'bot')?.id ?? ''
    await answered('eve', eve, 'Yes, Uta seemed content')
    deepEqual(await finance(), ['2 of 3', '0 of 3'])
  }).timeout(60_000)
})
