import { deepEqual, equal, ok } from 'node:assert/strict'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { change } from '../../src/domain/store.ts'
import { type World, world } from '../world.ts'
import { asked, asksIn } from './asks.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { promptsOf, storageOf } from './stored.ts'
import { settled, until } from './until.ts'

const PEOPLE = sized(24, 600)
const CAP = 6
const ADMIN = mailOf(1)

describe('what is called off in the middle of a cycle (C10)', () => {
  let here: World
  let employeeIds: string[]
  /** Begins to ask everybody, and goes on when some have been. */
  const begin = async (day: string) => {
    const moved = here.moveTo(`${day}T18:00:00.000Z`)
    moved.catch(() => undefined)
    await until('some are asked', () => asked(here, day.slice(0, 7)) >= CAP)
  }
  /** Acknowledged now: says later whom a card was sent all the same that was not on its way. */
  const acknowledged = async (cycleId: string, of: (employeeId: string) => boolean = () => true) => {
    const at = Date.now()
    const onItsWay = (await promptsOf(here, cycleId)).filter(({ state }) => state === 'sending')
    const inFlight = new Set(onItsWay.map(({ employeeId }) => employeeId))
    return () =>
      asksIn(here, cycleId)
        .filter((ask) => ask.at > at && of(ask.employeeId) && !inFlight.has(ask.employeeId))
        .map(({ employeeId }) => employeeId)
  }
  before(async () => {
    const settings = { SEND_RATE: String(CAP) }
    here = await world({ now: '2026-09-30T08:00:00.000Z', instances: 2, settings })
    employeeIds = await crowd(here, PEOPLE)
  }).timeout(patience)
  after(() => here.stop())

  it('a cycle that is cancelled asks nobody after it was said so', async () => {
    await begin('2026-10-13')
    equal((await here.post(ADMIN, '/api/cycles/2026-10/cancel')).status, 200)
    const late = await acknowledged('2026-10')
    await settled(here, patience)
    deepEqual(late(), [])
    const states = ['sent', 'cancelled'] as const
    const { counts } = await check(here, { cycleId: '2026-10', employeeIds, cap: CAP, states })
    ok(counts.cancelled && counts.sent, JSON.stringify(counts))
  }).timeout(patience)

  it('a pause for all holds every card back from when it was said, and lets all go after it', async () => {
    const pauseAll = async (paused: boolean) => {
      const { body } = await here.get<AskSettingsView>(ADMIN, '/api/settings')
      const { status } = await here.post(ADMIN, '/api/settings', { revision: body.revision, paused })
      equal(status, 200)
    }
    await begin('2026-11-10')
    await pauseAll(true)
    const late = await acknowledged('2026-11')
    await settled(here, patience)
    deepEqual(late(), [])
    ok(asked(here, '2026-11') < PEOPLE)
    await pauseAll(false)
    await here.moveTo('2026-11-11T18:00:00.000Z')
    await settled(here, patience)
    await check(here, { cycleId: '2026-11', employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)

  it('who pauses, leaves, or has no pair any more is not asked after that was stored', async () => {
    await endMonth(here, '2026-11')
    await begin('2026-12-08')
    const waiting = (await promptsOf(here, '2026-12')).filter(({ state }) => state === 'planned')
    const [pausing, leaving, unpaired] = waiting.map(({ employeeId }) => employeeId).slice(-3)
    ok(pausing && leaving && unpaired, 'the cycle is over too soon')
    const mailOfId = (id: string) => here.sandbox.people.byId(id)?.email ?? ''
    const { employees } = peopleTables((await storageOf(here)).open)
    const { body } = await here.get<{ pairs: { id: string }[] }>(mailOfId(unpaired), '/api/pairs')
    const done = await Promise.all([
      here.post(mailOfId(pausing), '/api/me/pause', { until: '2027-03-01' }),
      here.post(mailOfId(unpaired), `/api/pairs/${body.pairs[0]?.id}/end`, { reason: 'other' }),
      change(employees, { employeeId: leaving }, (there) => there && { ...there, leftOn: '2026-12-08' }),
    ])
    deepEqual(
      done.slice(0, 2).map((answer) => answer && 'status' in answer && answer.status),
      [200, 200],
    )
    const theirs = [pausing, leaving, unpaired]
    const late = await acknowledged('2026-12', (employeeId) => theirs.includes(employeeId))
    await settled(here, patience)
    deepEqual(late(), [])
    const states = ['sent', 'cancelled'] as const
    const { first } = await check(here, { cycleId: '2026-12', employeeIds, cap: CAP, states })
    const others = first.filter(({ employeeId }) => !theirs.includes(employeeId))
    ok(others.every(({ state }) => state === 'sent'))
  }).timeout(patience)
})
