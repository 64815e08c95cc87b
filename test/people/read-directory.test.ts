import { deepEqual, equal, fail, match } from 'node:assert/strict'
import { at } from '../small-company.ts'
import { countsOf, type DirectoryWorld, directoryWorld } from './directory-world.ts'

describe('employees from Entra (1.2)', function () {
  this.timeout(90_000)
  let here: DirectoryWorld
  beforeEach(async () => {
    here = await directoryWorld()
  })
  afterEach(() => here.stop())

  it('are read on demand, and reading again changes nothing (1.2)', async () => {
    equal((await here.status()).state, 'never')
    equal(countsOf(await here.read()), '7 added, 0 changed, 0 same, 0 left')
    const before = await here.employees.get({ employeeId: here.idOf(at('ben')) })
    equal(before?.value.from, 'entra')
    equal(before?.value.leader, true)
    equal(countsOf(await here.read()), '0 added, 0 changed, 7 same, 0 left')
    deepEqual(await here.employees.get({ employeeId: here.idOf(at('ben')) }), before)
  })

  it('are read every night by the clock of the organisation (1.2)', async () => {
    await here.read()
    await here.change('finn', { department: 'Finance' })
    equal((await here.status()).nextAt, '2026-11-03T02:00:00.000Z')
    await here.moveTo('2026-11-03T01:59:00.000Z')
    equal((await here.employee(here.idOf(at('finn'))))?.department, 'Logistics')
    await here.moveTo('2026-11-05T09:00:00.000Z')
    equal((await here.employee(here.idOf(at('finn'))))?.department, 'Finance')
    const { startedAt, nextAt } = await here.status()
    deepEqual([startedAt?.slice(0, 16), nextAt], ['2026-11-05T02:00', '2026-11-06T02:00:00.000Z'])
  })

  it('keep department, title, manager and language current, and who leads whom (1.2)', async () => {
    await here.read()
    await here.change('finn', {
      ...{ department: 'Legal', jobTitle: 'Legal counsel', managerEmail: at('dov'), locale: 'de-DE' },
    })
    equal(countsOf(await here.read()), '0 added, 1 changed, 6 same, 0 left')
    const finn = await here.employee(here.idOf(at('finn')))
    deepEqual(
      [finn?.department, finn?.jobTitle, finn?.function, finn?.managerId, finn?.locale],
      ['Legal', 'Legal counsel', 'legal', here.idOf(at('dov')), 'de-DE'],
    )
    const leads = async (name: string) => (await here.employee(here.idOf(at(name))))?.leader
    deepEqual([await leads('ben'), await leads('dov')], [false, true])
    await here.change('finn', { managerEmail: null })
    await here.read()
    deepEqual([(await here.employee(here.idOf(at('finn'))))?.managerId, await leads('dov')], [null, false])
  })

  it('keep a function that was set by hand, whatever their new title says (1.3)', async () => {
    await here.read()
    const key = { employeeId: here.idOf(at('finn')) }
    const stored = await here.employees.get(key)
    if (stored)
      await here.employees.replace(key, stored, { ...stored.value, function: 'quality', functionBy: 'hand' })
    await here.change('finn', { jobTitle: 'Lawyer' })
    await here.read()
    const finn = await here.employee(key.employeeId)
    deepEqual([finn?.jobTitle, finn?.function], ['Lawyer', 'quality'])
  })

  it('are asked by the clock and the hours of their mailbox, whatever Outlook calls its zone (1.2, 2.1)', async () => {
    const hours = { daysOfWeek: ['monday', 'thursday'], startTime: '07:30', endTime: '15:00' }
    await here.change('finn', { timeZone: 'W. Europe Standard Time', workingHours: hours })
    await here.change('dov', {
      timeZone: 'Tokyo Standard Time',
      workingHours: { ...hours, timeZone: 'custom' },
    })
    await here.change('eve', { timeZone: 'Asia/Kathmandu', workingHours: { ...hours, timeZone: 'UTC' } })
    await here.read()
    const of = async (name: string) => {
      const person = await here.employee(here.idOf(at(name)))
      return [person?.timeZone, person?.hours?.days, person?.hours?.from, person?.hours?.to]
    }
    deepEqual(await of('finn'), ['Europe/Amsterdam', [1, 4], 450, 900])
    deepEqual(await of('dov'), ['Asia/Tokyo', [1, 4], 450, 900])
    deepEqual(await of('eve'), ['Asia/Kathmandu', [1, 4], 795, 1245])
  })

  it('are ended and not deleted when they leave the organisation or the group, and come back (1.2, 1.5)', async () => {
    await here.read()
    const [eve, dov] = [here.idOf(at('eve')), here.idOf(at('dov'))]
    await here.leave('eve')
    await here.change('dov', { inGroup: false })
    equal(countsOf(await here.read()), '0 added, 0 changed, 5 same, 2 left')
    for (const id of [eve, dov]) {
      equal((await here.employee(id))?.leftOn, '2026-11-02')
      deepEqual(await here.pairsOf(id), ['employee left'])
    }
    equal((await here.get(at('dov'), '/api/me')).status, 403)
    await here.change('dov', { inGroup: true })
    equal(countsOf(await here.read()), '1 added, 0 changed, 5 same, 0 left')
    equal((await here.employee(dov))?.leftOn, null)
    deepEqual(await here.pairsOf(dov), ['employee left'])
    equal((await here.get(at('dov'), '/api/me')).status, 200)
  })

  it('are named when they came from files and are not in the group, as only a file ends them (1.1, 1.2)', async () => {
    for (const name of ['dov', 'eve']) await here.change(name, { inGroup: false })
    equal(countsOf(await here.read()), '5 added, 0 changed, 0 same, 0 left')
    const outside = async () => {
      const { notInGroup, notInGroupNames } = await here.status()
      return [notInGroup, notInGroupNames]
    }
    deepEqual(await outside(), [2, ['Dov Adler', 'Eve Lindqvist']])
    equal((await here.employee(here.idOf(at('dov'))))?.leftOn, null)
    await here.change('eve', { inGroup: true })
    await here.change('finn', { inGroup: false })
    await here.read()
    deepEqual(await outside(), [1, ['Dov Adler']])
  })

  it('are left out and counted while their address is a contact’s, and taken up once it is not (1.2)', async () => {
    const { id, ...finn } = here.sandbox.people.byEmail(at('finn')) ?? fail()
    here.sandbox.people.put([{ ...finn, email: 'ines@larkspur.example', name: 'Ines Moreau' }])
    for (const added of [7, 0]) {
      const status = await here.read()
      equal(countsOf(status), `${added} added, 0 changed, ${7 - added} same, 0 left`)
      equal(status.ofContacts, 1)
    }
    const key = { kind: 'email', email: 'ines@larkspur.example' } as const
    await here.emails.remove(key, (await here.emails.get(key)) ?? fail())
    const status = await here.read()
    deepEqual([countsOf(status), status.ofContacts], ['1 added, 0 changed, 7 same, 0 left', 0])
  })

  it('move to their new team in the open cycle, as far as they have not answered (1.2, 4.1)', async () => {
    await here.read()
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const due = async () => (await here.get<{ due: number }>(at('ben'), '/api/overview')).body.due
    equal(await due(), 1)
    await here.change('ada', { managerEmail: at('ben') })
    await here.read()
    equal(await due(), 2)
  })

  it('belong to administrators: nobody else may look or read (1.2)', async () => {
    equal((await here.get(at('ada'), '/api/directory')).status, 403)
    equal((await here.post(at('ada'), '/api/directory')).status, 403)
  })
})

describe('an organisation without a group of employees (1.2)', () => {
  it('is told so, and waits for no night', async () => {
    await using here = await directoryWorld({ settings: { EMPLOYEE_GROUP: '' } })
    const { connected, nextAt } = await here.status()
    deepEqual([connected, nextAt], [false, null])
    const { status, body } = await here.ask()
    equal(status, 409)
    match(JSON.stringify(body), /EMPLOYEE_GROUP/)
  }).timeout(60_000)
})
