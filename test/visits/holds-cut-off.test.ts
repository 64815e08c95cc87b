import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Rows } from '../../src/domain/store.ts'
import { change } from '../../src/domain/store.ts'
import type { CalendarHolds, Hold } from '../../src/domain/visits/hold.ts'
import { keyOfPoll, type Poll } from '../../src/domain/visits/poll.ts'
import { type HoldNeeds, settleHolds } from '../../src/domain/visits/poll-holds.ts'
import { type HeldVisit, heldVisit } from './held-visit.ts'

/** Calendars that know a hold by its token, as Graph knows an event by its transactionId. */
function calendars() {
  const events = new Map<string, string>()
  const holding: CalendarHolds = {
    async hold({ employeeId }, { token, start }) {
      events.set(`event ${token}`, `${employeeId} ${start}`)
      return `event ${token}`
    },
    async lift(_, eventId) {
      events.delete(eventId)
    },
  }
  return { holding, standing: () => [...events.values()].sort() }
}

class Killed extends Error {}
/** Ends the process at a step: before it is done, or after. */
type Cut = { step: number; when: 'before' | 'after' }

describe('a time that is held in our calendars (3.3)', () => {
  let held: HeldVisit
  let poll: Poll
  before(async () => {
    held = await heldVisit([{ name: 'Ada' }, { name: 'Bo', department: 'Finance' }])
    const { customerId, contacts, employees } = held.visit
    const drafted = await held.here.app.draftPoll({
      ...{
        actor: { employeeId: held.here.idOf('Ada'), roles: [] },
        customerId,
        minutes: 30,
        confirmed: true,
      },
      contactIds: contacts.map(({ contactId }) => contactId),
      employees: employees.map(({ employeeId }) => ({
        employeeId,
        required: true,
        role: 'participant' as const,
      })),
      ...{ times: ['2026-11-24T10:00:00.000Z', '2026-11-25T10:00:00.000Z'], optionalIds: [], holds: true },
    })
    ok(drafted.ok)
    poll = drafted.poll
  })

  /** A process that is killed at a step of storage or calendar; every call of either is one. */
  const process = (holding: CalendarHolds, cut: Cut | undefined) => {
    const state = { steps: 0 }
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      const isCut = cut?.step === state.steps++
      if (isCut && cut.when === 'before') throw new Killed()
      const result = await work()
      if (isCut) throw new Killed()
      return result
    }
    const { holds } = held.here.ports
    const cutting: Rows<{ customerId: string; holdId: string }, Hold> = {
      ...holds,
      insert: (...of) => step(() => holds.insert(...of)),
      replace: (...of) => step(() => holds.replace(...of)),
      remove: (...of) => step(() => holds.remove(...of)),
    }
    const needs: HoldNeeds = {
      ...held.here.ports,
      holds: cutting,
      calendarHolds: {
        hold: (...of) => step(() => holding.hold(...of)),
        lift: (...of) => step(() => holding.lift(...of)),
      },
    }
    return { state, settle: (now: Poll) => settleHolds(needs)(now) }
  }

  /** Holds and lifts the times of a poll, the one or the other cut off at a step; how many steps it takes uncut. */
  async function run(holdCut?: Cut, liftCut?: Cut) {
    const { holding, standing } = calendars()
    await change(held.here.ports.polls, keyOfPoll(poll.id), () => poll)
    const settle = async (now: Poll, cut: Cut | undefined) => {
      const first = process(holding, cut)
      await first.settle(now).catch((error: unknown) => ok(error instanceof Killed, String(error)))
      // Its message comes back, and another process takes it.
      if (cut) await process(holding, undefined).settle(now)
      return first.state.steps
    }
    const holds = await settle(poll, holdCut)
    const wanted = poll.employees.flatMap(({ employeeId }) =>
      poll.times.map(({ start }) => `${employeeId} ${start}`),
    )
    deepEqual(standing(), wanted.sort(), 'each is held once')
    const rows = await held.here.ports.holds.list({ customerId: poll.customerId })
    equal(rows.filter(({ value }) => value.eventId !== null).length, wanted.length)

    const over: Poll = { ...poll, state: 'closed' }
    await change(held.here.ports.polls, keyOfPoll(poll.id), () => over)
    const lifts = await settle(over, liftCut)
    deepEqual(standing(), [], 'none is left')
    deepEqual(await held.here.ports.holds.list({ customerId: poll.customerId }), [])
    return { holds, lifts }
  }

  it('is held once and lifted, wherever between row and calendar a process dies (C12)', async () => {
    const { holds, lifts } = await run()
    for (const when of ['before', 'after'] as const) {
      for (let step = 0; step < holds; step++) await run({ step, when })
      for (let step = 0; step < lifts; step++) await run(undefined, { step, when })
    }
  })

  it('is lifted where it came to the calendar, its row never heard of it, and the question ended meanwhile', async () => {
    const { holding, standing } = calendars()
    await change(held.here.ports.polls, keyOfPoll(poll.id), () => poll)
    // The row of the first, then its event: and there it dies.
    await process(holding, { step: 4, when: 'after' })
      .settle(poll)
      .catch(() => undefined)
    ok(standing().length > 0)
    const over: Poll = { ...poll, state: 'closed' }
    await change(held.here.ports.polls, keyOfPoll(poll.id), () => over)
    await process(holding, undefined).settle(over)
    deepEqual(standing(), [])
    deepEqual(await held.here.ports.holds.list({ customerId: poll.customerId }), [])
  })
})
