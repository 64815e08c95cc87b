import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'
import { at } from '../small-company.ts'
import { type Problem, until, type VisitWorld, visitWorld } from './visit-world.ts'

const TUESDAY = '2026-11-03'
type Who = { name: string; required?: boolean }

describe('times asked for in the tab', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  const ask = (who: Who[], more: Record<string, unknown> = {}, by = 'ada') =>
    here.post<SuggestedTimes & Problem>(at(by), '/api/visits/times', {
      ...{ customerId: here.customerId, contactIds: here.contactIds, employees: here.who(who), ...more },
    })
  const starts = ({ body }: Awaited<ReturnType<typeof ask>>) => body.times.map(({ start }) => start)

  it('leave out what stands in a calendar, and name the clocks of everybody (3.2)', async () => {
    await here.control('POST', `/calendars/${at('ben')}`, {
      ...{
        subject: 'Stocktaking',
        start: `${TUESDAY}T08:00:00Z`,
        end: `${TUESDAY}T15:00:00Z`,
        showAs: 'busy',
      },
    })
    const full = await ask([{ name: 'ada' }, { name: 'ben' }], { from: TUESDAY, days: 1 })
    deepEqual([full.status, full.body.times], [200, []])
    match(full.body.none ?? '', /Somebody required is always taken. Without .*Ben Okafor/)
    const [first] = (await ask([{ name: 'ada' }, { name: 'ben' }])).body.times
    ok((first?.start ?? '') > TUESDAY)
    deepEqual(first?.reasons[0], 'All of us are free')
    deepEqual(
      first?.clocks.map(({ timeZone, people }) => [timeZone, ...people]),
      [
        ['Europe/Amsterdam', 'Ada Quist'],
        ['Europe/Lisbon', 'Ben Okafor'],
        ['Europe/Paris', 'Ines Moreau', 'Paul Girard'],
      ],
    )
  })

  it('come with who is free when where a week view asks for it, contacts with what we know (3.2)', async () => {
    const { body } = await ask([{ name: 'ada' }, { name: 'ben', required: false }], {
      ...{ from: TUESDAY, days: 1, lanes: true },
    })
    deepEqual(
      body.people.map(({ name, side, readable }) => [name, side, readable]),
      [
        ['Ada Quist', 'employee', true],
        ['Ben Okafor', 'employee', true],
        ['Ines Moreau', 'contact', true],
        ['Paul Girard', 'contact', true],
      ],
    )
    const ben = body.people[1]
    deepEqual(ben?.spans.at(-1), {
      ...{ state: 'busy', start: `${TUESDAY}T08:00:00.000Z`, end: `${TUESDAY}T15:00:00.000Z` },
    })
    ok(!JSON.stringify(body).includes('Stocktaking'))
    deepEqual(body.possible[0]?.missing, [ben?.id])
    deepEqual([body.first, body.last], ['2026-11-03', '2026-12-03'])
    deepEqual((await ask([{ name: 'ada' }])).body.people, [], 'and not where nobody asks')
  })

  it('leave the holidays of the contacts out, and those of the company (3.2)', async () => {
    const armistice = { from: '2026-11-11', days: 1 }
    const { body } = await ask([{ name: 'ada' }], armistice)
    deepEqual(body.times, [])
    match(body.none ?? '', /Holidays are in the way/)
    const day = '2026-11-12'
    const holidays = { companyHolidays: [{ name: 'Stocktaking', from: day, to: day }] }
    equal((await here.post(at('berta'), '/api/settings', { ...holidays, revision: 0 })).status, 200)
    const asked = { ...{ from: day, days: 1 }, lanes: true }
    // Settings are known everywhere within half a second.
    await until(async () => (await ask([{ name: 'ada' }], asked)).body.times.length === 0)
    const ours = await ask([{ name: 'ada' }], asked)
    match(ours.body.none ?? '', /Without Ada Quist/)
    ok(ours.body.people[0]?.spans.some(({ state }) => state === 'company holiday'))
  })

  it('say who is missing where somebody is optional (3.2)', async () => {
    const { body } = await ask([{ name: 'ada' }, { name: 'ben', required: false }], {
      from: TUESDAY,
      days: 1,
    })
    ok(body.times.length > 0)
    deepEqual(names(body.times[0]?.missing), ['Ben Okafor'])
    equal(body.times[0]?.reasons[0], 'Without Ben Okafor, who is not free')
  })

  it('leave out what our own visits have taken of a contact (3.2)', async () => {
    const before = starts(await ask([{ name: 'finn' }]))
    const booked = await here.book({
      start: before[0],
      employees: here.who([{ name: 'ada' }, { name: 'eve' }]),
    })
    equal(booked.body.state, 'booked')
    const after = starts(await ask([{ name: 'finn' }]))
    ok(after.length > 0 && !after.includes(before[0] ?? ''))
  })

  it('take the time of the visit that is to be moved as free (3.5)', async () => {
    const wanted = here.who([{ name: 'ada' }, { name: 'eve' }])
    const [best = ''] = starts(await ask([{ name: 'ada' }, { name: 'eve' }]))
    const { body: visit } = await here.book({ start: best, employees: wanted })
    equal(visit.state, 'booked')
    const others = starts(await ask([{ name: 'ada' }, { name: 'eve' }]))
    ok(!others.includes(best))
    const moved = starts(await ask([{ name: 'ada' }, { name: 'eve' }], { visitId: visit.id }))
    equal(moved[0], best)
  })

  it('say whose hours do not meet the others (3.2)', async () => {
    const { body } = await ask([{ name: 'ada' }, { name: 'cleo' }])
    deepEqual(body.times, [])
    match(body.none ?? '', /Without .*Cleo Marsh/)
  })

  it('say in words why calendars cannot be read at all (3.2)', async () => {
    const refused = { status: 400, code: 'consent_required', times: 1 }
    await here.fault({ target: 'signin', path: '/token', body: 'on_behalf_of', ...refused })
    const { status, body } = await ask([{ name: 'dov' }], {}, 'dov')
    deepEqual([status, body.reason], [403, 'consent'])
    match(body.detail, /ask an administrator/)
    await here.clearFaults()
  })

  it('are refused for people who are not known', async () => {
    const nobody = { employees: [{ employeeId: 'nobody' }] }
    for (const more of [nobody, { contactIds: ['nobody'] }, { customerId: 'nowhere' }])
      equal((await ask([{ name: 'ada' }], more)).status, 404)
  })

  it('do not take a calendar that cannot be read as free (3.2)', async () => {
    await loseMailbox(here, 'eve')
    const refused = await ask([{ name: 'ada' }, { name: 'eve' }])
    deepEqual(refused.body.times, [])
    deepEqual(
      refused.body.unreadable.map(({ name, required }) => [name, required]),
      [['Eve Lindqvist', true]],
    )
    match(refused.body.none ?? '', /The calendar of Eve Lindqvist cannot be read/)
    const optional = await ask([{ name: 'ada' }, { name: 'eve', required: false }])
    equal(optional.body.times[0]?.reasons[0], 'Everyone whose calendar can be read is free')
    deepEqual(names(optional.body.unreadable), ['Eve Lindqvist'])
  })
})

const names = (people: readonly { name: string }[] = []) => people.map(({ name }) => name)

/** An address without a mailbox, to which no door of the product leads. */
async function loseMailbox(here: VisitWorld, name: string): Promise<void> {
  const tables = await openTables({ prefix: here.prefix, connectionString: await azurite() }, () => {})
  const { employees } = peopleTables(tables.open)
  const employeeId = (await here.people()).find(({ email }) => email === at(name))?.id ?? ''
  await change(employees, { employeeId }, (there) => there && { ...there, email: at('no-mailbox') })
}
