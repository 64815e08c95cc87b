import { deepEqual, equal, rejects } from 'node:assert/strict'
import { ClientSecretCredential } from '@azure/identity'
import { graphAttendance } from '../../src/adapters/graph/attendance.ts'
import type { ReadReport } from '../../src/domain/visits/attendance.ts'
import { ANNA, type StandInsAlone, standIns } from './stand-ins.ts'

const BO = 'bo@brook.example'
const held = { start: '2027-03-09T08:00:00.000Z', end: '2027-03-09T08:45:00.000Z' }
const window = { from: '2027-03-09T07:30:00.000Z', to: '2027-03-09T09:15:00.000Z' }

describe('the attendance report of a Teams meeting (3.7)', () => {
  let town: StandInsAlone
  let read: ReadReport
  let organiserId: string
  const book = (subject: string) =>
    town.calendars.book(
      { name: 'Anna', email: ANNA },
      { subject, start: held.start, end: held.end, online: true },
      { quietly: true },
    ).joinUrl ?? ''
  before(async () => {
    town = await standIns({ tls: true })
    const { tenantId, botAppId, botSecret } = town.secrets
    const options = { authorityHost: town.url, disableInstanceDiscovery: true }
    read = graphAttendance(town.url, new ClientSecretCredential(tenantId, botAppId, botSecret, options))
    organiserId = town.people.byEmail(ANNA)?.id ?? ''
  })
  beforeEach(() => town.faults.clear())
  after(() => town.stop())

  it('names who was there by their id, over all times that people met for this visit, and no guest', async () => {
    const joinUrl = book('Plans')
    equal(await read({ organiserId, joinUrl, ...window }), null)
    const people = [
      { email: BO, seconds: 300 },
      { email: 'guest@creek.example', seconds: 900 },
    ]
    town.meetings.held({ joinUrl, ...held, people })
    const early = { start: '2027-03-08T08:00:00.000Z', end: '2027-03-08T08:45:00.000Z' }
    town.meetings.held({ joinUrl, ...early, people: [{ email: ANNA, seconds: 60 }] })
    const bo = town.people.byEmail(BO)?.id
    deepEqual(await read({ organiserId, joinUrl, ...window }), [{ employeeId: bo, seconds: 300 }])
    equal(await read({ organiserId, joinUrl: 'https://teams.microsoft.com/l/x', ...window }), null)
  })

  it('is refused without the permission to read it, and to anybody but the app', async () => {
    const joinUrl = book('Prices')
    town.meetings.held({ joinUrl, ...held, people: [{ email: BO, seconds: 300 }] })
    town.faults.add({ target: 'graph', path: '/attendanceReports', status: 403, times: 1 })
    await rejects(read({ organiserId, joinUrl, ...window }), { code: 'permission' })
    const path = `/v1.0/users/${organiserId}/onlineMeetings`
    const find = `${path}?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`
    const finding = await town.tokens.forApp(town.url, ['OnlineMeetings.Read.All'])
    const found = await town.call('GET', find, finding)
    equal(found.status, 200)
    const reports = `${path}/${found.body.value[0].id}/attendanceReports`
    equal((await town.call('GET', reports, finding)).status, 403)
    equal((await town.call('GET', path, finding)).status, 400)
    const reading = await town.tokens.forApp(town.url, ['OnlineMeetingArtifact.Read.All'])
    equal((await town.call('GET', find, reading)).status, 403)
    equal((await town.call('GET', reports, reading)).status, 200)
    const anna = town.people.byEmail(ANNA)
    const own = anna && (await town.tokens.forPerson(anna, town.url, ['OnlineMeetingArtifact.Read.All']))
    equal((await town.call('GET', reports, own ?? '')).status, 403)
  })
})
