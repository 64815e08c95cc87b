import type { ImportReport } from '../../contract/imports.ts'
import type { ImportKind } from '../../contract/words.ts'

export type Person = {
  id: string
  name: string
  email: string
  department: string
  jobTitle: string
  managerEmail: string | null
  timeZone: string
  locale: string
  roles: string[]
}
export type Clock = { now: string; settled: boolean; waiting?: number }
export type Settings = { serviceUrl: string; tabUrl: string; organisation: string }
export type Attachment = { contentType: string; content?: unknown; name?: string }
export type Message = {
  id: string
  from: 'bot' | 'user'
  text: string
  attachments: Attachment[]
  updated: boolean
  /** Product time at which it came. */
  at: string
}
export type Move = { advance: string } | { to: 'next ask day' } | { now: string }
/** A button somebody pressed: its words (and verb, where it has one), and what was typed. */
export type Press = { activityId: string; title: string; verb?: string; inputs: Record<string, string> }
/** What came of a press: the status that the bot answered with, and its words or card. */
export type Pressing = { status: number; reply?: unknown }
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
export type Named = { name: string; email: string }
export type Attendee = Named & { required: boolean; response: string }
/** Something in a calendar; its ends are in UTC, and `timeZone` is that of who made it. */
export type CalendarEvent = {
  id: string
  subject: string
  start: string
  end: string
  timeZone: string
  showAs: ShowAs
  isOrganizer: boolean
  organizer: Named
  attendees: Attendee[]
  joinUrl: string | null
  body: string
  cancelled: boolean
  iCalUId: string
}
export type Appointment = { subject: string; start: string; end: string; showAs: ShowAs }
/** What one can answer to an invitation, as Outlook has it. */
export type InvitationResponse = 'accepted' | 'tentativelyAccepted' | 'declined'
export type Mail = {
  id: string
  kind: 'invitation' | 'update' | 'cancellation' | 'mail'
  from: Named
  to: Named[]
  subject: string
  body: string
  link: string | null
  joinUrl: string | null
  /** Product time. */
  receivedAt: string
  event: { start: string; end: string; timeZone: string; iCalUId: string } | null
  ics: string | null
}
/** Whose mail there is: everybody inside, and who outside ever got some. */
export type Mailbox = Named & { inside: boolean; count: number }
export type BotState = 'installed' | 'uninstalled' | 'blocked'

/** What the sandbox said when it refused; `message` is fit to be read. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function call<T>(path: string, method = 'GET', body?: BodyInit, type = 'application/json'): Promise<T> {
  const answer = await fetch(
    `/sandbox/${path}`,
    body ? { method, body, headers: { 'content-type': type } } : { method },
  )
  const text = await answer.text()
  if (answer.ok) return (text ? JSON.parse(text) : undefined) as T
  throw new Refused(answer.status, reason(text) ?? `The sandbox answered ${answer.status}.`)
}

function reason(text: string): string | undefined {
  try {
    const { detail, message, error } = JSON.parse(text) as Record<string, unknown>
    return [detail, message, error].find((each) => typeof each === 'string')
  } catch {
    return undefined
  }
}

const post = <T>(path: string, body: unknown) => call<T>(path, 'POST', JSON.stringify(body))
const chat = (email: string) => `chats/${encodeURIComponent(email)}`
const calendar = (email: string, id?: string) =>
  `calendars/${encodeURIComponent(email)}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`

/** The sandbox's control API, as far as the desk uses it. */
export const control = {
  settings: () => call<Settings>('settings'),
  people: () => call<Person[]>('people'),
  signIn: (email: string) => post<{ token: string }>('sign-in', { email }),
  clearFaults: () => call<unknown>('faults', 'DELETE'),
  clock: () => call<Clock>('clock'),
  moveClock: (move: Move) => post<Clock>('clock', move),
  chat: (email: string) => call<Message[]>(chat(email)),
  say: (email: string, text: string) => post<unknown>(`${chat(email)}/messages`, { text }),
  press: (email: string, press: Press) => post<Pressing>(`${chat(email)}/actions`, press),
  setState: (email: string, state: BotState) => post<unknown>(`${chat(email)}/state`, { state }),
  calendar: (email: string) => call<CalendarEvent[]>(calendar(email)),
  addAppointment: (email: string, appointment: Appointment) =>
    post<CalendarEvent>(calendar(email), appointment),
  changeAppointment: (email: string, id: string, appointment: Appointment) =>
    call<unknown>(calendar(email, id), 'PATCH', JSON.stringify(appointment)),
  answerInvitation: (email: string, id: string, response: InvitationResponse) =>
    call<unknown>(calendar(email, id), 'PATCH', JSON.stringify({ response })),
  removeAppointment: (email: string, id: string) => call<unknown>(calendar(email, id), 'DELETE'),
  mail: (email: string) => call<Mail[]>(`mail/${encodeURIComponent(email)}`),
  answerMail: (email: string, iCalUId: string, response: InvitationResponse) =>
    post<unknown>(`mail/${encodeURIComponent(email)}/answers`, { iCalUId, response }),
  mailboxes: () => call<Mailbox[]>('mailboxes'),
  importFile: (kind: ImportKind, file: Blob, apply: boolean) =>
    call<ImportReport>(`import/${kind}${apply ? '?apply=true' : ''}`, 'POST', file, 'text/csv'),
}
