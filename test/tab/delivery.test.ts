import { deepEqual, equal, ok } from 'node:assert/strict'
import type { CycleView, StateCount } from '../../src/contract/checkins.ts'
import type { DryRun, DryRunPerson } from '../../src/contract/cycles.ts'
import { PROMPT_STATES, type PromptState } from '../../src/contract/words.ts'
import { isOver, offersFor } from '../../tab/checkins/cycle-orders.ts'
import { cutTo, EVERYBODY } from '../../tab/checkins/dry-run.ts'
import { faultsOf, splitHolidays, typedHoliday, withHoliday } from '../../tab/checkins/holidays.ts'
import { groupsOf, paceOf, sortStates } from '../../tab/checkins/prompt-groups.ts'
import { choosable, waveSize } from '../../tab/checkins/wave.ts'
import { sayHour, sayWeekday } from '../../tab/checkins/weekdays.ts'

const QUIET = { later: [], visitsFailed: 0, controlled: false, pausedForAll: false, over: false }
const laterIn = (state: PromptState, count: number) => ({
  ...{ state, count, reason: null, meaning: '', cure: null },
})
const whyNot = (standing: Parameters<typeof offersFor>[0]) =>
  Object.fromEntries(offersFor(standing).map((offer) => [offer.order, offer.whyNot]))

describe('delivery', () => {
  it('puts those that need somebody first, and of one state the most (2.8)', () => {
    const count = (state: PromptState, reason: string | null, n: number): StateCount => ({
      ...{ state, reason, count: n, meaning: '', cure: null },
    })
    const states = [
      count('sent', null, 3),
      count('failed', 'rare', 1),
      count('failed', 'often', 4),
      count('deferred', 'holiday', 2),
    ]
    deepEqual(
      sortStates(states).map(({ state, reason }) => reason ?? state),
      ['often', 'rare', 'holiday', 'sent'],
    )
    deepEqual(groupsOf({ sent: 3, answered: 2, 'not needed': 1, blocked: 1, planned: 0 }), [
      { group: 'problem', cards: 1 },
      { group: 'asked', cards: 3 },
      { group: 'answered', cards: 3 },
    ])
  })

  it('counts every state once', () => {
    const counts = Object.fromEntries(PROMPT_STATES.map((state) => [state, 1]))
    equal(
      groupsOf(counts).reduce((sum, { cards }) => sum + cards, 0),
      PROMPT_STATES.length,
    )
  })

  it('looks more often while cards move, and less often where they are many', () => {
    ok(paceOf({ sent: 10 }, true) < paceOf({ sent: 10 }, false))
    ok(paceOf({ sent: 10, sending: 1 }, false) < paceOf({ sent: 10 }, false))
    ok(paceOf({ sent: 90_000 }, true) > paceOf({ sent: 10 }, true))
  })

  it('offers what can be done to a cycle, and says what stands in the way (2.8)', () => {
    const counts = { failed: 2, 'not installed': 1, unknown: 1, planned: 5, sent: 9 }
    deepEqual(
      offersFor({ ...QUIET, counts }).map(({ order, cards }) => [order, cards]),
      [
        ['resendPrompts', 4],
        ['runCycle', 5],
        ['cancelCycle', 5],
      ],
    )
    const later = [laterIn('failed', 2), laterIn('unknown', 5), laterIn('sent', 7)]
    deepEqual(offersFor({ ...QUIET, counts, later })[0]?.cards, 6, 'reminders that did not arrive as well')
    deepEqual(whyNot({ ...QUIET, counts: { sent: 9 } }), {
      ...{ resendPrompts: 'noneFailed', runCycle: 'noneWaits', cancelCycle: undefined },
    })
    deepEqual(whyNot({ ...QUIET, counts, controlled: true }), {
      ...{ resendPrompts: 'stopped', runCycle: 'stopped' },
    })
    deepEqual(whyNot({ ...QUIET, counts, pausedForAll: true }), {
      ...{ resendPrompts: 'pausedForAll', runCycle: 'pausedForAll', cancelCycle: undefined },
    })
    deepEqual(offersFor({ ...QUIET, counts, over: true }), [])
    const visits = { ...QUIET, counts, later, visitsFailed: 1 }
    deepEqual(
      offersFor({ ...visits, over: true }).map(({ order, cards }) => [order, cards]),
      [['resendPrompts', 1]],
      'what asks about a visit goes out again when the month is over as well',
    )
    for (const over of [true, false])
      deepEqual(
        offersFor({ ...visits, over, controlled: true })[0],
        { order: 'resendPrompts', cards: 1, whyNot: undefined },
        'nor does it belong to a cycle that somebody stopped',
      )
    deepEqual(whyNot({ ...visits, over: true, pausedForAll: true }), { resendPrompts: 'pausedForAll' })
  })

  it('takes a cycle for over once another one runs and nothing of it waits', () => {
    const month = (id: string, start: string, end: string): CycleView => ({
      ...{ id, name: id, askDay: '2026-11-10' },
      ...{ start: `${start}T00:00:00.000Z`, end: `${end}T00:00:00.000Z` },
    })
    const [october, november] = [
      month('2026-10', '2026-10-01', '2026-11-01'),
      month('2026-11', '2026-11-01', '2026-12-01'),
    ]
    ok(isOver(october, november, { sent: 3 }))
    ok(!isOver(october, november, { deferred: 1 }))
    ok(!isOver(november, november, {}))
    ok(!isOver(october, undefined, {}))
  })
})

