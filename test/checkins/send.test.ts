// Over 200 lines because the office that plans and sends stands in front of what is tried on it.
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { daysOff } from '../../src/adapters/holidays/days-off.ts'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { overviewTables } from '../../src/adapters/tables/overview.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { askAgain } from '../../src/domain/checkins/ask-again.ts'
import { ASK_EVERYBODY } from '../../src/domain/checkins/ask-settings.ts'
import { copyCheckin, settlePrompt, settleSent } from '../../src/domain/checkins/copy-checkin.ts'
import { copyToMonths, leaveMonths } from '../../src/domain/checkins/copy-to-months.ts'
import { type CycleControl, cycleAt } from '../../src/domain/checkins/cycle.ts'
import { calendarFor } from '../../src/domain/checkins/person-calendar.ts'
import { planEmployee } from '../../src/domain/checkins/plan-employee.ts'
import { planShard } from '../../src/domain/checkins/plan-shard.ts'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import { debriefCard, FIRST_CARD, type Prompt } from '../../src/domain/checkins/prompt.ts'
import { sendPrompt } from '../../src/domain/checkins/send-prompt.ts'
import { sendShard } from '../../src/domain/checkins/send-shard.ts'
import { unaskedCards } from '../../src/domain/checkins/unasked-cards.ts'
import { whoIsAway } from '../../src/domain/checkins/who-is-away.ts'
import { NEW_PAIR } from '../../src/domain/pairing/pair.ts'
import { azurite } from '../azurite.ts'
import { until } from '../faults/until.ts'

const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }
const cycle = cycleAt('2026-11-10T09:00:00.000Z', calendar)
const SHARD = '00'
const SENT: Delivery = { outcome: 'delivered', activityId: '1' }

