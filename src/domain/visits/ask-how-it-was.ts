import { attended } from '../checkins/attend-visit.ts'
import type { Checkin } from '../checkins/checkin.ts'
import { type AskCalendar, askedIn } from '../checkins/cycle.ts'
import { type CadenceAt, cycleWith } from '../checkins/pair-cycle.ts'
import { openCheckin } from '../checkins/plan-employee.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { debriefCard, isWaiting, newPrompt, type Prompt } from '../checkins/prompt.ts'
import type { WorkQueue } from '../checkins/work.ts'
import type { Pair } from '../pairing/pair.ts'
import { isActive } from '../pairing/pair-ground.ts'
import type { Facts, PairStore } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import type { VisitStore } from './ports.ts'
import type { Visit } from './visit.ts'

export type AskNeeds = Pick<CheckinStore, 'checkins' | 'prompts'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> &
  Pick<VisitStore, 'visits'> & {
    facts: Facts
    queue: WorkQueue
    calendar: AskCalendar
    cadenceAt: CadenceAt
    shardOf: (employeeId: string) => string
    now: () => string
  }

/** The cycle in which a visit counts. */
export const visitCycle = async (
  needs: Pick<AskNeeds, 'calendar' | 'cadenceAt'>,
  visit: Pick<Visit, 'customerId' | 'start'>,
): Promise<string> => (await cycleWith(needs, visit.customerId, visit.start)).id

/**
 * Notes that an employee spoke in a visit that is over, and asks them what they heard, once (2.2, 3.7). Where that was
 * noted and taken back since, it is noted anew if somebody says so `again`; the card they have shows it.
 */
export async function askHowItWas(needs: AskNeeds, visit: Visit, employeeId: string, again = false) {
  const profile = (await needs.employees.get({ employeeId }))?.value
  if (!profile || profile.leftOn) return
  const cycleId = await visitCycle(needs, visit)
  const card = debriefCard(visit.id)
  const key = {
    cycleId: askedIn(cycleId, needs.calendar),
    shard: needs.shardOf(employeeId),
    employeeId,
    card,
  }
  const there = await needs.prompts.get(key)
  if (there && !again && !isWaiting(there.value.state)) return
  // The prompt comes last: where it stands the conversation is noted, and what its author said since is theirs.
  if (!there || again) await noteConversation(needs, visit, profile, cycleId, again)
  if (!there) await needs.prompts.insert(key, newPrompt(key, profile.timeZone, visit.end))
  else if (wasLeftOut(there.value)) {
    // Whoever wrote it meanwhile has seen the conversation as it is now.
    await needs.prompts.replace(key, there, { ...there.value, state: 'planned', reason: null })
  }
  await needs.queue.put({ kind: 'debrief', ...key })
}

/** Whether a card was never sent, since there was nothing to ask when its turn came. */
const wasLeftOut = ({ state, delivered, reason }: Prompt) =>
  delivered === null && state === 'cancelled' && reason === 'nothing to ask'

/** In the check-ins of their pairs with whom they met, as far as nothing is told there; else in one of the visit's own. */
async function noteConversation(
  needs: AskNeeds,
  visit: Visit,
  profile: Employee,
  cycleId: string,
  again: boolean,
) {
  const copies = await needs.pairCopies.list({ employeeId: profile.id })
  const active = copies.map((row) => row.value).filter(isActive)
  const known = copies
    .map((row) => row.value)
    .filter((pair) => isActive(pair) || pair.status === 'introduced')
  const met = known.filter((pair) => visit.contacts.some((one) => one.contactId === pair.contactId))
  let noted = false
  for (const pair of met) {
    const fresh = { ...openCheckin(profile, pair, cycleId), wanted: isActive(pair) }
    const checkin = await record(needs, fresh, (there) =>
      attended(there ?? fresh, visit, profile.timeZone, needs.now()),
    )
    noted ||= checkin?.visitId === visit.id
  }
  if (noted) return
  const own = ownCheckin(visit, profile, cycleId, met[0], active.length > 0)
  await record(needs, own, (there) =>
    there && !again ? undefined : attended(there ?? own, visit, profile.timeZone, needs.now()),
  )
}

function record(needs: AskNeeds, of: Checkin, edit: (there: Checkin | undefined) => Checkin | undefined) {
  const key = { employeeId: of.employeeId, cycleId: of.cycleId, pairId: of.pairId }
  return needs.facts.record({ kind: 'checkin', ...key }, () =>
    change(needs.checkins, key, (there) => {
      const next = edit(there)
      return next && { ...next, revision: (there?.revision ?? 0) + 1 }
    }),
  )
}

/** Nobody asked for it, and without any pair it counts in no number; on the customer's page it stands all the same. */
function ownCheckin(
  visit: Visit,
  profile: Employee,
  cycleId: string,
  pair: Pair | undefined,
  isDue: boolean,
): Checkin {
  const { contacts, customerId, customerName } = visit
  const contact =
    contacts.find((one) => one.contactId === pair?.contactId) ??
    contacts.find((one) => one.function === profile.function) ??
    contacts[0]
  const about = {
    ...{ id: visit.id, customerId, customerName, contactId: contact?.contactId ?? '' },
    ...{ contactName: contact?.name ?? customerName, contactTitle: contact?.jobTitle ?? '' },
  }
  const scopes = isDue ? scopesOf(profile) : []
  return { ...openCheckin(profile, about, cycleId), scopes, wanted: false }
}
