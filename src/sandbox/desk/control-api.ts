import type { ImportReport } from '../../contract/people.ts'
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

/** The sandbox's control API, as far as the desk uses it. */
export const control = {
  settings: () => call<Settings>('settings'),
  people: () => call<Person[]>('people'),
  signIn: (email: string) => post<{ token: string }>('sign-in', { email }),
  clock: () => call<Clock>('clock'),
  moveClock: (move: Move) => post<Clock>('clock', move),
  chat: (email: string) => call<Message[]>(chat(email)),
  say: (email: string, text: string) => post<unknown>(`${chat(email)}/messages`, { text }),
  press: (email: string, press: Press) => post<Pressing>(`${chat(email)}/actions`, press),
  setState: (email: string, state: BotState) => post<unknown>(`${chat(email)}/state`, { state }),
  importFile: (kind: ImportKind, file: Blob, apply: boolean) =>
    call<ImportReport>(`import/${kind}${apply ? '?apply=true' : ''}`, 'POST', file, 'text/csv'),
}
