import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import type { Fault } from '../../src/sandbox/faults.ts'
import { at } from '../small-company.ts'
import { INES, type Problem, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import type { Answer } from '../world.ts'
import { FULL, patience, sized } from './sizes.ts'
import { happened, killAll, settled } from './until.ts'

const INSTANCES = sized(2, 4)
const WANTED = sized(10, 50)
const BOOKERS = ['ben', 'berta', 'ada', 'cleo', 'dov']
const CREATE = { target: 'graph', path: '/events$', method: 'POST' } as const
/** Within what a call may take, so that nobody gives up before the kill. */
const HELD_MS = 9000
const CLEAR = /another visit at that time, booked by \w+ \w+\. Choose another time/

type Booked = Answer<VisitView & Problem>

describe('one slot that many want while Graph and the service fail (C12)', () => {
  let here: VisitWorld
  const bookAll = (start: string) =>
    Array.from({ length: WANTED }, (_, i) => {
      const employees = here.who([{ name: 'eve' }, { name: 'finn' }])
      const wanted = { start, employees, requestId: `${start} ${i}` }
      const book = () => here.book(wanted, BOOKERS[i % BOOKERS.length])
      return { book, first: book().catch(() => undefined) }
    })
  /** One visit, one event and one invitation in the end, and a clear refusal for all others. */
  const leavesOne = async (start: string, answers: readonly Booked[]) => {
    await settled(here, patience)
    const done = answers.filter(({ status }) => status === 200)
    equal(done.length, 1, JSON.stringify(answers.map(({ status, body }) => [status, body.reason])))
    for (const { status, body } of answers.filter((one) => one.status !== 200)) {
      equal(status, 409)
      match(body.detail, CLEAR)
    }
    const id = done[0]?.body.id ?? ''
    const visit = await here.visit(id)
    deepEqual([visit.state, visit.pending, visit.start], ['booked', null, start])
    const events = new Map<string, string[]>()
    for (const { email } of await here.people())
      for (const event of await here.events(email))
        if (event.start === start) events.set(event.iCalUId, [...(events.get(event.iCalUId) ?? []), email])
    equal(events.size, 1, 'one event in all calendars')
    const [who] = events.values()
    ok([at('eve'), at('finn')].every((email) => who?.includes(email)))
    equal((await here.mail(INES)).filter(({ event }) => event?.start === start).length, 1)
    const rival = await here.book({ start, requestId: `${start} once more` }, 'ben')
    equal(rival.status, 409)
    equal((await here.cancel(await organiserOf(visit), id)).body.state, 'cancelled')
    equal((await here.book({ start }, 'ben')).status, 200, 'nothing else holds the slot')
  }
  const organiserOf = async ({ organiser }: VisitView) => {
    const person = (await here.people()).find(({ id }) => id === organiser.id)
    return person?.email.split('@')[0] ?? ''
  }
  before(async () => {
    here = await visitWorld({ instances: INSTANCES, processes: true })
  }).timeout(patience)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  const lost: Record<string, Fault> = {
    'after it made the event': { ...CREATE, drop: 'after', times: 2 },
    'with an error after it made the event': { ...CREATE, drop: 'after', status: 504, times: 1 },
    'before it did anything': { ...CREATE, drop: 'before', times: 2 },
  }
  for (const [at, [when, fault]] of Object.entries(lost).entries())
    it(`is one visit where Graph is cut off ${when}`, async () => {
      const start = `2026-11-${24 + at}T10:00:00.000Z`
      await here.fault(fault)
      const answers = await Promise.all(bookAll(start).map(({ first }) => first))
      await leavesOne(
        start,
        answers.flatMap((answer) => answer ?? []),
      )
    }).timeout(patience)

  // Every run of the tests kills processes that book, in those of visits.
  if (FULL)
    it('is one visit where all processes are killed between Graph and our own write', async () => {
      const start = '2026-11-27T10:00:00.000Z'
      await here.fault({ ...CREATE, holdMs: HELD_MS, times: 1 })
      const all = bookAll(start)
      await happened(here)
      await killAll(here)
      // Who got no answer asks again, as the tab does.
      const answers = await Promise.all(all.map(async ({ first, book }) => (await first) ?? book()))
      await leavesOne(start, answers)
    }).timeout(patience)
})
