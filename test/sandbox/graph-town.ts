import assert from 'node:assert/strict'
import { GRANTED } from '../../src/sandbox/graph/permissions.ts'
import { ANNA, standIns } from './stand-ins.ts'

export const BO = 'bo@brook.example'
export const CY = 'cy@brook.example'
export const MARIA = 'maria@creek.example'

/** What people may let an app do that the product does not ask for. */
const OF_OTHER_APPS = ['User.Read', 'User.ReadBasic.All', 'MailboxSettings.Read']

/** The stand-in for Graph with three people: Anna leads Bo and Cy; Cy lives in New York. */
export async function graphTown(how: { takes?: () => Promise<void>; tls?: boolean } = {}) {
  const town = await standIns(how)
  const person = (email: string, name: string, managerEmail: string, timeZone: string) => ({
    ...{ name, email, managerEmail, timeZone, department: 'Sales', jobTitle: 'Buyer' },
    ...{ locale: 'en-IE', country: 'IE' },
  })
  town.people.put([
    person(ANNA, "Anna O'Shea", '', 'Europe/Dublin'),
    person(BO, 'Bo Lind', ANNA, 'Europe/Copenhagen'),
    person(CY, 'Cy Dale', ANNA, 'America/New_York'),
  ])
  const personOf = (email: string) => {
    const found = town.people.byEmail(email)
    assert.ok(found, email)
    return found
  }
  const tokenOf = (email: string, scopes: readonly string[] = [...GRANTED.person, ...OF_OTHER_APPS]) =>
    town.tokens.forPerson(personOf(email), town.url, scopes)
  const appToken = (roles: readonly string[] = GRANTED.app) => town.tokens.forApp(town.url, roles)
  const tabToken = () => town.tokens.forApp(town.url, GRANTED.tab, town.secrets.tabClientId)
  /** A call as somebody of the town, with everything that the app was granted. */
  const as =
    (email: string) =>
    async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      town.call(method, `/v1.0${path}`, await tokenOf(email), body, headers)
  const asApp = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    town.call(method, `/v1.0${path}`, await appToken(), body, headers)
  /** As the registration of the tab, for itself. */
  const asTab = async (method: string, path: string, body?: unknown) =>
    town.call(method, `/v1.0${path}`, await tabToken(), body)
  return { ...town, asTab, personOf, tokenOf, appToken, as, asApp, anna: as(ANNA), bo: as(BO) }
}
export type GraphTown = Awaited<ReturnType<typeof graphTown>>

export const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime, timeZone })
export const asked = (address: string, type = 'required') => ({
  ...{ type, emailAddress: { address, name: address.split('@')[0] } },
})
/** An event on a Tuesday morning, Dublin time, with Bo and Maria from outside. */
export const MEETING = {
  subject: 'Together',
  body: { contentType: 'text', content: 'Plans & wishes\nSee https://tab.example/l/visit' },
  start: at('2027-03-30T10:00:00', 'Europe/Dublin'),
  end: at('2027-03-30T10:45:00', 'Europe/Dublin'),
  attendees: [asked(BO), asked(MARIA, 'optional')],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
}
