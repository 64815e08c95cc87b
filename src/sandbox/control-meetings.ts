import { z } from 'zod'
import { personOf } from './control-people.ts'
import type { Calendars } from './outlook/calendars.ts'
import type { Meetings } from './outlook/meetings.ts'
import type { People } from './people.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Route } from './routing.ts'

const MOST_MINUTES = 24 * 60
const attended = z.strictObject({
  people: z
    .array(z.strictObject({ email: z.email(), minutes: z.number().min(0).max(MOST_MINUTES) }))
    .min(1)
    .max(500),
})
type Needs = { people: People; calendars: Calendars; meetings: Meetings }

/** Who was in the Teams meeting of an event, as its attendance report tells once the event is over. */
export function meetingControls({ people, calendars, meetings }: Needs): Route[] {
  return [
    {
      method: 'POST',
      path: '/sandbox/calendars/:email/:id/attendance',
      handle(call) {
        const { email } = personOf(people, call.params.email ?? '')
        const event = calendars.get(email, call.params.id ?? '')
        if (!event?.joinUrl) throw new Refused(404, `${email} has no such event with a Teams meeting.`)
        const { joinUrl, start, end } = event
        const there = bodyOf(call, attended).people.map((one) => ({
          ...{ email: one.email.toLowerCase(), seconds: Math.round(one.minutes * 60) },
        }))
        return { status: 200, body: meetings.held({ joinUrl, start, end, people: there }) }
      },
    },
  ]
}
