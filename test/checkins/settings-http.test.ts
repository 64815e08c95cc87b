import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { AskSettingsView, DryRun, MyAsking } from '../../src/contract/cycles.ts'
import type { TeamMonths } from '../../src/contract/months.ts'
import type { Overview } from '../../src/contract/overview.ts'
import type { VisibilityView } from '../../src/contract/privacy.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

/** The second Tuesday of December 2026 is a holiday in Portugal. */
const BEFORE = '2026-12-07T12:00:00.000Z'

describe('how people are asked, over HTTP', () => {
  let here: World
  const settings = async () => (await here.get<AskSettingsView>(at('berta'), '/api/settings')).body
  const set = (change: object) => here.post<AskSettingsView>(at('berta'), '/api/settings', change)
  const dryRun = async (cycle: string, asked = {}) =>
    (await here.post<DryRun>(at('berta'), `/api/cycles/${cycle}/dry-run`, asked)).body
  const asked = async (name: string) =>
    (await here.chat(at(name))).filter((one) => readingOf(one).includes('Did you speak'))
  before(async () => {
    here = await world({ now: '2026-12-01T08:00:00.000Z' })
    await found(here)
    await here.moveTo(BEFORE)
  }).timeout(60_000)
  after(() => here.stop())

  it('is for administrators alone (2.6)', async () => {
    equal((await here.get(at('ada'), '/api/settings')).status, 403)
    equal((await here.post(at('ada'), '/api/cycles/next/dry-run', {})).status, 403)
    equal((await here.post(at('ada'), '/api/settings', { revision: 0, paused: true })).status, 403)
    const level = { revision: 0, level: 'groups' }
    equal((await here.post(at('ada'), '/api/visibility', level)).status, 403)
  })

  it('says to everybody who is seen, and to administrators who set it; all needs its agreement (6.2)', async () => {
    const set = (level: object) => here.post<VisibilityView>(at('berta'), '/api/visibility', level)
    equal((await set({ revision: 0, level: 'all' })).status, 400)
    const agreement = { partner: 'the works council', on: '2026-12-01' }
    const { status, body } = await set({ revision: 0, level: 'all', agreement })
    deepEqual([status, body.level, body.changes.map(({ by }) => by)], [200, 'all', ['Berta Olsen']])
    const { body: seen } = await here.get<VisibilityView>(at('ada'), '/api/visibility')
    deepEqual([seen.level, seen.agreement, seen.changes], ['all', agreement, []])
    const team = async () => (await here.get<TeamMonths>(at('ada'), '/api/overview/people')).body
    equal((await team()).level, 'all')
    equal((await set({ revision: body.revision, level: 'spoke' })).body.level, 'spoke')
    deepEqual(await team(), { level: 'spoke', months: [], people: [] })
  })

  it('says who will be asked when, and who not and why (2.8)', async () => {
    const run = await dryRun('2026-12')
    deepEqual([run.asked, run.notAsked], [6, 1])
    deepEqual(run.days, [
      { day: '2026-12-08', people: 5 },
      { day: '2026-12-09', people: 1 },
    ])
    match(run.reasons[0]?.why ?? '', /no counterpart/)
    const { people } = await dryRun('2026-12', { name: 'okafor' })
    deepEqual(
      people.map(({ name, askAt, zone, deferred, about }) => [name, askAt, zone, deferred, about]),
      [['Ben Okafor', '2026-12-09T10:00:00.000Z', 'Europe/Lisbon', 'public holiday', ['Rolf Stein']]],
    )
    deepEqual(
      (await dryRun('2026-12', { show: 'not asked' })).people.map(({ name }) => name),
      ['Finn Abara'],
    )
    equal((await here.post(at('berta'), '/api/cycles/2026-11/dry-run', {})).status, 404)
  })

  it('asks somebody in Lisbon on the working day after a Portuguese holiday, at ten by their clock (2.1)', async () => {
    await here.moveTo('2026-12-09T09:59:00.000Z')
    equal((await asked('ben')).length, 0)
    equal((await asked('ada')).length, 1)
    await here.moveTo('2026-12-09T10:00:00.000Z')
    equal((await asked('ben')).length, 1)
  }).timeout(60_000)

  it('changes by whoever has seen what is set, and says who changed it (2.6)', async () => {
    const { revision, departments } = await settings()
    deepEqual(
      departments.map(({ name, people }) => [name, people]),
      [
        ['Finance', 3],
        ['Logistics', 3],
        ['Management', 1],
      ],
    )
    const holiday = { name: 'Stocktaking', from: '2027-01-12', to: '2027-01-12' }
    const { status, body } = await set({ revision, companyHolidays: [holiday], wave: ['Finance'] })
    deepEqual([status, body.companyHolidays, body.wave], [200, [holiday], ['Finance']])
    equal(body.changed?.by, 'Berta Olsen')
    const stale = await set({ revision, wave: null })
    equal(stale.status, 409)
    match((stale.body as unknown as { detail: string }).detail, /Somebody else changed these settings/)
    equal(
      (await set({ revision: body.revision, companyHolidays: [{ ...holiday, to: '2027-01-01' }] })).status,
      400,
    )
    const next = await dryRun('next')
    deepEqual([next.asked, next.days.map(({ day }) => day)], [3, ['2027-01-13']])
  })

  it('asks nobody from the moment on at which the pause for all is acknowledged (2.6, C10)', async () => {
    await here.moveTo('2027-01-12T22:00:00.000Z')
    const { revision } = await settings()
    const { body } = await set({ revision, paused: true })
    equal(body.paused?.by, 'Berta Olsen')
    const before = (await here.ledger('connector')).length
    await here.moveTo('2027-01-15T12:00:00.000Z')
    equal((await here.ledger('connector')).length, before)
    await set({ revision: body.revision, paused: false })
    await here.moveTo('2027-01-15T13:00:00.000Z')
    equal((await asked('eve')).length > 0, true)
  }).timeout(60_000)

  it('pauses me until a day, and asks me again by itself; only I see why I opted out (2.6)', async () => {
    const pause = (until: string | null) => here.post<MyAsking>(at('dov'), '/api/me/pause', { until })
    equal((await pause('2027-02-15')).body.pausedUntil, '2027-02-15')
    equal((await pause('2027-01-01')).status, 400)
    const out = { optedOut: true, reason: 'Too much travel' }
    const { body } = await here.post<MyAsking>(at('eve'), '/api/me/opt-out', out)
    deepEqual([body.optedOut, body.optOutReason], [true, 'Too much travel'])
    deepEqual((await here.get<MyAsking>(at('eve'), '/api/me/asking')).body, body)
    const run = JSON.stringify(await dryRun('next'))
    ok(!run.includes('travel') && run.includes('opted out'))
    const before = (await asked('dov')).length
    await here.moveTo('2027-02-14T12:00:00.000Z')
    equal((await asked('dov')).length, before)
    const { due } = (await here.get<Overview>(at('berta'), '/api/overview')).body
    equal(due, 1, 'Cleo alone: Dov is paused, Eve opted out, and the others are in no wave')
    // The fifteenth is a public holiday where he is.
    await here.moveTo('2027-02-15T23:00:00.000Z')
    equal((await asked('dov')).length, before)
    await here.moveTo('2027-02-16T19:00:00.000Z')
    equal((await asked('dov')).length, before + 1)
  }).timeout(60_000)
})
