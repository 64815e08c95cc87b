import assert from 'node:assert/strict'
import { graphOutOfOffice } from '../../src/adapters/graph/out-of-office.ts'
import type { ShownAs } from '../../src/sandbox/outlook/calendar-event.ts'
import { BO, CY, type GraphTown, graphTown, MARIA } from '../sandbox/graph-town.ts'
import { ANNA } from '../sandbox/stand-ins.ts'

const WINDOW = { from: '2027-03-30T08:00:00.000Z', to: '2027-04-20T08:00:00.000Z' }
const SCHEDULE = '/users/[^/]*/calendar/getSchedule'

describe('who is out of office, as Graph tells', () => {
  let town: GraphTown
  let reports: string[]
  const away = async (emails: readonly string[]) => {
    reports = []
    const credential = { getToken: async () => ({ token: await town.appToken(), expiresOnTimestamp: 0 }) }
    const report = (event: string, { why, people }: Record<string, string>) =>
      void reports.push(`${event}: ${people} ${why}`)
    const people = emails.map((email) => ({ email, employeeId: town.people.byEmail(email)?.id ?? email }))
    const found = await graphOutOfOffice(town.url, credential, report)(people, WINDOW)
    return Object.fromEntries(
      people.map(({ email, employeeId }) => [
        email,
        (found.get(employeeId) ?? []).map(({ from, to }) => `${from.slice(5, 16)} to ${to.slice(5, 16)}`),
      ]),
    )
  }
  const put = (email: string, start: string, end: string, showAs: ShownAs) =>
    town.calendars.book(town.personOf(email), {
      ...{ subject: 'Secret', location: '', showAs, start: `${start}:00.000Z`, end: `${end}:00.000Z` },
    })
  before(async () => {
    town = await graphTown({ tls: true })
    put(BO, '2027-03-29T00:00', '2027-03-31T00:00', 'oof')
    put(BO, '2027-03-31T00:00', '2027-04-03T00:00', 'oof')
    put(BO, '2027-04-10T00:00', '2027-04-11T00:00', 'oof')
    put(CY, '2027-03-30T00:00', '2027-03-31T00:00', 'busy')
    put(CY, '2027-04-01T00:00', '2027-04-02T00:00', 'workingElsewhere')
  })
  after(() => town.stop())
  afterEach(() => town.faults.clear())

  it('is who says so, with days that touch made one; who is taken or works elsewhere is here (2.1)', async () => {
    assert.deepEqual(await away([ANNA, BO, CY]), {
      [ANNA]: [],
      [BO]: ['03-29T00:00 to 04-03T00:00', '04-10T00:00 to 04-11T00:00'],
      [CY]: [],
    })
    assert.deepEqual(reports, [])
  })

  it('counts whoever has no mailbox as here, says how many they are, and asks at another mailbox (2.1)', async () => {
    assert.deepEqual(await away([MARIA, 'nobody@brook.example', BO]), {
      ...{ [MARIA]: [], 'nobody@brook.example': [] },
      [BO]: ['03-29T00:00 to 04-03T00:00', '04-10T00:00 to 04-11T00:00'],
    })
    assert.deepEqual(reports, ['away.unread: 2 no mailbox'])
  })

  it('asks for any number of people, twenty at a time', async () => {
    const many = Array.from({ length: 45 }, (_, n) => `none${n}@brook.example`)
    const found = await away([ANNA, ...many.slice(0, 20), BO, ...many.slice(20)])
    assert.equal(found[BO]?.length, 2)
  })

  it('waits as it is told to when that is short, and asks again', async () => {
    town.faults.add({ target: 'graph', path: SCHEDULE, status: 429, retryAfter: 1, times: 1 })
    assert.equal((await away([BO]))[BO]?.length, 2)
  })

  it('takes everybody for here, and says so, when Graph asks for a longer pause or refuses', async () => {
    town.faults.add({ target: 'graph', path: SCHEDULE, status: 429, retryAfter: 60 })
    assert.deepEqual(await away([BO, ANNA]), { [BO]: [], [ANNA]: [] })
    assert.deepEqual(reports, ['away.unread: 2 status 429'])
    town.faults.clear()
    town.faults.add({ target: 'graph', path: SCHEDULE, status: 403 })
    assert.deepEqual(await away([BO, ANNA]), { [BO]: [], [ANNA]: [] })
    assert.deepEqual(reports, ['away.unread: 2 status 403'])
  })
})
