import { readFileSync } from 'node:fs'
import type { ImportKind } from '../../contract/words.ts'
import type { Calendars as CalendarPort } from '../../domain/visits/ports.ts'
import { createEvents } from '../events.ts'
import { type Calendars, createCalendars } from '../outlook/calendars.ts'
import { createMailboxes } from '../outlook/mailboxes.ts'
import { createPeople, type People } from '../people.ts'
import { contactZonesOf, peopleOf } from '../people-csv.ts'
import { heldCalendars } from './held-calendars.ts'

export type File = { kind: ImportKind; file: string }
/** The directory, calendars and mailboxes of the sandbox while its history is made. */
export type Office = {
  people: People
  calendars: Calendars
  calendarsAt: (now: () => Date) => CalendarPort
  /** These people, who are asked to a meeting, say yes. */
  acceptAll(iCalUId: string, asked: readonly { email: string }[]): void
  /** Writes all of it into the data folder, where the sandbox finds it. */
  flush(): void
}
type Needs = { folder: string | undefined; files: readonly File[]; tenantId: string }

/** Opens it with the people of the files. Mail is received, and events are made, at the time of the history. */
export function openOffice({ folder, files, tenantId }: Needs): Office {
  let productNow = () => new Date(0)
  const kept = { folder, events: createEvents(), productNow: () => productNow() }
  const people = createPeople(folder)
  const mailboxes = createMailboxes(kept)
  const calendars = createCalendars({ ...kept, people, mailboxes, tenantId })
  for (const { kind, file } of files) {
    if (kind === 'people') people.put(peopleOf(readFileSync(file)).map(({ line, ...person }) => person))
    if (kind === 'contacts') for (const one of contactZonesOf(readFileSync(file))) mailboxes.introduce(one)
  }
  return {
    people,
    calendars,
    calendarsAt(now) {
      productNow = now
      return heldCalendars({ people, calendars })
    },
    acceptAll(iCalUId, asked) {
      for (const { email } of asked)
        for (const event of calendars.list(email))
          if (event.iCalUId === iCalUId && !event.isOrganizer)
            calendars.respond(event, { response: 'accepted' })
    },
    flush() {
      for (const each of [people, mailboxes, calendars]) each.flush()
    },
  }
}
