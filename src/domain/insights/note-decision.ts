import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { keyOfEntry } from '../overview/entry-key.ts'
import type { Actor } from '../people/employee.ts'
import type { Hash, PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { Decision, DecisionRows } from './decision.ts'

type Needs = DecisionRows &
  Pick<PeopleStore, 'customers' | 'employees'> &
  Pick<CheckinStore, 'conversations'> &
  Pick<VisitStore, 'visits'> & {
    hash: Hash
    calendar: Pick<AskCalendar, 'zone'>
    now: () => string
  }
/** `requestId` names this telling, so that sending it twice notes it once. */
type Noting = Pick<Decision, 'customerId' | 'text' | 'evidence'> & {
  actor: Actor
  /** Today where nothing is said. */
  decidedOn: string | null
  requestId: string
}
export type DecisionRefusal = 'not found' | 'future day' | 'evidence gone'
type Done = { ok: true } | { ok: false; reason: DecisionRefusal }

/** Notes what was decided about a customer, on which conversations and visits it rests (4.4, 5.6). */
export const noteDecision =
  (needs: Needs) =>
  async ({ actor, requestId, customerId, text, evidence, ...said }: Noting): Promise<Done> => {
    const [customer, author] = await Promise.all([
      needs.customers.get({ customerId }),
      needs.employees.get({ employeeId: actor.employeeId }),
    ])
    if (!customer || !author) return { ok: false, reason: 'not found' }
    const today = dayIn(needs.now(), needs.calendar.zone)
    const decidedOn = said.decidedOn ?? today
    if (decidedOn > today) return { ok: false, reason: 'future day' }
    const known = evidence.length > 0 ? await keysAt(needs, customerId) : new Set<string>()
    if (evidence.some((key) => !known.has(key))) return { ok: false, reason: 'evidence gone' }
    const { id: byId, name: byName } = author.value
    const decision: Decision = {
      ...{ id: requestId, customerId, text, decidedOn, evidence: [...new Set(evidence)] },
      ...{ byId, byName, notedAt: needs.now() },
    }
    await needs.decisions.insert({ customerId, decisionId: requestId }, decision)
    return { ok: true }
  }

/** Takes a decision back that one noted oneself; somebody else's is not found. */
export const takeBackDecision =
  ({ decisions }: DecisionRows) =>
  async (asked: { actor: Actor; customerId: string; decisionId: string }): Promise<Done> => {
    const key = { customerId: asked.customerId, decisionId: asked.decisionId }
    const there = await decisions.get(key)
    if (there?.value.byId !== asked.actor.employeeId) return { ok: false, reason: 'not found' }
    await decisions.remove(key, there)
    return { ok: true }
  }

async function keysAt(needs: Needs, customerId: string): Promise<Set<string>> {
  const [conversations, visits] = await Promise.all([
    valuesOf(needs.conversations.list({ customerId })),
    valuesOf(needs.visits.list({ customerId })),
  ])
  return new Set([
    ...conversations.map(({ id }) => keyOfEntry(needs, 'conversation', id)),
    ...visits.map(({ id }) => keyOfEntry(needs, 'visit', id)),
  ])
}
