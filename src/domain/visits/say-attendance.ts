import { sayNotThere, sayThere } from '../checkins/attend-visit.ts'
import { change, valuesOf } from '../store.ts'
import { type AskNeeds, askHowItWas, visitCycle } from './ask-how-it-was.ts'
import type { AttendanceRows } from './attendance.ts'
import { type StandIn, type StandInRows, standInsAt } from './heard.ts'
import { notedOf, takeBackSilent } from './noted-visit.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, type Visit } from './visit.ts'

type Needs = AskNeeds & Parameters<typeof sayThere>[0] & StandInRows & AttendanceRows
type Asked = {
  employeeId: string
  visitId: string
  there: boolean
  standInId: string | null
  /** The message whose button said it: that one shows it already. */
  pressed?: string | undefined
}
export type AttendanceRefusal =
  | { code: 'visit unknown' }
  | { code: 'not expected' }
  | { code: 'not over' }
  | { code: 'employee unknown' }
  | { code: 'was expected'; name: string }
  | { code: 'too late' }
type Done = { ok: true } | { ok: false; refusal: AttendanceRefusal }
const refused = (refusal: AttendanceRefusal): Done => ({ ok: false, refusal })

/**
 * An employee says that they were at a visit, were not, or that somebody else went instead, who is then asked what they
 * heard (3.7). For themselves alone; may be said again, and the last word counts.
 */
export const sayAttendance =
  (needs: Needs) =>
  async ({ employeeId, visitId, there, standInId, pressed }: Asked): Promise<Done> => {
    const customerId = customerOfVisit(visitId)
    const visit = (await needs.visits.get({ customerId, visitId }))?.value
    const own = visit?.employees.find((one) => one.employeeId === employeeId)
    if (!visit || !own) return refused({ code: 'not expected' })
    if (visit.state !== 'booked') return refused({ code: 'visit unknown' })
    if (!isOver(visit, needs.now())) return refused({ code: 'not over' })
    const standIn = there || !standInId ? null : (await needs.employees.get({ employeeId: standInId }))?.value
    if (standIn === undefined || standIn?.leftOn) return refused({ code: 'employee unknown' })
    if (standIn && visit.employees.some((one) => one.employeeId === standIn.id))
      return refused({ code: 'was expected', name: standIn.name })
    if (!(await write(needs, visit, { employeeId, pressed }, there))) return refused({ code: 'too late' })
    const key = { customerId, visitId, employeeId }
    const before = await needs.standIns.get(key)
    const isOther = before?.value.standIn.employeeId !== standIn?.id
    if (before && isOther) await withdraw(needs, visit, before.value)
    if (!standIn) {
      if (before) await needs.standIns.remove(key, before)
      return { ok: true }
    }
    const { id, name, department } = standIn
    await change(needs.standIns, key, () => ({
      ...{ ...key, name: own.name, at: needs.now() },
      standIn: { employeeId: id, name, department },
    }))
    await askHowItWas(needs, visit, id, isOther)
    return { ok: true }
  }

/**
 * Who is not said to have been there any more, and said nothing themselves, was not; unless Teams saw them, or they went
 * for somebody else as well.
 */
async function withdraw(needs: Needs, visit: Visit, said: StandIn): Promise<void> {
  const { customerId, visitId } = said
  const { employeeId } = said.standIn
  const [report, standIns] = await Promise.all([
    needs.attendance.get({ customerId, visitId }),
    standInsAt(needs, { customerId, visitId }),
  ])
  if (report?.value.here.some((one) => one.employeeId === employeeId)) return
  if (standIns.some((one) => one.employeeId !== said.employeeId && one.standIn.employeeId === employeeId))
    return
  await takeBackSilent(needs, visit, employeeId)
}

/** False where it is too late to change what was said of that month. */
async function write(
  needs: Needs,
  visit: Visit,
  { employeeId, pressed }: Pick<Asked, 'employeeId' | 'pressed'>,
  there: boolean,
): Promise<boolean> {
  const cycleId = await visitCycle(needs, visit)
  const all = await valuesOf(needs.checkins.list({ employeeId, cycleId }))
  const noted = all.filter(({ visitId }) => visitId === visit.id)
  if (there) {
    const free = all.filter(({ contactId }) => visit.contacts.some((one) => one.contactId === contactId))
    const own = noted[0] ?? free.find(({ pairId }) => pairId === visit.id) ?? free[0]
    // They declined, and came all the same.
    if (!own) await askHowItWas(needs, visit, employeeId)
    const { pairId } = own ?? (await notedOf(needs, visit, employeeId))[0] ?? {}
    if (pairId === undefined) return true
    const said = await sayThere(needs)({ employeeId, cycleId, pairId, visitId: visit.id })
    return said.ok || noted.length > 0
  }
  const [first] = noted
  if (!first) return true
  const key = { employeeId, cycleId, pairId: first.pairId, visitId: visit.id, ...(pressed && { pressed }) }
  return (await sayNotThere(needs)({ ...key, revision: first.revision })).ok
}
