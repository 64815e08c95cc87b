import { createServer } from 'node:http'
import { serveControl } from '../../src/sandbox/control.ts'
import { calendarRoutes } from '../../src/sandbox/control-calendars.ts'
import { mailRoutes } from '../../src/sandbox/control-mail.ts'
import { createEvents } from '../../src/sandbox/events.ts'
import { listen } from '../../src/sandbox/listen.ts'
import { createCalendars } from '../../src/sandbox/outlook/calendars.ts'
import { createMailboxes, type Mail } from '../../src/sandbox/outlook/mailboxes.ts'
import { createPeople } from '../../src/sandbox/people.ts'

export const ANN = { name: 'Ann Ray', email: 'ann@brook.example' }
export const BO = { name: 'Bo Lind', email: 'bo@brook.example' }
export const MARIA = { name: 'Maria Paz', email: 'maria@creek.example' }
export const MEETING = {
  subject: 'Together',
  start: '2027-03-30T09:00:00.000Z',
  end: '2027-03-30T09:45:00.000Z',
  attendees: [BO, MARIA],
  online: true,
}
export type Shown = {
  id: string
  subject: string
  start: string
  showAs: string
  isOrganizer: boolean
  attendees: { email: string; required: boolean; response: string }[]
  joinUrl: string | null
  body: string
  cancelled: boolean
  iCalUId: string
}

/** Calendars and mailboxes with the control API over them; what is in `folder` is there again. */
export async function office(folder?: string) {
  const people = createPeople(undefined)
  const person = { department: '', jobTitle: '', managerEmail: '', locale: 'en', country: 'DK' }
  people.put([ANN, BO].map((who) => ({ ...person, ...who, timeZone: 'Europe/Copenhagen' })))
  const events = createEvents()
  const heard: string[] = []
  events.listen((name, data) => heard.push(`${name} ${'email' in data ? data.email : ''}`))
  const kept = { folder, events, productNow: () => new Date('2027-03-09T10:00:00Z') }
  const mailboxes = createMailboxes(kept)
  const calendars = createCalendars({ ...kept, people, mailboxes, tenantId: 'tenant' })
  const server = createServer(
    serveControl([...calendarRoutes({ people, calendars }), ...mailRoutes({ people, mailboxes, calendars })]),
  )
  const port = await listen(server, 0, 'the port')
  const control = async <T>(method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://localhost:${port}/sandbox${path}`, {
      method,
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  return {
    ...{ calendars, mailboxes, heard, control },
    shown: async (email: string) => (await control<Shown[]>('GET', `/calendars/${email}`)).body,
    mail: async (email: string) => (await control<Mail[]>('GET', `/mail/${email}`)).body,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
