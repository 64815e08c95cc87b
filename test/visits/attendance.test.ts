import { deepEqual, equal } from 'node:assert/strict'
import type { ReadReport } from '../../src/domain/visits/attendance.ts'
import { CalendarError, type CalendarTrouble } from '../../src/domain/visits/ports.ts'
import { END, type HeldVisit, heldVisit } from './held-visit.ts'

const JOIN = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d'
const at = (minutes: number) => new Date(Date.parse(END) + minutes * 60_000).toISOString()

describe('who was at a visit, by Teams’ attendance report (3.7)', () => {
  let held: HeldVisit
  /** Who was in the meeting, and for how many seconds; null while there is no report. */
  let inMeeting: Record<string, number> | null | CalendarTrouble
  let looks: string[]
  const people = [{ name: 'Ada' }, { name: 'Bo', department: 'Finance' }, { name: 'Cy' }]
  const others = [
    { name: 'Di', department: 'Finance' },
    { name: 'Ed', department: 'Legal' },
  ]
  const readReport: ReadReport = async ({ joinUrl, from, to }) => {
    equal(joinUrl, JOIN)
    equal(from < END && to > END, true)
    looks.push(held.here.state.now)
    if (typeof inMeeting === 'string') throw new CalendarError(inMeeting, 'No report')
    return (
      inMeeting &&
      Object.entries(inMeeting).map(([name, seconds]) => ({ employeeId: held.here.idOf(name), seconds }))
    )
  }
  beforeEach(async () => {
    looks = []
    inMeeting = null
    held = await heldVisit(people, others, { joinUrl: JOIN, readReport: (asked) => readReport(asked) })
  })
  const read = (name = 'Ada') =>
    held.here.app.readHeard({
      actor: { employeeId: held.here.idOf(name), roles: [] },
      visitId: held.visit.id,
    })
  const present = async () =>
    (await read())?.present.map(({ name, inPlaceOf, byTeams }) => [name, inPlaceOf, byTeams])
  const say = async (name: string, there: boolean) => {
    const said = { employeeId: held.here.idOf(name), visitId: held.visit.id, there, standInId: null }
    await held.here.app.sayAttendance(said)
    await held.here.settle()
  }
  const seen = async (report: typeof inMeeting) => {
    inMeeting = report
    await held.here.passTo(at(20))
  }

  it('speaks for who said nothing: who was not there does not count, and may say that they were', async () => {
    await seen({ Ada: 2400, Bo: 2400, Cy: 20 })
    deepEqual(await present(), [
      ['Ada', null, true],
      ['Bo', null, true],
    ])
    deepEqual((await read('Cy'))?.own, { there: false, standIn: null, notSeen: true })
    await say('Cy', true)
    deepEqual((await present())?.at(-1), ['Cy', null, false])
    // The same work once more, as a queue may bring it, leaves their word alone.
    const { customerId, id: visitId } = held.visit
    await held.here.app.readAttendance({ customerId, visitId })
    await held.here.settle()
    deepEqual((await present())?.at(-1), ['Cy', null, false])
  })

  it('leaves alone what somebody said themselves, either way', async () => {
    await held.here.answer('Cy', '2026-11')
    await say('Bo', false)
    await seen({ Ada: 2400, Bo: 2400 })
    deepEqual(await present(), [
      ['Ada', null, true],
      ['Cy', null, false],
    ])
  })

  it('leaves alone who said that they were there, and nothing more', async () => {
    await say('Bo', false)
    await say('Bo', true)
    await say('Cy', true)
    await seen({ Ada: 2400 })
    deepEqual(await present(), [
      ['Ada', null, true],
      ['Bo', null, false],
      ['Cy', null, false],
    ])
  })

  it('counts who came in the place of another, and asks them once what they heard', async () => {
    const before = held.here.sentTo().filter((name) => name === 'Di').length
    await seen({ Ada: 2400, Cy: 2400, Di: 1200 })
    await held.here.passTo(at(120))
    deepEqual(await present(), [
      ['Ada', null, true],
      ['Cy', null, true],
      ['Di', 'Bo', true],
    ])
    equal(held.here.sentTo().filter((name) => name === 'Di').length, before + 1)
    deepEqual((await read('Bo'))?.own, { there: false, standIn: 'Di', notSeen: false })
  })

  it('looks again while there is none, and gives up after a day', async () => {
    await held.here.passTo(at(3 * 24 * 60))
    deepEqual(looks, [at(15), at(60), at(240), at(720), at(1440)])
    equal((await read())?.reported, false)
    equal((await present())?.length, 3)
  })

  for (const trouble of ['permission', 'sign in', 'unreachable'] as const)
    it(`looks again where it cannot be read (${trouble}), and counts who was there once it can`, async () => {
      await seen(trouble)
      equal((await present())?.length, 3)
      inMeeting = { Ada: 2400, Bo: 2400 }
      await held.here.passTo(at(70))
      deepEqual(looks, [at(15), at(60)])
      equal((await present())?.length, 2)
    })

  it('gives up after a day where it may never be read', async () => {
    await seen('permission')
    await held.here.passTo(at(3 * 24 * 60))
    equal(looks.length, 5)
    equal((await present())?.length, 3)
  })

  it('says nothing where nobody expected is to be found in it', async () => {
    const other = await heldVisit(people, others, { joinUrl: JOIN, readReport: async () => [] })
    await other.here.passTo(at(300))
    const actor = { employeeId: other.here.idOf('Ada'), roles: [] }
    const heard = await other.here.app.readHeard({ actor, visitId: other.visit.id })
    deepEqual([heard?.reported, heard?.present.length], [false, 3])
  })
})
