import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Events } from '../events.ts'
import { saveLater } from '../saving.ts'
import { readJson, writeJson } from '../stored-json.ts'
import type { Address } from './calendar-event.ts'

/** A mail as its reader sees it. */
export type Mail = {
  id: string
  kind: 'invitation' | 'update' | 'cancellation' | 'mail'
  from: Address
  to: Address[]
  subject: string
  /** Plain text. */
  body: string
  /** Where it leads, beside the join link. */
  link: string | null
  joinUrl: string | null
  /** Product time. */
  receivedAt: string
  /** `start` and `end` in UTC; the zone is the reader's own where it is known, else the event's. */
  event: { start: string; end: string; timeZone: string; iCalUId: string } | null
  ics: string | null
}
/** A mailbox of somebody inside or outside; a zone is known of those who were introduced. */
type Mailbox = Address & { timeZone: string | null; mails: Mail[] }
export type Mailboxes = {
  /** Oldest first; empty for somebody who never got any. */
  list(email: string): Mail[]
  /** Puts a mail into a mailbox. */
  deliver(to: Address, mail: Omit<Mail, 'id' | 'receivedAt'>): void
  /** Notes the zone of somebody outside, so that their mail can be written in their own time. */
  introduce(person: Address & { timeZone: string }): void
  /** The zone of somebody who was introduced; undefined when unknown. */
  zoneOf(email: string): string | undefined
  /** Everybody who has a mailbox here. */
  all(): (Address & { count: number })[]
  flush(): void
}

type Needs = { folder: string | undefined; events: Events; productNow: () => Date }

/** All mail, kept one file a mailbox in `folder` where one is given. */
export function createMailboxes({ folder, events, productNow }: Needs): Mailboxes {
  const place = folder && join(folder, 'mail')
  if (place) mkdirSync(place, { recursive: true })
  const boxes = new Map<string, Mailbox>()
  for (const file of place ? readdirSync(place) : []) {
    if (!file.endsWith('.json')) continue
    const box = readJson<Mailbox>(join(place ?? '', file), newMailbox({ name: '', email: '' }))
    boxes.set(box.email, box)
  }
  const saving = saveLater((email) => {
    const box = boxes.get(email)
    if (place && box) writeJson(join(place, `${fileOf(email)}.json`), box)
  })
  const open = (owner: Address) => {
    const email = owner.email.toLowerCase()
    const box = boxes.get(email) ?? newMailbox({ ...owner, email })
    boxes.set(email, box)
    saving.changed(email)
    return box
  }
  return {
    list: (email) => boxes.get(email.toLowerCase())?.mails ?? [],
    deliver(to, mail) {
      const box = open(to)
      box.name ||= to.name
      box.mails.push({ id: randomUUID(), receivedAt: productNow().toISOString(), ...mail })
      events.emit('mail', { email: box.email })
    },
    introduce({ timeZone, ...owner }) {
      Object.assign(open(owner), { name: owner.name, timeZone })
    },
    zoneOf: (email) => boxes.get(email.toLowerCase())?.timeZone ?? undefined,
    all: () => [...boxes.values()].map(({ name, email, mails }) => ({ name, email, count: mails.length })),
    flush: saving.flush,
  }
}

function newMailbox(owner: Address): Mailbox {
  return { ...owner, timeZone: null, mails: [] }
}

/** A file name for what belongs to an address. */
export function fileOf(email: string): string {
  return createHash('sha256').update(email).digest('hex').slice(0, 32)
}