/** Planning and sending over storage of their own; what Teams answers, and both clocks, are the test's. */
async function office(people: number) {
  const place = {
    prefix: `t${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    connectionString: await azurite(),
  }
  const tables = await openTables(place, () => {})
  const store = {
    ...peopleTables(tables.open),
    ...pairTables(tables.open),
    ...checkinTables(tables.open),
    ...overviewTables(tables.open),
  }
  const state = {
    now: '2026-11-10T09:00:01.000Z',
    realNow: 0,
    asked: [] as string[],
    reports: [] as string[],
    gotOn: 0,
    control: null as CycleControl | null,
    away: async (_people: number) => new Map(),
  }
  const getsOn = () => void state.gotOn++
  const answer = { next: async (): Promise<Delivery> => SENT }
  const base = {
    ...store,
    calendar,
    isDayOff: daysOff(),
    askSettingsNow: async () => ASK_EVERYBODY,
    cadenceAt: async () => 'month' as const,
    cycleNow: async () => ({ control: state.control }),
    due: dueTable(tables.client('due'), () => {}),
    queue: { put: async () => {} },
    shardOf: () => SHARD,
    now: () => state.now,
    realNow: () => state.realNow,
    report: (event: string) => void state.reports.push(event),
    newToken: randomUUID,
    turn: async () => {},
    noteDelivery: async () => {},
    offerInstall: async () => false,
    visitOffers: async () => ({ asks: false, instead: false }),
    away: (people: readonly unknown[]) => state.away(people.length),
    noteDepartment: async () => {},
    noteFelt: async () => {},
    afterTalk: async () => {},
    ask: async ({ reference }: { reference: { employeeId: string } }) => {
      state.asked.push(reference.employeeId)
      return answer.next()
    },
  }
  const calendars = {
    calendarFor: calendarFor(base),
    unaskedCards: unaskedCards(base),
    whoIsAway: whoIsAway(base),
  }
  const copying = {
    copyCheckin: copyCheckin(base),
    copyToMonths: copyToMonths(base),
    leaveMonths: leaveMonths(base),
  }
  const copied = { ...base, ...calendars, ...copying }
  const needs = { ...copied, settlePrompt: settlePrompt(base), settleSent: settleSent(base) }
  const plan = { ...needs, planEmployee: planEmployee(needs) }
  const send = { ...needs, sendPrompt: sendPrompt(needs) }
  for (let n = 0; n < people; n++) await hire(store, `e${n}`)
  const key = (employeeId: string, card = FIRST_CARD) => ({
    cycleId: cycle.id,
    shard: SHARD,
    employeeId,
    card,
  })
  return {
    ...{ store, state, answer, key, client: tables.client, due: base.due },
    plan: () => planShard(plan)({ cycleId: cycle.id, shard: SHARD }, { getsOn }),
    planOne: (employeeId: string) => plan.planEmployee({ cycle, shard: SHARD, employeeId, late: 'catch up' }),
    send: (stillMine = () => true) =>
      sendShard(send)({ cycleId: cycle.id, shard: SHARD }, { stillMine, getsOn }),
    sendOne: (employeeId: string) => send.sendPrompt(key(employeeId)),
    askAgain: (employeeId: string, day: string) => askAgain(send)(key(employeeId, day)),
    states: async () => {
      const rows = await store.prompts.list({ cycleId: cycle.id, shard: SHARD })
      return Object.groupBy(
        rows.map((row) => row.value),
        (prompt: Prompt) => prompt.state,
      )
    },
  }
}

async function hire(
  store: ReturnType<typeof peopleTables> & ReturnType<typeof pairTables> & ReturnType<typeof checkinTables>,
  id: string,
) {
  const zone = { timeZone: 'Europe/Amsterdam', locale: 'en', country: 'NL' }
  const work = { department: 'Sales', jobTitle: 'Planner', function: 'sales', functionBy: 'title' } as const
  const boss = {
    managerEmail: null,
    managerId: 'boss',
    leader: false,
    hours: null,
    from: null,
    leftOn: null,
  } as const
  const email = `${id}@office.example`
  await store.employees.insert({ employeeId: id }, { id, name: id, email, ...work, ...boss, ...zone })
  await store.employeeList.insert(
    { shard: SHARD, employeeId: id },
    {
      shard: SHARD,
      id,
      name: id,
      email,
      managerEmail: null,
      department: null,
      jobTitle: null,
      function: null,
    },
  )
  const pair = {
    id: `c.${id}`,
    customerId: 'c',
    customerName: 'C',
    employeeId: id,
    contactId: `c.k${id}`,
    contactName: 'K',
  }
  const life = {
    contactTitle: '',
    reasons: [],
    since: '2026-01-01',
    ...NEW_PAIR,
  }
  await store.pairCopies.insert(
    { employeeId: id, pairId: pair.id },
    { ...pair, ...life, reasons: [], revision: 1 },
  )
  const chat = {
    conversationId: `a:${id}`,
    serviceUrl: 'https://localhost/',
    state: 'installed',
    at: '',
  } as const
  await store.references.insert({ employeeId: id }, { employeeId: id, ...chat })
}

describe('sending a shard', () => {
  it('says that it got on, in planning and in sending, and only then (C1)', async () => {
    const here = await office(2)
    const gotOn = async (does: () => Promise<unknown>) => {
      here.state.gotOn = 0
      await does()
      return here.state.gotOn > 0
    }
    deepEqual([await gotOn(here.plan), await gotOn(here.plan)], [true, false])
    const stopped = () => here.send(() => false)
    deepEqual([await gotOn(stopped), await gotOn(here.send), await gotOn(here.send)], [false, true, false])
  })

  it('asks the first few while the calendars of all others are read (C1)', async () => {
    const here = await office(20)
    await here.plan()
    here.state.away = async (people) => {
      if (people > 8) await until('the first are asked', () => here.state.asked.length === 8)
      return new Map()
    }
    await here.send()
    equal(here.state.asked.length, 20)
  })

  it('makes room for other shards after a good many, and then asks the rest, everybody once (C1)', async () => {
    const here = await office(150)
    await here.plan()
    const { laterMs } = await here.send()
    equal(laterMs, 0)
    const { length } = here.state.asked
    ok(length >= 64 && length < 75, `${length} were asked in one go`)
    for (let goes = 0; goes < 2; goes++) await here.send()
    equal(here.state.asked.length, 150)
    equal(new Set(here.state.asked).size, 150)
    deepEqual(await here.send(), { laterMs: null })
  })

  it('ends while its cycle is paused, and reaches what no pause holds up behind all who wait (2.8)', async () => {
    const here = await office(150)
    await here.plan()
    const first = await here.store.prompts.get(here.key('e99'))
    const debrief = here.key('e99', debriefCard('v1'))
    if (first) await here.store.prompts.insert(debrief, { ...first.value, ...debrief })
    here.state.control = { state: 'paused', reason: 'many refusals', byId: null, at: here.state.now }
    deepEqual(await here.send(), { laterMs: null })
    deepEqual(here.state.asked, [])
    notEqual((await here.store.prompts.get(debrief))?.value.state, 'planned')
    here.state.control = null
    deepEqual(await here.send(), { laterMs: 0 })
    ok(here.state.asked.length >= 64, 'they are asked when it goes on')
  })

  it('comes to everybody else in one go, however many Teams refuses for now (B5)', async () => {
    const here = await office(100)
    await here.plan()
    here.answer.next = async () =>
      here.state.asked.length <= 80 ? { outcome: 'later', reason: 'status 429', waitMs: 2000 } : SENT
    await here.send()
    equal(new Set(here.state.asked).size, 100)
    equal((await here.states()).sent?.length, 20)
  })

  it('goes on later when the message was lost in the middle, and leaves nobody out', async () => {
    const here = await office(20)
    await here.plan()
    const { laterMs } = await here.send(() => here.state.asked.length < 8)
    ok(laterMs !== null, 'somebody must look again')
    await here.send()
    deepEqual(Object.keys(await here.states()), ['sent'])
    equal(new Set(here.state.asked).size, 20)
    equal(here.state.asked.length, 20)
  })

  it('forgets none of the last few when the message is taken away from it (B1)', async () => {
    const here = await office(3)
    await here.plan()
    const { laterMs } = await here.send(() => false)
    ok(laterMs !== null, 'somebody must look again')
    deepEqual(here.state.asked, [])
  })

  it('waits for its hour to come again when the clock was set back (C9)', async () => {
    const here = await office(2)
    await here.plan()
    for (const row of await here.due.upTo('2026-11-10T09:00:01.000Z')) await here.due.remove(row)
    here.state.now = '2026-11-10T07:00:00.000Z'
    await here.send()
    const [waits] = await here.due.upTo('2026-11-10T09:00:00.000Z')
    deepEqual([waits?.value.dueAt, waits?.value.work.kind], ['2026-11-10T09:00:00.000Z', 'send'])
    deepEqual(here.state.asked, [])
  })

  it('keeps a card that Teams refuses for now for as long as people may be asked (B5)', async () => {
    const here = await office(1)
    await here.plan()
    here.answer.next = async () => ({ outcome: 'later', reason: 'status 429', waitMs: 2000 })
    const waits: number[] = []
    for (let n = 0; n < 12; n++) {
      const sent = await here.sendOne('e0')
      waits.push(sent.done ? 0 : sent.laterMs)
    }
    deepEqual(waits.slice(0, 6), [2000, 4000, 8000, 16_000, 32_000, 60_000])
    equal((await here.states()).planned?.length, 1)
    here.answer.next = async () => SENT
    await here.send()
    equal((await here.states()).sent?.length, 1)
  })

  it('finds a claim whose state could not be written, and asks again the next morning (B3)', async () => {
    const here = await office(1)
    await here.plan()
    here.answer.next = async () => {
      throw new Error('storage is down')
    }
    const { laterMs } = await here.send()
    equal((await here.states()).sending?.length, 1)
    here.state.realNow += laterMs ?? 0
    await here.send()
    equal((await here.states()).unknown?.length, 1)
    equal(here.state.asked.length, 1)
  })

  it('looks again at what somebody else has claimed until it is settled, however they die (B1, C1)', async () => {
    const here = await office(1)
    await here.plan()
    const dies = Promise.withResolvers<never>()
    const begun = Promise.withResolvers<void>()
    here.answer.next = () => {
      begun.resolve()
      return dies.promise
    }
    const lost = here.send()
    await begun.promise
    for (let looks = 0; (await here.states()).sending && looks < 20; looks++) {
      const { laterMs } = await here.send()
      here.state.realNow += laterMs ?? 0
    }
    equal((await here.states()).unknown?.length, 1)
    dies.reject(new Error('killed'))
    await lost
  })

  it('that is planned at the same time cancels nobody for having nothing to ask yet', async () => {
    const here = await office(30)
    await Promise.all([here.plan(), ...Array.from({ length: 20 }, () => here.send())])
    await here.send()
    deepEqual(Object.keys(await here.states()), ['sent'])
  })

  it('moves with somebody whose zone is corrected before they are asked (2.1)', async () => {
    const here = await office(1)
    await here.plan()
    const stored = await here.store.employees.get({ employeeId: 'e0' })
    if (!stored) throw new Error('e0 is missing')
    await here.store.employees.replace({ employeeId: 'e0' }, stored, {
      ...stored.value,
      timeZone: 'America/New_York',
      managerId: 'new',
    })
    await here.planOne('e0')
    const prompt = (await here.store.prompts.get(here.key('e0')))?.value
    deepEqual([prompt?.zone, prompt?.askAt], ['America/New_York', '2026-11-10T15:00:00.000Z'])
    const counted = async (scope: string) =>
      (await here.store.months.list({ scope, cycleId: cycle.id })).filter((row) => row.value.wanted).length
    deepEqual([await counted('team:boss'), await counted('team:new')], [0, 1])
  })

  it('plans everybody else when one profile is damaged, and says so', async () => {
    const here = await office(6)
    const damage = { partitionKey: 'e2', rowKey: 'profile', leader: 'perhaps' }
    await here.client('employees').updateEntity(damage, 'Merge', { etag: '*' })
    await here.plan().then(
      () => ok(false, 'the message must come back'),
      () => {},
    )
    equal((await here.states()).planned?.length, 5)
    ok(here.state.reports.includes('plan.error'))
  })

  it('asks again on the day that was promised, also where there was no first card (2.3)', async () => {
    const here = await office(1)
    await here.plan()
    const first = await here.store.prompts.get(here.key('e0'))
    if (first) await here.store.prompts.remove(here.key('e0'), first)
    const [open] = await here.store.checkins.list({ employeeId: 'e0' })
    if (!open) throw new Error('nothing is asked')
    const notYet = { status: 'not yet', againOn: '2026-11-24' } as const
    await here.store.checkins.replace(open.value, open, { ...open.value, ...notYet })
    here.state.now = '2026-11-24T09:00:01.000Z'
    await here.askAgain('e0', '2026-11-24')
    deepEqual(here.state.asked, ['e0'])
  })

  it('waits for a working morning when it is late (2.1)', async () => {
    const here = await office(1)
    await here.plan()
    here.state.now = '2026-11-14T02:00:00.000Z'
    await here.send()
    const prompt = (await here.store.prompts.get(here.key('e0')))?.value
    deepEqual([prompt?.state, prompt?.askAt], ['deferred', '2026-11-16T09:00:00.000Z'])
    deepEqual(here.state.asked, [])
  })
})
