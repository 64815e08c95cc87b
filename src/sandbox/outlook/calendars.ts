import type { People } from '../people.ts'
import type { Address, Attendee, CalendarEvent, EventChange, NewEvent, Reply } from './calendar-event.ts'
import { type CalendarStore, createCalendarStore } from './calendar-store.ts'
import { applyChange, isForEverybody, onlyAttendees } from './change-event.ts'
import type { Mailboxes } from './mailboxes.ts'
import { createMeetingMail } from './meeting-mail.ts'
import { attendeeCopy, newICalUId, organiserCopy } from './new-event.ts'
import { joinUrlOf } from './teams-meeting.ts'

/** Everybody's calendar, as Outlook keeps it. Whoever calls it acts as Outlook does for the owner of an event. */
export type Calendars = Pick<CalendarStore, 'list' | 'get' | 'flush'> & {
  /** Events that overlap with the time between two instants (UTC ISO), by start. */
  between(email: string, from: string, to: string): CalendarEvent[]
  /** The organiser's event that was made with this transactionId. */
  byTransaction(email: string, transactionId: string): CalendarEvent | undefined
  /** Puts an event into a calendar, a copy into those of the people inside, and mails everybody asked. */
  book(organizer: Address, wanted: NewEvent, how?: { quietly?: boolean }): CalendarEvent
  /** An organiser's change goes to everybody asked; anybody else changes their own copy alone. */
  change(event: CalendarEvent, change: EventChange): CalendarEvent
  /** The organiser takes the meeting away; those asked keep it, marked as cancelled. */
  cancel(event: CalendarEvent, comment?: string): void
  /** Takes an event out of one calendar; a meeting of one's own is cancelled by that. */
  remove(event: CalendarEvent): void
  /** An answer to an invitation: the organiser sees it, and who declines has the event no more. */
  respond(event: CalendarEvent, reply: Reply): void
  /** The same from anybody who was asked, outside too: they answer what `organizer` sent them. False where nobody asked. */
  reply(to: { organizer: string; iCalUId: string }, from: string, reply: Reply): boolean
}
type Needs = Parameters<typeof createCalendarStore>[0] & {
  people: People
  mailboxes: Mailboxes
  tenantId: string
}
const ANSWERED = { accepted: 'busy', tentativelyAccepted: 'tentative', declined: 'free' } as const

export function createCalendars({ people, mailboxes, tenantId, ...rest }: Needs): Calendars {
  const store = createCalendarStore(rest)
  const now = () => rest.productNow().toISOString()
  /** Somebody inside is called as the directory calls them, whatever the caller wrote. */
  const named = <T extends Address>(asked: readonly T[]): T[] =>
    asked.map((one) => ({ ...one, name: people.byEmail(one.email)?.name ?? one.name }))
  const zoneOf = (email: string) => people.byEmail(email)?.timeZone ?? mailboxes.zoneOf(email)
  const send = createMeetingMail({ mailboxes, zoneOf })
  const others = (event: CalendarEvent) =>
    event.attendees.filter(({ email }) => email !== event.organizer.email)
  const copyOf = (event: CalendarEvent, email: string) =>
    store.list(email).find(({ iCalUId, owner }) => iCalUId === event.iCalUId && owner !== event.owner)

  /** Brings the copies of these people inside up to date; a new time wants a new answer. */
  const copyTo = (event: CalendarEvent, asked: readonly Attendee[], anew: boolean) => {
    for (const { email } of asked) {
      if (!people.byEmail(email)) continue
      const fresh = attendeeCopy(event, email)
      const old = copyOf(event, email)
      const { id, showAs, response, categories } = old ?? fresh
      store.put({ ...fresh, id, categories, ...(!anew && { showAs, response }) })
    }
  }
  const withdraw = (event: CalendarEvent, from: readonly Attendee[]) => {
    for (const { email } of from) {
      const copy = copyOf(event, email)
      if (copy) store.put({ ...copy, cancelled: true, showAs: 'free', subject: `Canceled: ${copy.subject}` })
    }
  }
  const eventOf = (email: string, iCalUId: string) =>
    store.list(email).find((event) => event.iCalUId === iCalUId)
  /** What an answer does to the own copy of who gives it. */
  const keep = (event: CalendarEvent, { response }: Reply) => {
    if (response === 'declined') store.delete(event)
    else store.put({ ...event, response, showAs: ANSWERED[response] })
  }
  const note = (own: CalendarEvent, email: string, { response, proposes }: Reply) => {
    const answered = (one: Attendee) =>
      one.email === email ? { ...one, response, respondedAt: now(), proposes: proposes ?? null } : one
    store.put({ ...own, attendees: own.attendees.map(answered) })
  }
  const cancel = (event: CalendarEvent, comment = '') => {
    const told = { ...event, sequence: event.sequence + 1, changedAt: now() }
    withdraw(told, others(event))
    store.delete(event)
    send('cancellation', told, others(event), comment)
  }
  return {
    list: store.list,
    get: store.get,
    flush: store.flush,
    cancel,
    between: (email, from, to) => store.list(email).filter(({ start, end }) => start < to && end > from),
    byTransaction: (email, transactionId) =>
      store.list(email).find((event) => event.transactionId === transactionId),
    book(organizer, wanted, { quietly = false } = {}) {
      const { name } = organizer
      const email = organizer.email.toLowerCase()
      const iCalUId = newICalUId()
      const joinUrl = joinUrlOf(iCalUId, tenantId, people.byEmail(email)?.id ?? email)
      const zone = zoneOf(email) ?? 'UTC'
      const event = organiserCopy(
        { name, email },
        { ...wanted, attendees: named(wanted.attendees ?? []) },
        { iCalUId, joinUrl, zone, now: now() },
      )
      store.put(event)
      copyTo(event, others(event), true)
      if (!quietly) send('invitation', event, others(event))
      return event
    },
    change(event, change) {
      const asked = change.attendees && { attendees: named(change.attendees) }
      const { changed, added, removed, moved } = applyChange(event, { ...change, ...asked }, tenantId)
      store.put(changed)
      if (!changed.isOrganizer || !isForEverybody(change)) return changed
      const stay = others(changed).filter(({ email }) => !added.includes(email))
      const fresh = others(changed).filter(({ email }) => added.includes(email))
      copyTo(changed, stay, moved)
      copyTo(changed, fresh, true)
      withdraw(changed, removed)
      if (!onlyAttendees(change)) send('update', changed, stay)
      send('invitation', changed, fresh)
      send('cancellation', changed, removed)
      return changed
    },
    remove(event) {
      if (event.isOrganizer && !event.cancelled && others(event).length > 0) cancel(event)
      else store.delete(event)
    },
    respond(event, reply) {
      keep(event, reply)
      const own = eventOf(event.organizer.email, event.iCalUId)
      if (own) note(own, event.owner, reply)
    },
    reply({ organizer, iCalUId }, from, reply) {
      const email = from.toLowerCase()
      const own = eventOf(organizer, iCalUId)
      if (!own?.isOrganizer || own.cancelled || !own.attendees.some((one) => one.email === email))
        return false
      const copy = copyOf(own, email)
      if (copy) keep(copy, reply)
      note(own, email, reply)
      return true
    },
  }
}
