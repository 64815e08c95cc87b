import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { cycleById } from '../../src/domain/checkins/cycle.ts'
import type { Participation } from '../../src/domain/overview/participation.ts'
import { closedMonth } from '../../src/domain/overview/rollup.ts'
import { closedMonths } from '../../src/domain/overview/scope-rollup.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { type HandoverWorld, handoverWorld, START } from '../pairing/handover-world.ts'

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']
/** The month that is looked at, and the Sundays before and after its answers have had their time. */
const MONTH = '2026-11'
const [BEFORE, AFTER] = ['2027-12-26T12:00:00.000Z', '2028-01-03T12:00:00.000Z']

const LINE = { managerEmail: null, department: null, jobTitle: null, function: null }

describe('what has had its time (6.4)', () => {
  let here: AskingWorld
  let counted: unknown
  const cellOf = ({ departments }: Participation) =>
    departments[0]?.cells.find((cell) => cell?.cycleId === MONTH) ?? null
  const scopeCount = async () =>
    (await here.ports.rollups.scopeCounted.get({ scope: 'department:Sales', cycleId: MONTH }))?.value.count
  const of = (name: string) => ({ employeeId: here.idOf(name) })
  const checkins = async (name: string) =>
    (await here.ports.checkins.list({ ...of(name), cycleId: MONTH })).length

  before(async () => {
    here = await askingWorld({
      start: '2026-11-02T09:00:00.000Z',
      people: NAMES.map((name) => ({ name })),
    })
    await here.passTo('2026-11-12T09:00:00.000Z')
    for (const name of ['Ada', 'Bo', 'Cy', 'Di']) await here.answer(name, MONTH)
    await here.passTo('2026-12-01T12:00:00.000Z')
    counted = cellOf(await here.app.participation())
    deepEqual(counted, { cycleId: MONTH, due: 6, spoke: 4 })
  })

  it('is how cards were delivered, once 90 days have passed: then counts are left', async () => {
    await here.passTo('2027-02-20T12:00:00.000Z')
    const before = (await here.app.cycleState(MONTH))?.counts
    equal((await here.prompts(MONTH)).size, 6)
    await here.passTo('2027-03-08T12:00:00.000Z')
    equal((await here.prompts(MONTH)).size, 0)
    deepEqual((await here.app.cycleState(MONTH))?.counts, before)
    const listed = (await here.app.listCycles()).find(({ id }) => id === MONTH)
    deepEqual(listed?.counts, before)
    equal(before?.answered, 4)
  })

  it('is what was said, after 13 months: then the numbers of the month are left, and they stay', async () => {
    await here.passTo(BEFORE)
    equal(await checkins('Ada'), 1)
    await here.passTo(AFTER)
    for (const name of NAMES) equal(await checkins(name), 0, name)
    deepEqual(await here.ports.months.list({ scope: 'department:Sales', cycleId: MONTH }), [])
    const { customerId } = await here.pairOf('Ada')
    deepEqual(await here.ports.conversations.list({ customerId, id: MONTH }), [])
    ok((await here.ports.checkins.list({ ...of('Ada'), cycleId: '2027-12' })).length > 0)
    const rollup = (await here.ports.rollups.counted.get({ kind: 'counted', cycleId: MONTH }))?.value
    const sales = rollup?.departments.find(({ name }) => name === 'Sales')
    deepEqual([sales?.due, sales?.spoke, rollup?.final], [6, 4, true])
    equal((await scopeCount())?.spoke, 4)
  })

  it('may be looked for any number of times, and whatever mark comes late: the numbers stay', async () => {
    const key = { scope: 'department:Sales', cycleId: MONTH }
    await here.ports.rollups.scopeStale.insert(key, { cycleId: MONTH })
    const stale = { cycleId: MONTH, department: 'Sales' }
    await here.ports.rollups.stale.insert({ kind: 'stale', ...stale }, stale)
    await here.app.handOutRetention()
    await here.settle()
    const cycle = cycleById(MONTH, here.ports.settings)
    ok(cycle)
    const [group] = await closedMonths(here.ports, key.scope, [cycle])
    const counted = await here.ports.rollups.counted.get({ kind: 'counted', cycleId: MONTH })
    const marks = await here.ports.rollups.stale.list({ kind: 'stale' })
    const departments = await closedMonth(here.ports, MONTH, ['Sales'], { counted, stale: marks })
    deepEqual([group?.spoke, departments.find(({ name }) => name === 'Sales')?.spoke], [4, 4])
  })

  it('is a contact with whom nothing goes on, a year after the last conversation', async () => {
    const { customerId, contactId } = await here.pairOf('Ada')
    const known = async () =>
      (await here.ports.contacts.list({ customerId })).map(({ value: { name } }) => name).sort()
    here.state.now = '2028-01-10T12:00:00.000Z'
    await here.csv(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer\nNoor,Known,noor@guest.example,Buyer,Guest Works\n' +
        'Olga,Objects,olga@guest.example,Buyer,Guest Works',
    )
    const olga = (await here.ports.contacts.list({ customerId })).find(({ value }) => /Olga/.test(value.name))
    const asked = { customerId, contactId: olga?.value.id ?? '', objects: true }
    await here.app.objectContact({ actor: { employeeId: 'admin', roles: ['administrator'] }, ...asked })
    const noor = (await here.ports.contacts.list({ customerId })).find(({ value }) => /Noor/.test(value.name))
    const notes = { personId: noor?.value.id ?? '' }
    const looked = { what: 'pair changed', byId: here.idOf('Bo'), asAdministrator: false } as const
    await here.app.noteAccess({ ...looked, personIds: [notes.personId] })
    await here.settle()
    equal((await here.ports.accesses.list(notes)).length, 1)
    const look = async (now: string) => {
      here.state.now = now
      await here.app.handOutRetention()
      await here.settle()
    }
    await look('2028-01-16T03:00:00.000Z')
    await look('2029-01-14T03:00:00.000Z')
    ok((await known()).includes('Noor Known'))
    const { list } = here.ports.snapshots
    here.ports.snapshots.list = async () => {
      throw new Error('the process was killed here')
    }
    await rejects(look('2029-01-21T03:00:00.000Z'))
    here.ports.snapshots.list = list
    await look('2029-01-21T03:00:00.000Z')
    ok(!(await known()).includes('Noor Known'))
    ok((await known()).includes('Olga Objects'), 'an objection is remembered')
    ok(await here.ports.contacts.get({ customerId, contactId }), 'who has a counterpart is kept')
    equal(await here.ports.emails.get({ kind: 'email', email: 'noor@guest.example' }), undefined)
    const rows = await here.ports.snapshots.list({ source: 'contacts:csv' })
    ok(!JSON.stringify(rows).includes('noor@guest.example'))
    deepEqual(await here.ports.accesses.list(notes), [])
  })

  it('is who looked at data, after two years', async () => {
    const looked = { what: 'months seen', byId: here.idOf('Bo'), asAdministrator: false } as const
    const personIds = [here.idOf('Ada'), (await here.pairOf('Ada')).contactId]
    await here.app.noteAccess({ ...looked, personIds })
    await here.settle()
    const notes = async () => {
      const all = await Promise.all(personIds.map((personId) => here.ports.accesses.list({ personId })))
      return all.flat().length
    }
    equal(await notes(), 2)
    here.state.now = '2031-03-20T12:00:00.000Z'
    await here.app.handOutRetention()
    await here.settle()
    equal(await notes(), 0)
  })
})

