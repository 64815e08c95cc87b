import type { Calendars } from '../outlook/calendars.ts'
import { idOf, type Meetings, type Session } from '../outlook/meetings.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { badRequest, GraphRefused } from './refusals.ts'

/** The one filter by which an app finds a meeting; a quote inside the link is written twice. */
const BY_LINK = /^JoinWebUrl eq '((?:[^']|'')+)'$/
const MOST_REPORTS = 50

/** Online meetings of an organiser by their link, and who was in them once they ended. */
export function meetingRoutes(calendars: Calendars, meetings: Meetings): GraphRoute[] {
  const path = '/users/:user/onlineMeetings'
  const own = (given: GraphCall) =>
    calendars
      .list(given.whose().email)
      .flatMap(({ isOrganizer, joinUrl, subject }) =>
        isOrganizer && joinUrl ? [{ id: idOf(joinUrl), joinUrl, subject }] : [],
      )
  const sessions = (given: GraphCall): Session[] => {
    const { meeting = '' } = given.call.params
    const found = own(given).find(({ id }) => id === meeting)
    if (!found) throw gone(meeting)
    return meetings.of(found.joinUrl)
  }
  const answer = (given: GraphCall, value: object[]) => ({
    status: 200,
    body: { '@odata.context': `${given.graphUrl}/v1.0/$metadata#${given.call.path.slice(6)}`, value },
  })
  return [
    {
      ...{ method: 'GET', permissions: MAY.readMeetings, area: 'directory', path },
      handle(given) {
        onlyOptions(given.call, '$filter')
        const link = BY_LINK.exec(given.call.query.get('$filter') ?? '')?.[1]?.replaceAll("''", "'")
        if (link === undefined) throw badRequest("A filter such as JoinWebUrl eq '...' is required.")
        const found = own(given).filter(({ joinUrl }) => joinUrl === link)
        return answer(
          given,
          found.map(({ id, joinUrl, subject }) => ({ id, joinWebUrl: joinUrl, subject })),
        )
      },
    },
    {
      ...{ method: 'GET', permissions: MAY.readAttendance, area: 'directory' },
      path: `${path}/:meeting/attendanceReports`,
      handle(given) {
        onlyOptions(given.call)
        return answer(given, sessions(given).slice(0, MOST_REPORTS).map(reportOf))
      },
    },
    {
      ...{ method: 'GET', permissions: MAY.readAttendance, area: 'directory' },
      path: `${path}/:meeting/attendanceReports/:report/attendanceRecords`,
      handle(given) {
        onlyOptions(given.call)
        const { report = '' } = given.call.params
        const session = sessions(given).find(({ id }) => id === report)
        if (!session) throw gone(report)
        return answer(
          given,
          session.people.map((one) => recordOf(one, session, given)),
        )
      },
    },
  ]
}

const gone = (id: string) => new GraphRefused(404, 'NotFound', `The resource '${id}' was not found.`)

const reportOf = ({ id, start, end, people }: Session) => ({
  ...{ id, totalParticipantCount: people.length },
  ...{ meetingStartDateTime: start, meetingEndDateTime: end },
})

/** Who is not of the directory has no id here. */
function recordOf(
  { email, seconds }: Session['people'][number],
  { id, start, end }: Session,
  { people, whose }: GraphCall,
) {
  const person = people.byEmail(email)
  return {
    id: idOf(`${id} ${email}`),
    emailAddress: person?.email ?? null,
    totalAttendanceInSeconds: seconds,
    role: person?.id === whose().id ? 'Organizer' : 'Attendee',
    identity: { id: person?.id ?? null, displayName: person?.name ?? email, tenantId: null },
    attendanceIntervals: [{ joinDateTime: start, leaveDateTime: end, durationInSeconds: seconds }],
  }
}
