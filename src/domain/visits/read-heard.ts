import type { VisibilityLevel } from '../../contract/words.ts'
import type { CheckinStore, Conversation } from '../checkins/ports.ts'
import type { Actor } from '../people/employee.ts'
import { valuesOf } from '../store.ts'
import type { AttendanceReport, AttendanceRows } from './attendance.ts'
import {
  type DepartmentHeard,
  type Heard,
  type Present,
  type StandIn,
  type StandInRows,
  standInsAt,
} from './heard.ts'
import type { VisitStore } from './ports.ts'
import { isNamed, isOver } from './seen-visit.ts'
import { customerOfVisit, type Visit } from './visit.ts'

type Needs = Pick<VisitStore, 'visits'> &
  Pick<CheckinStore, 'conversations'> &
  StandInRows &
  AttendanceRows & { levelNow: () => Promise<VisibilityLevel>; now: () => string }

/**
 * What each department heard in a visit, side by side, and who was there (3.7); undefined where there is no such visit
 * or it is not over. Neither guess nor note is part of it: those are nobody else's (6.2, 6.3).
 */
export const readHeard =
  (needs: Needs) =>
  async ({ actor, visitId }: { actor: Actor; visitId: string }): Promise<Heard | undefined> => {
    const customerId = customerOfVisit(visitId)
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    const now = needs.now()
    if (visit?.state !== 'booked' || !isOver(visit, now)) return undefined
    const [told, instead, report] = await Promise.all([
      valuesOf(needs.conversations.list({ customerId }, { day: dayBefore(visit.start) })),
      standInsAt(needs, { customerId, visitId }),
      needs.attendance.get({ customerId, visitId }),
    ])
    const here = told.filter((one) => one.visitId === visitId && !one.withdrawn)
    const { employeeId } = actor
    const level = await needs.levelNow()
    const named = isNamed(visit, { employeeId, level, now })
    return {
      named: named && level !== 'groups',
      customerName: visit.customerName,
      departments: byDepartment(here),
      present: named ? presentIn(visit, here, instead, report?.value) : [],
      reported: report !== undefined,
      own: ownOf(visit, here, instead, employeeId, report?.value),
    }
  }

/** Whose clock is furthest ahead writes a day later, and furthest behind a day earlier. */
const dayBefore = (start: string) => new Date(Date.parse(start) - 86_400_000).toISOString().slice(0, 10)

/** Departments by name; in each only what says something, and always in the same order. */
function byDepartment(here: readonly Conversation[]): DepartmentHeard[] {
  const said = here
    .filter(({ heard, followUp }) => heard.trim() || followUp)
    .sort((a, b) => a.employeeName.localeCompare(b.employeeName, 'en') || (a.id < b.id ? -1 : 1))
  return [...Map.groupBy(said, ({ department }) => department)]
    .map(([name, all]) => ({ name, said: all }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

function presentIn(
  visit: Visit,
  here: readonly Conversation[],
  instead: readonly StandIn[],
  report: AttendanceReport | undefined,
): Present[] {
  const placeOf = new Map(instead.map(({ standIn, name }) => [standIn.employeeId, name]))
  const seen = new Set(report?.here.map((one) => one.employeeId))
  const present = new Map(
    here.map(({ employeeId, employeeName: name, department }) => [
      employeeId,
      {
        ...{ employeeId, name, department, byTeams: seen.has(employeeId) },
        inPlaceOf: placeOf.get(employeeId) ?? null,
      },
    ]),
  )
  // Who went in the place of somebody was there before they say a word.
  for (const { standIn, name } of instead)
    if (!present.has(standIn.employeeId))
      present.set(standIn.employeeId, { ...standIn, inPlaceOf: name, byTeams: seen.has(standIn.employeeId) })
  const order = visit.employees.map(({ employeeId }) => employeeId)
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...present.values()].sort(
    (a, b) => place(a.employeeId) - place(b.employeeId) || a.name.localeCompare(b.name, 'en'),
  )
}

function ownOf(
  visit: Visit,
  here: readonly Conversation[],
  instead: readonly StandIn[],
  employeeId: string,
  report: AttendanceReport | undefined,
) {
  if (!visit.employees.some((one) => one.employeeId === employeeId)) return null
  const standIn = instead.find((one) => one.employeeId === employeeId)?.standIn.name ?? null
  const there = here.some((one) => one.employeeId === employeeId)
  const notSeen =
    !there && standIn === null && (report?.away.some((one) => one.employeeId === employeeId) ?? false)
  return { there, standIn, notSeen }
}
