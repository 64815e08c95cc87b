import type { TokenCredential } from '@azure/identity'
import type {
  AttendanceRecord,
  MeetingAttendanceReport,
  OnlineMeeting,
} from '@microsoft/microsoft-graph-types'
import type { InMeeting, ReadReport } from '../../domain/visits/attendance.ts'
import type { Acting } from '../../domain/visits/ports.ts'
import { type Calling, calendarCalls } from './calendar-calls.ts'
import { calendarTokens } from './calendar-tokens.ts'
import { type Filter, isEqual } from './filters.ts'

type Page<T> = { value: T[]; '@odata.nextLink'?: string }
/** More pages than any meeting of ours fills. */
const MOST_PAGES = 20

/**
 * Attendance reports of Teams meetings at Microsoft Graph; needs OnlineMeetings.Read.All, to find a meeting by its link,
 * and OnlineMeetingArtifact.Read.All as application permissions, with an application access policy for the organisers.
 */
export function graphAttendance(graphUrl: string, app: TokenCredential): ReadReport {
  const call = calendarCalls(graphUrl, calendarTokens(graphUrl, { app, onBehalfOf: () => app }))
  return async ({ organiserId, joinUrl, from, to }) => {
    const acting: Acting = { employeeId: organiserId, token: null }
    const all = <T>(path: (root: string) => string, filter?: Filter) =>
      call(acting, (calling) => allOf<T>(calling, path(calling.root), filter))
    const mine = isEqual('JoinWebUrl', joinUrl)
    const [meeting] = await all<OnlineMeeting>((root) => `${root}/onlineMeetings`, mine)
    if (!meeting?.id) return null
    const meetingId = encodeURIComponent(meeting.id)
    const reports = (root: string) => `${root}/onlineMeetings/${meetingId}/attendanceReports`
    // One report for each time that people met under this link.
    const ours = (await all<MeetingAttendanceReport>(reports)).filter((one) => overlaps(one, from, to))
    if (ours.length === 0) return null
    const seen: InMeeting[] = []
    for (const { id = '' } of ours) {
      const records = (root: string) => `${reports(root)}/${encodeURIComponent(id)}/attendanceRecords`
      seen.push(...(await all<AttendanceRecord>(records)).flatMap(asSeen))
    }
    return seen
  }
}

async function allOf<T>({ client, signal }: Calling, path: string, filter?: Filter): Promise<T[]> {
  const found: T[] = []
  let next: string | undefined = path
  for (let page = 0; next && page < MOST_PAGES; page++) {
    const request = client.api(next).options({ signal })
    const answer: Page<T> = await (filter && page === 0 ? request.filter(filter) : request).get()
    found.push(...answer.value)
    next = answer['@odata.nextLink']
  }
  return found
}

function overlaps(
  { meetingStartDateTime, meetingEndDateTime }: MeetingAttendanceReport,
  from: string,
  to: string,
) {
  const [start, end] = [meetingStartDateTime, meetingEndDateTime].map((at) => Date.parse(at ?? ''))
  return Number(start) < Date.parse(to) && Number(end) > Date.parse(from)
}

/** Guests have no id of a directory, or one of another; nobody is known by it then. */
function asSeen({ identity, totalAttendanceInSeconds }: AttendanceRecord): InMeeting[] {
  const employeeId = identity?.id?.toLowerCase()
  return employeeId ? [{ employeeId, seconds: totalAttendanceInSeconds ?? 0 }] : []
}
