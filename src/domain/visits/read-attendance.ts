import { takeBackVisit } from '../checkins/attend-visit.ts'
import type { Checkin } from '../checkins/checkin.ts'
import type { Due } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import { type AskNeeds, askHowItWas } from './ask-how-it-was.ts'
import {
  type AttendanceReport,
  type AttendanceRows,
  hasReport,
  type InMeeting,
  nextLook,
  type ReadReport,
  reportWindow,
  standInsOf,
  whoStayed,
} from './attendance.ts'
import { type StandInRows, standInsAt } from './heard.ts'
import { isSilent, notedOf } from './noted-visit.ts'
import { CalendarError } from './ports.ts'
import type { Visit, VisitKey } from './visit.ts'

type LookNeeds = { readReport: ReadReport | null; due: Due; now: () => string }
type Needs = LookNeeds &
  AskNeeds &
  Parameters<typeof takeBackVisit>[0] &
  StandInRows &
  AttendanceRows & { report: (event: string, fields: Record<string, string>) => void }

/** Lets the report of a visit that is over be looked for, where that is permitted. Safe to repeat. */
export async function lookForReport({ readReport, due, now }: LookNeeds, visit: Visit): Promise<void> {
  const at = readReport && hasReport(visit) ? nextLook(visit, now()) : null
  const { customerId, id: visitId } = visit
  if (at) await due.add({ dueAt: at, work: { kind: 'attendance', customerId, visitId } })
}

/**
 * Joins what Teams saw of a meeting with what people said (3.7): who said anything of it themselves is left alone; of
 * the others, who was not there does not count, and who came unasked counts and is asked what they heard. A report is
 * read once. Where there is none, or it cannot be read, it is looked for again, for a day: what was not permitted or
 * whose secret was over may be put right in that time.
 */
export const readAttendance =
  (needs: Needs) =>
  async (key: VisitKey): Promise<void> => {
    const visit = (await needs.visits.get(key))?.value
    if (!needs.readReport || visit?.state !== 'booked' || visit.end > needs.now() || !hasReport(visit)) return
    const known =
      (await needs.attendance.get(key))?.value ?? (await read(needs, needs.readReport, key, visit))
    if (!known) return
    for (const { employeeId, noted } of known.away)
      for (const one of noted) await takeBackVisit(needs)({ employeeId, ...one, visitId: visit.id })
    for (const { employeeId } of known.here) await askHowItWas(needs, visit, employeeId)
    await noteStandIns(needs, key, visit, known)
  }

/** What the report says, kept before anything follows from it, so that a repeat goes on from there. */
async function read(
  needs: Needs,
  readReport: ReadReport,
  key: VisitKey,
  visit: Visit,
): Promise<AttendanceReport | undefined> {
  const seen = await ask(needs, readReport, visit)
  const stayed = whoStayed(seen ?? [])
  const expected = new Set([visit.organiserId, ...visit.employees.map(({ employeeId }) => employeeId)])
  // A report in which nobody of ours is to be found is that of no visit: people met in another way.
  if (![...stayed].some((id) => expected.has(id))) {
    await lookForReport(needs, visit)
    return undefined
  }
  const here = await inParallel([...stayed].sort(), async (employeeId) => {
    const profile = (await needs.employees.get({ employeeId }))?.value
    return profile ? [{ employeeId, name: profile.name, department: profile.department }] : []
  })
  const absent = visit.employees.filter(({ employeeId }) => !stayed.has(employeeId))
  const away = await inParallel(absent, async ({ employeeId }) => {
    const noted = await notedOf(needs, visit, employeeId)
    return noted.length > 0 && noted.every(isSilent) ? [{ employeeId, noted: noted.map(asNoted) }] : []
  })
  const said: AttendanceReport = {
    ...{ ...key, here: here.flat(), away: away.flat(), readAt: needs.now() },
  }
  const written = await needs.attendance.insert(key, said)
  needs.report('attendance.read', { visitId: visit.id })
  return typeof written === 'object' ? written.value : (await needs.attendance.get(key))?.value
}

/** Who was in the meeting; null while nobody knows. */
async function ask(needs: Needs, readReport: ReadReport, visit: Visit): Promise<readonly InMeeting[] | null> {
  const { organiserId, joinUrl } = visit
  try {
    return await readReport({ organiserId, joinUrl: joinUrl ?? '', ...reportWindow(visit) })
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    needs.report('attendance.not-read', { visitId: visit.id, reason: error.code })
    return null
  }
}

const asNoted = ({ cycleId, pairId, revision }: Checkin) => ({ cycleId, pairId, revision })

/** Who came unasked stood in for somebody, as far as that is plain; who said so themselves knows better. */
async function noteStandIns(needs: Needs, key: VisitKey, visit: Visit, { here, away }: AttendanceReport) {
  const expected = new Set([visit.organiserId, ...visit.employees.map(({ employeeId }) => employeeId)])
  const taken = (await standInsAt(needs, key)).map(({ standIn }) => standIn.employeeId)
  const joined = here.filter(({ employeeId }) => !expected.has(employeeId) && !taken.includes(employeeId))
  const absent = visit.employees.filter((one) => away.some(({ employeeId }) => employeeId === one.employeeId))
  for (const { out, into } of standInsOf(absent, joined)) {
    const { employeeId, name } = out
    await change(needs.standIns, { ...key, employeeId }, (there) =>
      there ? undefined : { ...key, employeeId, name, standIn: into, at: needs.now() },
    )
  }
}