describe('a visit that has had its time (6.4)', () => {
  const ACME = { customerId: 'acme' }
  const rowsOf = async ({ ports, visitId }: HandoverWorld) => {
    const visit = (await ports.visits.get({ ...ACME, visitId }))?.value
    const scopes = visit?.scopes ?? ['department:Logistics']
    const lists = await Promise.all([
      ports.visits.list(ACME),
      ports.notes.list(ACME),
      ports.customerAnswers.list(ACME),
      ...['ann', 'cor'].map((employeeId) => ports.visitCopies.list({ employeeId })),
      ...['ann', 'cor'].map((employeeId) => ports.takenOfEmployee.list({ employeeId })),
      ...scopes.flatMap((scope) => [ports.scopeVisits.list({ scope }), ports.scopeAnswers.list({ scope })]),
    ])
    return lists.flat().length
  }
  const look = async (here: HandoverWorld, at: string) => {
    await here.app().retainCustomers({ customerIds: ['acme'], at })
    await here.app().retainPeople({ employeeIds: ['ann', 'cor'], at })
  }

  it('goes after two years with its notes, copies and answers, and not before', async () => {
    const here = await handoverWorld()
    const note = { visitId: here.visitId, ...ACME, text: 'Two plants.', byId: 'ann', byName: 'Ann Smit' }
    await here.ports.notes.insert(
      { ...ACME, visitId: here.visitId },
      { ...note, changedAt: START, revision: 1 },
    )
    for (const id of ['ann', 'cor'])
      await here.ports.employeeList.insert(
        { shard: '00', employeeId: id },
        { ...LINE, shard: '00', id, name: id, email: `${id}@ours.example` },
      )
    const before = await rowsOf(here)
    ok(before >= 7, String(before))
    await look(here, '2028-11-24T12:00:00.000Z')
    equal(await rowsOf(here), before)
    await look(here, '2028-11-25T12:00:00.000Z')
    equal(await rowsOf(here), 0)
  })
})
