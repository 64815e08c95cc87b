import assert from 'node:assert/strict'
import { OnBehalfOfCredential } from '@azure/identity'
import { Client } from '@microsoft/microsoft-graph-client'
import type { Event, ScheduleInformation } from '@microsoft/microsoft-graph-types'
import { ANNA, type StandInsAlone, standIns } from './stand-ins.ts'

const BO = 'bo@brook.example'
const CONTACT = 'maria@creek.example'

describe("Microsoft's own Graph client, unchanged, on behalf of a person", () => {
  let town: StandInsAlone
  let graph: Client
  const inDublin = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Dublin' })
  before(async () => {
    town = await standIns({ tls: true })
    const anna = town.people.byEmail(ANNA)
    assert.ok(anna)
    const options = {
      tenantId: town.secrets.tenantId,
      clientId: town.secrets.tabClientId,
      clientSecret: town.secrets.tabSecret,
      userAssertionToken: await town.tokens.forTab(anna, false),
      authorityHost: town.url,
      disableInstanceDiscovery: true,
    }
    const credential = new OnBehalfOfCredential(options)
    const getAccessToken = async () => (await credential.getToken(`${town.url}/Calendars.ReadWrite`)).token
    graph = Client.initWithMiddleware({
      baseUrl: town.url,
      customHosts: new Set(['localhost']),
      authProvider: { getAccessToken },
    })
  })
  after(() => town.stop())

  it('creates, moves and cancels an event, and reads who is free', async () => {
    const made: Event = await graph.api('/me/events').post({
      subject: 'Together',
      start: inDublin('2027-03-30T10:00'),
      end: inDublin('2027-03-30T10:45'),
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      transactionId: 'one',
      attendees: [BO, CONTACT].map((address) => ({ type: 'required', emailAddress: { address } })),
    })
    assert.match(made.onlineMeeting?.joinUrl ?? '', /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
    const busy = async () => {
      const { value }: { value: ScheduleInformation[] } = await graph.api('/me/calendar/getSchedule').post({
        schedules: [BO],
        startTime: inDublin('2027-03-30T00:00'),
        endTime: inDublin('2027-03-31T00:00'),
      })
      return value[0]?.scheduleItems?.map(({ start, status }) => [start?.dateTime, status])
    }
    assert.deepEqual(await busy(), [['2027-03-30T09:00:00.0000000', 'tentative']])
    const later = { start: inDublin('2027-03-30T15:00'), end: inDublin('2027-03-30T15:45') }
    await graph.api(`/me/events/${made.id}`).patch(later)
    assert.deepEqual(await busy(), [['2027-03-30T14:00:00.0000000', 'tentative']])
    await graph.api(`/me/events/${made.id}/cancel`).post({ comment: 'Next week is better.' })
    assert.deepEqual(await busy(), [])
    const kinds = town.mailboxes.list(CONTACT).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['invitation', 'update', 'cancellation'])
  })

  it('leaves no secret, token or assertion in the ledger', () => {
    const text = JSON.stringify(town.ledger.list())
    assert.ok(text.includes('Together'))
    for (const secret of [town.secrets.tabSecret, 'eyJ']) assert.ok(!text.includes(secret))
  })
})
