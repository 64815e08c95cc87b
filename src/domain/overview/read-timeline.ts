import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore, Conversation } from '../checkins/ports.ts'
import type { Decision, DecisionRows } from '../insights/decision.ts'
import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { Hash, PeopleStore } from '../people/ports.ts'
import { readEmployees } from '../people/read-employees.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { isOver } from '../visits/seen-visit.ts'
import type { Visit } from '../visits/visit.ts'
import { keyOfEntry } from './entry-key.ts'

type Needs = DecisionRows &
  Pick<CheckinStore, 'conversations'> &
  Pick<VisitStore, 'visits'> &
  Pick<PairStore, 'pairs'> &
  Pick<PeopleStore, 'customers' | 'employees' | 'members'> & {
    hash: Hash
    calendar: Pick<AskCalendar, 'zone'>
    /** What stands where a name was. */
    erasedWord: string
    now: () => string
  }
type About =
  | { kind: 'conversation'; conversation: Conversation }
  /** A promise of a conversation that was kept on this day. */
  | { kind: 'kept'; conversation: Conversation }
  | { kind: 'visit'; visit: Visit }
  /** With what it rests on, as far as that is still there (5.6). */
  | { kind: 'decision'; decision: Decision; evidence: Evidence[] }
  | { kind: 'pair begun' | 'pair introduced' | 'pair ended'; pair: Pair; employeeName: string }
/** Something that happened at a customer on a day; `key` tells it from all others and says nothing else. */
export type TimelineEntry = About & Placed
type Placed = { day: string; key: string }
export type Evidence = Extract<About, { kind: 'conversation' | 'visit' }> & Placed
/** `next` is where the following page begins; null on the last one. */
export type Timeline = {
  entries: TimelineEntry[]
  next: string | null
  isOfTeam: boolean
  customerName: string
}

const PAGE = 20

/**
 * What happened at a customer, newest first, a page at a time (4.4): conversations, visits that took place, promises
 * kept, decisions, and the life of pairs. Four queries of the customer's partition; undefined when there is no such
 * customer.
 */
export const readTimeline =
  (needs: Needs) =>
  async (actor: Actor, customerId: string, before: string | undefined): Promise<Timeline | undefined> => {
    const [customer, me, conversations, visits, pairs, decisions] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.members.get({ customerId, employeeId: actor.employeeId }),
      valuesOf(needs.conversations.list({ customerId })),
      valuesOf(needs.visits.list({ customerId })),
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.decisions.list({ customerId })),
    ])
    if (!customer) return undefined
    // Of a day, what was decided comes after what it rests on.
    const placeOf = ({ day, kind, key }: TimelineEntry) => `${day}|${kind === 'decision' ? 1 : 0}|${key}`
    const happened: TimelineEntry[] = [
      ...conversations.filter(({ withdrawn }) => !withdrawn).flatMap((one) => ofConversation(needs, one)),
      ...visits
        .filter((one) => one.state === 'booked' && isOver(one, needs.now()))
        .map((visit) =>
          entry(needs, dayIn(visit.start, needs.calendar.zone), { kind: 'visit', visit }, visit.id),
        ),
      ...pairs.flatMap((pair) => ofPair(needs, pair)),
    ]
    const all = [...happened, ...decisions.map((one) => ofDecision(needs, one, happened))]
    const rest = all
      .filter((one) => before === undefined || placeOf(one) < before)
      .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
    const shown = rest.slice(0, PAGE)
    const last = shown.at(-1)
    const next = last && rest.length > PAGE ? placeOf(last) : null
    const { name: customerName, ownerId } = customer.value
    const isOfTeam = me !== undefined || ownerId === actor.employeeId
    return { entries: await withNames(needs, shown), next, isOfTeam, customerName }
  }

const entry = ({ hash }: Needs, day: string, about: About, id: string): TimelineEntry => ({
  ...about,
  day,
  key: keyOfEntry({ hash }, about.kind, id),
})

function ofConversation(needs: Needs, conversation: Conversation): TimelineEntry[] {
  const { id, day, followUp } = conversation
  const told = entry(needs, day, { kind: 'conversation', conversation }, id)
  return followUp?.doneOn ? [told, entry(needs, followUp.doneOn, { kind: 'kept', conversation }, id)] : [told]
}

function ofDecision(needs: Needs, decision: Decision, happened: readonly TimelineEntry[]): TimelineEntry {
  const evidence = happened.filter(isEvidence).filter(({ key }) => decision.evidence.includes(key))
  return entry(needs, decision.decidedOn, { kind: 'decision', decision, evidence }, decision.id)
}

const isEvidence = (one: TimelineEntry): one is Evidence =>
  one.kind === 'conversation' || one.kind === 'visit'

function ofPair(needs: Needs, pair: Pair): TimelineEntry[] {
  const { id, since, introducedOn, endedOn, status } = pair
  const of = (kind: Extract<About, { pair: Pair }>['kind'], day: string) =>
    entry(needs, day, { kind, pair, employeeName: '' }, id)
  return [
    ...(status === 'suggested' ? [] : [of('pair begun', since)]),
    ...(introducedOn ? [of('pair introduced', introducedOn)] : []),
    ...(endedOn ? [of('pair ended', endedOn)] : []),
  ]
}

/** People are read for the page that is shown, and no others; who is not there any more was erased (6.4). */
async function withNames(needs: Needs, entries: readonly TimelineEntry[]): Promise<TimelineEntry[]> {
  const ids = entries.flatMap((one) => ('pair' in one ? [one.pair.employeeId] : []))
  const names = new Map((await readEmployees(needs, ids)).map(({ id, name }) => [id, name]))
  return entries.map((one) =>
    'pair' in one ? { ...one, employeeName: names.get(one.pair.employeeId) ?? needs.erasedWord } : one,
  )
}