describe('how people are asked', () => {
  const easter = { name: 'Easter', from: '2026-04-03', to: '2026-04-06' }
  const years = { name: 'Between the years', from: '2026-12-24', to: '2027-01-01' }

  it('parts the company holidays that are over from those to come (2.6)', () => {
    deepEqual(splitHolidays([years, easter], '2026-11-01'), { coming: [years], past: [easter] })
    deepEqual(splitHolidays([years], '2027-01-01').coming, [years])
  })

  it('puts a holiday in, changes it and takes it out, and leaves the others (2.6)', () => {
    deepEqual(withHoliday([easter], undefined, years), [easter, years])
    deepEqual(withHoliday([easter, years], years, { ...years, to: '2027-01-02' }), [
      easter,
      { ...years, to: '2027-01-02' },
    ])
    deepEqual(withHoliday([easter, years], easter, undefined), [years])
  })

  it('takes a single day for a holiday, and no name, no day or a wrong order for none', () => {
    deepEqual(typedHoliday({ name: ' Founders ', from: '2026-11-20', to: '' }), {
      ...{ name: 'Founders', from: '2026-11-20', to: '2026-11-20' },
    })
    deepEqual(faultsOf({ name: ' ', from: '', to: '' }), { name: 'missingName', from: 'missingDay' })
    deepEqual(faultsOf({ name: 'x', from: '2026-11-20', to: '2026-11-19' }), { to: 'order' })
    deepEqual(faultsOf({ name: 'x', from: '2026-11-20', to: '' }), {})
  })

  it('says how many of all people a wave asks, and keeps departments that nobody is in any more (2.10)', () => {
    const departments = [
      { name: 'Sales', people: 7 },
      { name: 'Finance', people: 3 },
    ]
    deepEqual(waveSize(departments, null), { asked: 10, of: 10 })
    deepEqual(waveSize(departments, ['Finance', 'Gone']), { asked: 3, of: 10 })
    deepEqual(
      choosable({ departments, wave: ['Gone'] }).map(({ name }) => name),
      ['Finance', 'Gone', 'Sales'],
    )
  })

  it('names the day and the hour of asking as people do (2.1)', () => {
    equal(sayWeekday('tuesday', 'en-GB'), 'Tuesday')
    equal(sayWeekday('tuesday', 'fr'), 'mardi')
    equal(sayHour(10, 'en-GB'), '10:00')
  })
})

describe('a dry run', () => {
  const person = (name: string, department: string, more: Partial<DryRunPerson> = {}): DryRunPerson => ({
    ...{ employeeId: name, name, department, askAt: '2026-12-08T09:00:00.000Z', zone: 'Europe/Paris' },
    ...{ deferred: null, notDue: null, about: [], unreachable: false, why: '', ...more },
  })
  const cycle = { id: '2026-12', name: '', start: '', end: '', askDay: '2026-12-08' }
  const people = [
    person('Ada', 'Logistics'),
    person('Ben', 'Finance', { deferred: 'public holiday' }),
    person('Finn', 'Logistics', { askAt: null, notDue: 'no pair' }),
  ]
  const run: DryRun = { cycle, asked: 2, notAsked: 1, unread: 0, days: [], reasons: [], people, more: 0 }
  const found = (show: 'all' | 'asked' | 'deferred' | 'not asked', name = '') =>
    cutTo(run, { show, name })?.people.map((one) => one.name)

  it('is cut by what becomes of people, and by letters of their name or department (2.8)', () => {
    deepEqual(found('all'), ['Ada', 'Ben', 'Finn'])
    deepEqual(found('asked'), ['Ada', 'Ben'])
    deepEqual(found('deferred'), ['Ben'])
    deepEqual(found('not asked'), ['Finn'])
    deepEqual(found('all', ' LOGIS '), ['Ada', 'Finn'])
    deepEqual(found('asked', 'logis'), ['Ada'])
  })

  it('is asked for anew where it did not hold everybody', () => {
    equal(cutTo({ ...run, more: 1 }, EVERYBODY), undefined)
  })
})
