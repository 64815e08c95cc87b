import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@microsoft/microsoft-graph-client'
import { type Acting, CalendarError, type CalendarTrouble } from '../../domain/visits/ports.ts'
import type { CalendarTokens } from './calendar-tokens.ts'
import { graphClient, refusalOf } from './graph-client.ts'
import { turns } from './turns.ts'

/** Longest wait for one answer, and for all attempts at one call together, in ms. */
const DEADLINE_MS = 10_000
const PATIENCE_MS = 12_000
/** Longest wait for a turn, before any of that. */
const WAIT_MS = 8_000
const FIRST_PAUSE_MS = 300
/** How often a call is made that Graph asks to make later, and one whose answer was lost. */
const ATTEMPTS = { later: 4, lost: 2 }
/** What Graph allows one app for one mailbox. */
const AT_ONCE = 4

/** What a call is made with: `root` is the path of the mailbox it is for. */
export type Calling = { client: Client; root: string; signal: AbortSignal }
export type CalendarCall = <T>(acting: Acting, ask: (calling: Calling) => Promise<T>) => Promise<T>

/**
 * Calls to one person's mailbox, as the person or as the app. Every call may be repeated, so it must do no more the
 * second time than the first. Throws CalendarError: `unreachable` when it may have been done all the same.
 */
export function calendarCalls(graphUrl: string, tokens: CalendarTokens): CalendarCall {
  const inTurn = turns(AT_ONCE, WAIT_MS)
  return async (acting, ask) => {
    const token = await tokens(acting)
    const client = graphClient(graphUrl, async () => token)
    const root = acting.token === null ? `/users/${encodeURIComponent(acting.employeeId)}` : '/me'
    return inTurn(acting.employeeId, () =>
      patiently((signal) => ask({ client, root, signal }), performance.now() + PATIENCE_MS),
    )
  }
}

async function patiently<T>(ask: (signal: AbortSignal) => Promise<T>, until: number): Promise<T> {
  let lost = 0
  for (let attempt = 1; ; attempt++)
    try {
      const left = Math.max(1, until - performance.now())
      return await ask(AbortSignal.timeout(Math.round(Math.min(DEADLINE_MS, left))))
    } catch (error) {
      const { status, code, waitMs } = refusalOf(error)
      if (mayBeDone(status)) lost++
      const again = isLater(status) ? attempt < ATTEMPTS.later : mayBeDone(status) && attempt < ATTEMPTS.lost
      const wait = waitMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1)
      if (!again || performance.now() + wait >= until)
        throw new CalendarError(troubleOf(status, code, lost > 0), `Graph answered ${status} ${code}`)
      await pause(wait)
    }
}

const isLater = (status: number) => status === 429 || status === 503 || status === 504
/** No answer, or one that says nothing about what was done. */
const mayBeDone = (status: number) => status === 0 || status === 408 || status >= 500

/** What Graph answers where an item is not in its mailbox. Any other 404 is about the mailbox: nothing in it is gone. */
const ITEM_GONE = 'ErrorItemNotFound'

/** One attempt that may have been done casts doubt on all; what is gone is gone. */
function troubleOf(status: number, code: string, doubt: boolean): CalendarTrouble {
  if (code === ITEM_GONE) return 'gone'
  if (doubt) return 'unreachable'
  if (status === 404) return 'no mailbox'
  if (status === 429) return 'throttled'
  if (status === 401) return 'sign in'
  return status === 403 ? 'permission' : 'refused'
}
