import { deepEqual } from 'node:assert/strict'
import { wayIn } from '../../src/domain/visits/way-in.ts'

const ZOOM = 'https://acme.zoom.us/j/91234567890'
const OTHER = 'https://acme.zoom.us/j/98765432109'
const TEAMS = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting'
const inTeams = { meetingLink: null, joinUrl: TEAMS }
const inZoom = { meetingLink: ZOOM, joinUrl: ZOOM }
const way = (known: typeof inZoom | typeof inTeams, location: string, joinUrl: string | null) =>
  wayIn(known, { location, joinUrl }, ['zoom.us'])

describe('the way into a meeting, as its event says (3.4, 3.5)', () => {
  it('is that of Teams once it has come, and stays where the event says nothing of it', () => {
    deepEqual(wayIn({ meetingLink: null, joinUrl: null }, { location: '', joinUrl: TEAMS }, []), inTeams)
    deepEqual(way(inTeams, 'Microsoft Teams Meeting', null), inTeams)
    deepEqual(way(inZoom, 'Room 4', null), inZoom)
    deepEqual(way(inZoom, '', null), inZoom)
  })

  it('is the link that was put in the place of another, where it leads to a meeting that is known here', () => {
    deepEqual(way(inZoom, OTHER, null), { meetingLink: OTHER, joinUrl: OTHER })
    deepEqual(way(inZoom, 'https://evil.example/j/1', null), inZoom)
    deepEqual(way(inZoom, ZOOM.slice(0, -3), null), inZoom, 'Outlook cut it')
  })

  it('goes over to Teams or away from it with its event, and does not where both are there', () => {
    deepEqual(way(inZoom, 'Microsoft Teams Meeting', TEAMS), inTeams)
    deepEqual(way(inTeams, ZOOM, null), inZoom)
    deepEqual(way(inZoom, ZOOM, TEAMS), inZoom)
    deepEqual(way(inTeams, ZOOM, TEAMS), inTeams)
  })
})
