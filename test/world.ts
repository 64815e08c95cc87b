import { randomBytes } from 'node:crypto'
import type { ImportReport } from '../src/contract/imports.ts'
import type { ImportKind } from '../src/contract/words.ts'
import type { ChatState, Message } from '../src/sandbox/chats.ts'
import type { Fault } from '../src/sandbox/faults.ts'
import type { LedgerEntry, Target } from '../src/sandbox/ledger.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/start-sandbox.ts'
import type { ClockView } from '../src/sandbox/stepper.ts'
import { azurite } from './azurite.ts'
import { inThisProcess } from './in-this-process.ts'
import { keys } from './keys.ts'
import { trusted } from './trusted.ts'

export type WorldOptions = {
  /** Product time at which it starts. */
  now?: string
  instances?: number
  /** Whether the service runs in processes of its own, for tests that kill one or read what it prints. */
  processes?: boolean
  /** Settings of the service, such as ASK_HOUR. */
  settings?: Record<string, string>
  /** Whether an Agents Playground may talk to the service. */
  playground?: boolean
  /** Whether storage can be made to fail: what that takes slows everything else down. */
  storageFaults?: boolean
}
export type Answer<T = unknown> = { status: number; body: T; headers: Headers }
export type Shown = Omit<Message, 'revision'>
export type Press = {
  activityId: string
  title?: string
  verb?: string
  inputs?: Record<string, unknown>
  as?: 'submit'
  data?: Record<string, unknown>
  by?: string
}
export type Pressed = { status: number; reply: unknown; messages: Shown[] }

const MONDAY = '2026-11-02T08:00:00Z'

/**
 * A sandbox of its own for a test: the real service and the stand-ins on free ports, storage shared by the run and
 * kept apart by prefix. Use it with `await using`, or call `stop`.
 */
export async function world({
  now = MONDAY,
  instances = 1,
  processes = instances > 1,
  settings = {},
  playground = false,
  storageFaults = processes,
}: WorldOptions = {}) {
  const prefix = `t${randomBytes(6).toString('hex')}`
  const sandbox = await startSandbox({
    ports: { service: 0, sandbox: 0, tls: 0 },
    storage: await azurite(),
    ...{ storageFaults, keys: await keys() },
    prefix,
    instances,
    ...(!processes && { makeInstance: inThisProcess, certificate: await trusted() }),
    settings,
    playground,
    startAt: () => new Date(now),
  })
  return {
    ...controls(sandbox),
    ...service(sandbox),
    sandbox,
    /** What the names of its tables begin with, for tests that look into them. */
    prefix,
    stop: sandbox.stop,
    [Symbol.asyncDispose]: sandbox.stop,
  }
}
export type World = Awaited<ReturnType<typeof world>>

/** Everything the control API does. Those that answer with a value throw the sandbox's own sentence when refused. */
function controls({ url, instances }: Sandbox) {
  const control = <T>(method: string, path: string, body?: unknown) =>
    call<T>(`${url}/sandbox${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })
  const done = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await control<T & { error?: string }>(method, path, body)
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.body.error ?? answer.status}`)
    return answer.body
  }
  /** Moves the clock and waits until all that fell due is done, however long that takes on a busy machine. */
  const move = async (to: object): Promise<ClockView> => {
    let view = await done<ClockView>('POST', '/clock', to)
    for (let n = 0; n < 2 && !view.settled; n++) view = await done('POST', '/clock', { advance: 'PT0S' })
    return view
  }
  const chat = (email: string) => `/chats/${encodeURIComponent(email)}`
  return {
    /** Any call of the control API, refusals included. */
    control,
    people: () => done<{ id: string; email: string; name: string; roles: string[] }[]>('GET', '/people'),
    chat: (email: string) => done<Shown[]>('GET', chat(email)),
    say: (email: string, text: string) => done<Shown[]>('POST', `${chat(email)}/messages`, { text }),
    press: (email: string, press: Press) => done<Pressed>('POST', `${chat(email)}/actions`, press),
    setState: (email: string, state: Exclude<ChatState, 'never'>) =>
      done('POST', `${chat(email)}/state`, { state }),
    clock: () => done<ClockView>('GET', '/clock'),
    moveTo: (now: string) => move({ now }),
    advance: (duration: string) => move({ advance: duration }),
    nextAskDay: () => move({ to: 'next ask day' }),
    ledger: (target?: Target) => done<LedgerEntry[]>('GET', `/ledger${target ? `?target=${target}` : ''}`),
    fault: (fault: Fault) => done<Fault>('POST', '/faults', fault),
    clearFaults: () => done('DELETE', '/faults'),
    /** Imports CSV text and writes it; `{ apply: false }` is a dry run. */
    importCsv: (kind: ImportKind, csv: string, { apply = true, gone = 'keep' } = {}) =>
      call<ImportReport>(`${url}/sandbox/import/${kind}?apply=${apply}&gone=${gone}`, {
        method: 'POST',
        body: csv,
        headers: { 'content-type': 'text/csv' },
      }),
    /** SIGKILL for a service process; it is started again by itself. */
    kill: instances.kill,
    pids: instances.pids,
  }
}

/** The service's own API, as a signed-in person. */
function service({ serviceUrl, people, tokens }: Sandbox) {
  const asPerson = async <T>(
    email: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> => {
    const person = people.byEmail(email)
    if (!person) throw new Error(`nobody has the address ${email}`)
    const token = await tokens.forTab(person, people.isAdministrator(person))
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return call<T>(`${serviceUrl}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
  return {
    asPerson,
    get: <T>(email: string, path: string) => asPerson<T>(email, 'GET', path),
    post: <T>(email: string, path: string, body: unknown = {}) => asPerson<T>(email, 'POST', path, body),
  }
}

async function call<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  const answer = await fetch(url, init)
  const text = await answer.text()
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as T }
}
