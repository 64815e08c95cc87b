import { deepEqual, equal } from 'node:assert/strict'
import { graphCalendars } from '../../src/adapters/graph/calendars.ts'
import { BO, type GraphTown, graphTown } from '../sandbox/graph-town.ts'
import { ANNA } from '../sandbox/stand-ins.ts'

const WINDOW = { from: '2027-03-30T08:00:00.000Z', to: '2027-04-20T08:00:00.000Z' }

describe('the calendars of many people', () => {
  let town: GraphTown
  before(async () => {
    town = await graphTown({ tls: true })
    town.calendars.book(town.personOf(BO), {
      ...{ subject: 'Secret', location: '', showAs: 'busy' },
      ...{ start: '2027-03-30T09:00:00.000Z', end: '2027-03-30T10:00:00.000Z' },
    })
  })
  after(() => town.stop())

  it('are read twenty at a time, in the order asked, and an unknown mailbox is unknown for itself alone (3.2)', async () => {
    const identity = { getToken: async () => ({ token: await town.appToken(), expiresOnTimestamp: 0 }) }
    const calendars = graphCalendars(town.url, { app: identity, onBehalfOf: () => identity })
    const nobody = Array.from({ length: 43 }, (_, n) => `none${n}@brook.example`)
    const emails = [ANNA, ...nobody.slice(0, 20), BO, ...nobody.slice(20)]
    const acting = { employeeId: town.personOf(ANNA).id, token: null }
    const found = await calendars.schedules(acting, { emails, ...WINDOW })
    deepEqual(
      found.map(({ email }) => email),
      emails,
    )
    deepEqual(
      found.flatMap((one) => (one.readable ? one.email : [])),
      [ANNA, BO],
    )
    const bo = found[21]
    equal(bo?.readable && bo.busy[0]?.start, '2027-03-30T09:00:00.000Z')
    const calls = town.ledger.list('graph').filter(({ path }) => path.endsWith('/calendar/getSchedule'))
    deepEqual(
      calls.map(({ body }) => (body as { schedules: string[] }).schedules.length),
      [20, 20, 5],
    )
  })
})
