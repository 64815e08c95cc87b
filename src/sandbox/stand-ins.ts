import type { RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Faults } from './faults.ts'
import { readBody, sendReply } from './http-body.ts'
import type { Ledger, LedgerEntry, Target } from './ledger.ts'
import { sendOddly } from './odd-answers.ts'
import { type Call, findRoute, type Reply, type Route } from './routing.ts'

/** One Microsoft service, small: what it answers, and how it words a refusal. */
export type StandIn = {
  target: Target
  /** Whether a path is for this stand-in; the first that says yes gets the call. */
  serves(path: string): boolean
  routes: readonly Route[]
  /** What must be proved before any route is looked at; a reply is a refusal. */
  admit(call: Call): Promise<Reply | undefined>
  /** What the real service sends with this status; `code` is the error that a fault asks for, `path` what was called. */
  refusal(status: number, message: string, code?: string, path?: string): Reply
  /** What the ledger keeps of a body: never a secret. */
  record(call: Call): unknown
}

const MOST_BODY = 8 * 1024 * 1024

/** Answers for all stand-ins on one address, notes every call and lets faults happen. */
export function serveStandIns(
  standIns: readonly StandIn[],
  { ledger, faults }: { ledger: Ledger; faults: Faults },
): RequestListener {
  return async (request, response) => {
    const url = request.url ?? '/'
    const { pathname, searchParams } = new URL(url, 'https://localhost')
    const standIn = standIns.find(({ serves }) => serves(pathname))
    const body = await readBody(request, MOST_BODY).catch(() => undefined)
    if (!standIn) return sendReply(response, { status: 404, body: 'Nothing is served here.' })
    const call: Call = {
      method: request.method ?? 'GET',
      path: pathname,
      query: searchParams,
      params: {},
      headers: request.headers,
      body: body ?? Buffer.alloc(0),
      request,
      response,
    }
    const { target } = standIn
    const entry = ledger.note({ target, method: call.method, path: url, body: standIn.record(call) })
    const text = faults.readsBody(target) ? call.body.toString('utf8') : undefined
    const fault = faults.meet(target, { path: url, method: call.method, body: text })
    const work = () =>
      body ? answer(standIn, call) : Promise.resolve(standIn.refusal(413, 'The body is too large.'))
    const reply = fault ? await suffer(fault, standIn, entry, work) : await work()
    if (reply === 'cut') return void request.socket.destroy()
    if (!fault) entry.status = reply.status
    if (fault?.answer && reply.status < 300) return sendOddly(response, reply, fault.answer)
    sendReply(response, reply)
  }
}

async function answer(standIn: StandIn, call: Call): Promise<Reply> {
  try {
    const refused = await standIn.admit(call)
    if (refused) return refused
    const found = findRoute(standIn.routes, call.method, call.path)
    if (!found) return standIn.refusal(404, `No resource was found at ${call.path}.`)
    if ('allowed' in found) return standIn.refusal(405, `The method ${call.method} is not allowed here.`)
    const reply = await found.route.handle({ ...call, params: found.params })
    return reply ?? { status: 204 }
  } catch (error) {
    return standIn.refusal(500, error instanceof Error ? error.message : 'unknown')
  }
}

/** Lets a fault happen: late, answered with an error, or held back or cut before or after the work was done. */
async function suffer(
  fault: Fault,
  standIn: StandIn,
  entry: LedgerEntry,
  work: () => Promise<Reply>,
): Promise<Reply | 'cut'> {
  if (fault.delayMs) await pause(fault.delayMs, undefined, { ref: false })
  const failure = fault.status ? failed(standIn, fault.status, fault, entry) : undefined
  if (fault.drop !== 'after' && failure) {
    entry.fault = 'answered'
    entry.status = failure.status
    return failure
  }
  if (fault.drop === 'before') {
    entry.fault = 'cut before'
    return 'cut'
  }
  const reply = await work()
  entry.status = reply.status
  if (fault.holdMs) await pause(fault.holdMs, undefined, { ref: false })
  if (fault.answer) entry.fault = fault.answer
  if (fault.drop !== 'after') return reply
  entry.fault = failure ? 'answered after' : 'cut after'
  return failure ?? 'cut'
}

function failed(standIn: StandIn, status: number, { retryAfter, code }: Fault, { path }: LedgerEntry): Reply {
  const reply = standIn.refusal(status, 'This failure was asked for.', code, path.split('?')[0])
  if (retryAfter === undefined) return reply
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } }
}
