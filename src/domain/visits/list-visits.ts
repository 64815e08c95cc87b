import type { VisibilityLevel } from '../../contract/words.ts'
import { type Actor, teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { mayChangeVisit } from './may-change-visit.ts'
import type { VisitStore } from './ports.ts'
import { isOver, type SeenVisit, seenBy } from './seen-visit.ts'
import { customerOfVisit, mayJoin, type Visit } from './visit.ts'

type Needs = Pick<PeopleStore, 'employees' | 'customers'> &
  Pick<VisitStore, 'visits' | 'visitCopies' | 'scopeVisits'> & {
    levelNow: () => Promise<VisibilityLevel>
    now: () => string
  }
/** Upcoming soonest first; past, and those that were cancelled, latest first. */
export type ListedVisits = Record<'upcoming' | 'past' | 'cancelled', SeenVisit[]>

const MOST_LISTED = 50

/** The actor's own visits and those of their team, or all of one customer. */
export const listVisits =
  (needs: Needs) =>
  async ({ actor, customerId }: { actor: Actor; customerId?: string }): Promise<ListedVisits> => {
    const visits = customerId
      ? await valuesOf(needs.visits.list({ customerId }))
      : await ofTeam(needs, actor.employeeId)
    const now = needs.now()
    const reader = { employeeId: actor.employeeId, level: await needs.levelNow(), now }
    const latest = (which: (visit: Visit) => boolean) =>
      visits
        .filter(which)
        .sort((a, b) => (a.start === b.start ? order(a.id, b.id) : order(b.start, a.start)))
        .slice(0, MOST_LISTED)
        .map((visit) => seenBy(reader, visit))
    return {
      upcoming: upcomingVisits(visits, now, actor.employeeId).map((visit) => seenBy(reader, visit)),
      past: latest((visit) => visit.state === 'booked' && isOver(visit, now)),
      cancelled: latest(({ state }) => state === 'cancelled'),
    }
  }

/** One visit as the actor may see it, and whether it is over; undefined when there is none. */
export const getVisit =
  (needs: Needs) =>
  async ({ actor, visitId }: { actor: Actor; visitId: string }): Promise<OneVisit | undefined> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const now = needs.now()
    const reader = { employeeId: actor.employeeId, level: await needs.levelNow(), now }
    if (!visit) return undefined
    const isOpen = visit.state === 'booked' && !isOver(visit, now)
    const stepsIn = isOpen && (await mayChangeVisit(needs)(actor, visit, 'cancel')).ok
    return { visit: seenBy(reader, visit), over: isOver(visit, now), stepsIn }
  }

/** `stepsIn` is whether the actor may cancel it, be it their own or in the place of who booked it. */
type OneVisit = { visit: SeenVisit; over: boolean; stepsIn: boolean }

/**
 * Visits that are booked, or being booked, and not over; soonest first. One that could not be booked stands there for
 * its organiser until it would have begun.
 */
export const upcomingVisits = (visits: readonly Visit[], now: string, readerId?: string): Visit[] =>
  visits
    .filter((visit) =>
      visit.state === 'failed'
        ? visit.organiserId === readerId && visit.start > now
        : visit.state !== 'cancelled' && !isOver(visit, now),
    )
    .sort((a, b) => order(a.start, b.start) || order(a.id, b.id))

/** A person's own copies and those of their team; of two copies the newer one counts. */
async function ofTeam(needs: Needs, employeeId: string): Promise<Visit[]> {
  const [mine, reader] = await Promise.all([
    valuesOf(needs.visitCopies.list({ employeeId })),
    needs.employees.get({ employeeId }),
  ])
  const team = reader ? await valuesOf(needs.scopeVisits.list({ scope: teamScope(reader.value) })) : []
  const byId = new Map<string, Visit>()
  // Whose place in a visit another took keeps a copy that says so.
  for (const visit of [...mine.filter((one) => mayJoin(one, employeeId)), ...team])
    if (visit.revision > (byId.get(visit.id)?.revision ?? 0)) byId.set(visit.id, visit)
  return [...byId.values()]
}

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other))
