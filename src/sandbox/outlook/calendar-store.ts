import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Events } from '../events.ts'
import { saveLater } from '../saving.ts'
import { readJson, writeJson } from '../stored-json.ts'
import type { CalendarEvent } from './calendar-event.ts'
import { fileOf } from './mailboxes.ts'

/** The events of every mailbox, kept one file a mailbox in `folder` where one is given. */
export type CalendarStore = {
  /** By start. */
  list(email: string): CalendarEvent[]
  get(email: string, id: string): CalendarEvent | undefined
  put(event: CalendarEvent): void
  delete(event: CalendarEvent): void
  flush(): void
}
type Stored = { email: string; events: CalendarEvent[] }
/** What happened to an event in one mailbox. */
export type EventChanged = {
  owner: string
  id: string
  change: 'created' | 'updated' | 'deleted'
  changeKey: string
}
type Needs = {
  folder: string | undefined
  events: Events
  productNow: () => Date
  /** Hears of every change. */
  changed?: (change: EventChanged) => void
}

export function createCalendarStore({ folder, events, productNow, ...needs }: Needs): CalendarStore {
  const place = folder && join(folder, 'calendars')
  if (place) mkdirSync(place, { recursive: true })
  const calendars = new Map<string, Map<string, CalendarEvent>>()
  for (const file of place ? readdirSync(place) : []) {
    if (!file.endsWith('.json')) continue
    const stored = readJson<Stored>(join(place ?? '', file), { email: '', events: [] })
    calendars.set(stored.email, new Map(stored.events.map((event) => [event.id, event])))
  }
  const of = (email: string) => {
    const calendar = calendars.get(email) ?? new Map<string, CalendarEvent>()
    calendars.set(email, calendar)
    return calendar
  }
  const saving = saveLater((email) => {
    const stored: Stored = { email, events: [...of(email).values()] }
    if (place) writeJson(join(place, `${fileOf(email)}.json`), stored)
  })
  const changed = ({ owner, id, changeKey }: CalendarEvent, change: EventChanged['change']) => {
    saving.changed(owner)
    events.emit('calendar', { email: owner })
    needs.changed?.({ owner, id, change, changeKey })
  }
  return {
    list: (email) => [...of(email.toLowerCase()).values()].sort((a, b) => (a.start < b.start ? -1 : 1)),
    get: (email, id) => of(email.toLowerCase()).get(id),
    put(event) {
      event.changedAt = productNow().toISOString()
      event.changeKey = randomBytes(18).toString('base64url')
      const change = of(event.owner).has(event.id) ? 'updated' : 'created'
      of(event.owner).set(event.id, event)
      changed(event, change)
    },
    delete(event) {
      of(event.owner).delete(event.id)
      changed(event, 'deleted')
    },
    flush: saving.flush,
  }
}
