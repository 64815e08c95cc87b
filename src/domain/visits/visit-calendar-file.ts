import { isNobody } from '../../contract/nobody.ts'
import type { VisibilityLevel } from '../../contract/words.ts'
import type { Actor } from '../people/employee.ts'
import type { VisitStore, WriteCalendarFile } from './ports.ts'
import { isNamed } from './seen-visit.ts'
import { customerOfVisit, isNeeded, mayJoin, type Visit } from './visit.ts'
import type { Invitation } from './visit-event.ts'

type Needs = Pick<VisitStore, 'visits'> & {
  writeCalendarFile: WriteCalendarFile
  invitation: Invitation
  levelNow: () => Promise<VisibilityLevel>
  now: () => string
}
export type CalendarFile = { calendarFile: string; name: string }

/**
 * A visit as a calendar file that any program can read (3.9); the way into the meeting only for those who take part
 * or booked it. Undefined when there is no such visit, none whose people the actor may know, or one that is not booked: what
 * tells it from others in a calendar comes with its event.
 */
export const visitCalendarFile =
  (needs: Needs) =>
  async ({ actor, visitId }: { actor: Actor; visitId: string }): Promise<CalendarFile | undefined> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    const reader = { employeeId: actor.employeeId, level: await needs.levelNow(), now: needs.now() }
    if (visit?.state !== 'booked' && visit?.state !== 'cancelled') return undefined
    if (!isNamed(visit, reader)) return undefined
    const joinUrl = mayJoin(visit, actor.employeeId) ? visit.joinUrl : null
    const calendarFile = needs.writeCalendarFile({
      uid: visit.iCalUId || `${visit.id}@counterpart`,
      writtenAt: needs.now(),
      start: visit.start,
      end: visit.end,
      subject: isNobody(visit.organiserId) ? needs.invitation(visit, '').subject : visit.subject,
      description: [visit.agenda, joinUrl ?? ''].filter(Boolean).join('\n\n'),
      joinUrl,
      state: visit.state,
      organiser: { name: visit.organiserName, email: visit.organiserEmail },
      attendees: [
        ...visit.employees,
        ...visit.contacts.map((contact) => ({ ...contact, required: isNeeded(contact) })),
      ].map(({ name, email, required }) => ({ name, email, required })),
    })
    return { calendarFile, name: fileName(visit) }
  }

/** Letters, digits and dashes only, whatever the customer is called: programs differ in how they read others. */
function fileName({ customerName, start }: Visit): string {
  const plain = customerName.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 60)
  return `${['visit', words, start.slice(0, 10)].filter(Boolean).join('-')}.ics`
}
