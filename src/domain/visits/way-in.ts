import { meetingLinkIn } from '../../contract/meeting-link.ts'
import type { SeenEvent } from './ports.ts'
import type { Visit } from './visit.ts'

type Way = Pick<Visit, 'meetingLink' | 'joinUrl'>

/**
 * The way into the meeting as its event says by now: that of Teams, which may come a moment after the event, or the link
 * that stands in the place of one made elsewhere (3.4, 3.5). What the event says nothing of stays as it was.
 */
export function wayIn(
  { meetingLink, joinUrl }: Way,
  { location, joinUrl: inTeams }: Pick<SeenEvent, 'location' | 'joinUrl'>,
  hosts: readonly string[],
): Way {
  // Outlook keeps the beginning of a place that is too long for it.
  const isOurs = location !== '' && meetingLink?.startsWith(location)
  const link = isOurs ? meetingLink : meetingLinkIn(location, hosts)
  const ways: Way[] = [
    ...(link ? [{ meetingLink: link, joinUrl: link }] : []),
    ...(inTeams ? [{ meetingLink: null, joinUrl: inTeams }] : []),
  ]
  // Where both are there, it is where it was made.
  return (
    ways.find((way) => (way.meetingLink === null) === (meetingLink === null)) ??
    ways[0] ?? { meetingLink, joinUrl }
  )
}
