import { dayIn } from '../../src/domain/checkins/cycle.ts'
import type { LedgerEntry } from '../../src/sandbox/ledger.ts'
import { en } from '../../src/text/en.ts'
import type { World } from '../world.ts'

/** A card that asks for a check-in, as the connector noted it. */
export type Ask = Pick<LedgerEntry, 'status' | 'fault'> & {
  employeeId: string
  cycleId: string
  /** Whether it is one that asks again, and the day it came on where the person is. */
  again: boolean
  day: string
  /** Real time in ms. */
  at: number
  /** Whether it came to stand in the chat. */
  arrived: boolean
  /** Whether whoever sent it was told that it did not. */
  surelyNot: boolean
}

/** How a card begins that asks again; on a day that somebody was promised it says so. */
const AGAIN = [en.checkin.againIntro, en.checkin.asAgreed]

/** What the body of a call says, read once: a ledger of thousands is looked through again and again. */
const read = new WeakMap<LedgerEntry, { about: string; again: boolean } | 'no ask'>()

/** Every attempt to ask about a cycle, in the order in which the connector received them; about any without one. */
export function asksIn({ sandbox }: Pick<World, 'sandbox'>, cycleId?: string): Ask[] {
  const { ledger, chats, people } = sandbox
  return ledger.list('connector').flatMap((entry) => {
    const said = read.get(entry) ?? readBody(entry)
    read.set(entry, said)
    if (said === 'no ask' || (cycleId !== undefined && said.about !== cycleId)) return []
    const { path, productTime, status, fault, time } = entry
    const chat = chats.byConversation(decodeURIComponent(/conversations\/([^/]+)\//.exec(path)?.[1] ?? ''))
    const person = people.byEmail(chat?.email ?? '')
    return {
      ...{ status, fault, cycleId: said.about, again: said.again },
      employeeId: person?.id ?? path,
      day: dayIn(productTime, person?.timeZone ?? 'UTC'),
      at: Date.parse(time),
      arrived: fault !== 'answered' && status !== null && status < 300,
      surelyNot:
        !fault?.includes('after') && status !== null && status >= 400 && status < 500 && status !== 408,
    }
  })
}

function readBody({ method, body }: LedgerEntry): { about: string; again: boolean } | 'no ask' {
  const content = JSON.stringify(body) ?? ''
  if (method !== 'POST' || !content.includes('"checkin.answer"')) return 'no ask'
  const about = /"cycle":"([^"]+)"/.exec(content)?.[1] ?? ''
  return { about, again: AGAIN.some((intro) => content.includes(intro)) }
}

/** How many people were asked at least once. */
export const asked = (here: World, cycleId?: string): number =>
  new Set(asksIn(here, cycleId).map(({ employeeId }) => employeeId)).size
