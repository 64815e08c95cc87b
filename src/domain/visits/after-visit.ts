import { attended, tookPlace } from '../checkins/attend-visit.ts'
import type { Checkin } from '../checkins/checkin.ts'
import { type AskCalendar, askedIn } from '../checkins/cycle.ts'
import { type CadenceAt, cycleWith } from '../checkins/pair-cycle.ts'
import { openCheckin } from '../checkins/plan-employee.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { debriefCard, isWaiting, newPrompt } from '../checkins/prompt.ts'
import type { WorkQueue } from '../checkins/work.ts'
import { lookAgain } from '../clock-skew.ts'
import { inParallel } from '../in-parallel.ts'
import type { Pair } from '../pairing/pair.ts'
import { isActive } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { hasDeclined } from './answers.ts'
import { type FollowNeeds, followEvent } from './follow-event.ts'
import type { Visit } from './visit.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'prompts'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> &
  FollowNeeds & {
    queue: WorkQueue
    calendar: AskCalendar
    cadenceAt: CadenceAt
    shardOf: (employeeId: string) => string
    now: () => string
  }

const AT_ONCE = 4

/**
 * When a visit is over it counts as a conversation of each employee in it (2.2), and each is asked what they heard
 * (3.7), as its event stands then: nothing where it was moved, cancelled or never booked, nor of who declined; while a change is in doubt, since whoever settles it
 * comes back to this. Where our clock is a little behind that of whoever handed it out, somebody must look again after
 * `laterMs`. May be repeated; one person's trouble is reported and does not stop the others, and it throws only when
 * all were tried, so that the message comes back.
 */
export const afterVisit =
  (needs: Needs) =>
  async (key: { customerId: string; visitId: string }): Promise<{ laterMs: number | null }> => {
    const visit = (await needs.visits.get(key))?.value
    if (visit?.state !== 'booked') return { laterMs: null }
    const row = {
      dueAt: visit.end,
      work: { kind: 'visit-over', customerId: visit.customerId, visitId: visit.id },
    } as const
    if (!tookPlace(visit, needs.now())) return lookAgain(needs.due, row, needs.now())
    if (visit.unfinished) return { laterMs: null }
    const held = await followEvent(needs)(key, visit)
    if (!held || held.unfinished || !tookPlace(held, needs.now())) return { laterMs: null }
    const done = await inParallel(
      held.employees.filter((one) => !hasDeclined(held, one)),
      async ({ employeeId }) => {
        try {
          await askHowItWas(needs, held, employeeId)
          return []
        } catch (error) {
          needs.report('visit.error', { employeeId, visitId: visit.id, error: String(error) })
          return [error]
        }
      },
      AT_ONCE,
    )
    const failed = done.flat()
    const all = `${done.length} people of a visit`
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${all} are not asked`)
    return { laterMs: null }
  }

async function askHowItWas(needs: Needs, visit: Visit, employeeId: string) {
  const profile = (await needs.employees.get({ employeeId }))?.value
  if (!profile || profile.leftOn) return
  const cycleId = (await cycleWith(needs, visit.customerId, visit.start)).id
  const card = debriefCard(visit.id)
  const key = {
    cycleId: askedIn(cycleId, needs.calendar),
    shard: needs.shardOf(employeeId),
    employeeId,
    card,
  }
  const there = await needs.prompts.get(key)
  if (there && !isWaiting(there.value.state)) return
  // The prompt comes last: where it stands the conversation is noted, and what its author said since is theirs.
  if (!there) {
    await noteConversation(needs, visit, profile, cycleId)
    await needs.prompts.insert(key, newPrompt(key, profile.timeZone, visit.end))
  }
  await needs.queue.put({ kind: 'debrief', ...key })
}

/** In the check-ins of their pairs with whom they met, as far as nothing is told there; else in one of the visit's own. */
async function noteConversation(needs: Needs, visit: Visit, profile: Employee, cycleId: string) {
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
    there ? undefined : attended(own, visit, profile.timeZone, needs.now()),
  )
}

function record(needs: Needs, of: Checkin, edit: (there: Checkin | undefined) => Checkin | undefined) {
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
