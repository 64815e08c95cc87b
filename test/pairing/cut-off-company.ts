import { ok } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { queueFacts } from '../../src/adapters/queues/facts.ts'
import { type App, createApp, type Ports } from '../../src/app.ts'
import type { Delivery } from '../../src/domain/checkins/ports.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import type { News } from '../../src/domain/pairing/news.ts'
import type { MailOutcome, OutgoingMail, PeopleStore } from '../../src/domain/people/ports.ts'
import { CalendarError, type Calendars, type NewEvent } from '../../src/domain/visits/ports.ts'
import { holdApp } from '../../src/sandbox/history/held-app.ts'
import { config } from '../sandbox/played.ts'

export const NOW = '2026-11-16T09:00:00.000Z'
const STEP_MS = 61_000
/** Thrown by everything that leaves a process once that was killed. */
export class Killed extends Error {
  override name = 'Killed'
}

type Message = { id: number; work: Work }
type Outside = {
  mails: OutgoingMail[]
  told: News[]
  /** Who the event of the visit invites by now. */
  invited: string[]
  /** What becomes of the next mail. */
  mail: MailOutcome
  /** What the calendar does with the next list of people: takes it, loses its answer, or refuses. */
  invites: ('done' | 'lost' | 'permission' | 'gone')[]
  /** And with the next cancellations. */
  cancels: ('done' | 'permission')[]
  /** What becomes of the next cards; delivered where nothing is said. */
  tells: Delivery[]
}

/**
 * The whole product over tables in memory, in a process that can be killed before any effect it has (a write, a message,
 * a mail, a call to the calendar, a card) and started again: `kill` says after how many.
 */
export function cutOffCompany() {
  let real = Date.parse(NOW)
  let effects = 0
  let killAfter = Number.POSITIVE_INFINITY
  let messages = 0
  const queue: Message[] = []
  const outside: Outside = {
    mails: [],
    told: [],
    invited: [],
    mail: { outcome: 'sent' },
    invites: [],
    cancels: [],
    tells: [],
  }
  const effect = () => {
    if (++effects > killAfter) throw new Killed(`before effect ${effects}`)
  }
  const calendars: Calendars = {
    schedules: async (_, { emails }) =>
      emails.map((email) => ({ email, readable: true, busy: [], hours: null })),
    async create(_, event) {
      outside.invited = emailsOf(event.attendees)
      return { eventId: 'event', iCalUId: 'ical', joinUrl: null, madeAt: NOW }
    },
    look: async () => null,
    move: async () => undefined,
    async cancel() {
      if (outside.cancels.shift() === 'permission') throw new CalendarError('permission', 'not allowed')
    },
    async invite(_, __, attendees) {
      effect()
      const how = outside.invites.shift() ?? 'done'
      if (how === 'permission' || how === 'gone') throw new CalendarError(how, 'not taken')
      outside.invited = emailsOf(attendees)
      effect()
      if (how === 'lost') throw new CalendarError('unreachable', 'no answer')
    },
  }
  const { ports } = holdApp({ config, start: NOW, calendarsAt: () => calendars })
  const put = async (work: Work) => {
    effect()
    queue.push({ id: ++messages, work })
    return { messageId: String(messages), popReceipt: '' }
  }
  const drop = async ({ messageId }: { messageId: string }) => {
    effect()
    const at = queue.findIndex(({ id }) => String(id) === messageId)
    if (at >= 0) queue.splice(at, 1)
  }
  const cut: Ports = {
    ...Object.assign({}, ports, ...Object.entries(ports).map(([name, rows]) => counted(name, rows, effect))),
    queue: { put: async (work: Work) => void (await put(work)) },
    factsWith: (copy: Parameters<Ports['factsWith']>[0]) => queueFacts({ put, drop }, copy),
    async sendMail(_: unknown, mail: OutgoingMail): Promise<MailOutcome> {
      effect()
      if (outside.mail.outcome !== 'refused') outside.mails.push(mail)
      effect()
      return outside.mail
    },
    async tell({ news }: { news: readonly News[] }) {
      effect()
      outside.told.push(...news)
      effect()
      return outside.tells.shift() ?? ({ outcome: 'delivered', activityId: null } as const)
    },
    realNow: () => real,
  }
  let app: App = createApp(cut)
  /** Does what waits, each message at least once, as the workers of all instances would. */
  const drain = async () => {
    const rounds = 30
    for (let round = 0; round < rounds && queue.length > 0; round++) {
      for (const message of [...queue]) {
        const { laterMs } = await doWork(app, message.work, {
          stillMine: () => true,
          redelivered: true,
          getsOn() {},
        })
        if (laterMs === null) queue.splice(queue.indexOf(message), 1)
      }
      real += STEP_MS
    }
    ok(queue.length === 0, `left: ${JSON.stringify(queue)}`)
  }
  return {
    ports: ports as Ports & PeopleStore,
    outside,
    /** For use cases that no call of the app is. */
    facts: () => cut.factsWith((fact) => app.copyFact(fact)),
    app: () => app,
    /** Another instance over the same storage, some of which answers otherwise. */
    otherApp: (ports: Partial<Ports>): App => createApp({ ...cut, ...ports }),
    effects: () => effects,
    waiting: () => queue.map(({ work }) => work),
    drain,
    kill(after: number) {
      effects = 0
      killAfter = after
    },
    /** A new process, a minute later: nothing is left but what was stored and sent. */
    restart() {
      killAfter = Number.POSITIVE_INFINITY
      real += STEP_MS
      app = createApp(cut)
    },
  }
}
export type CutOffCompany = ReturnType<typeof cutOffCompany>

const emailsOf = (attendees: NewEvent['attendees']) => attendees.map(({ email }) => email).sort()

/** Rows whose every write is an effect. */
function counted(name: string, rows: unknown, effect: () => void): Record<string, unknown> {
  if (typeof rows !== 'object' || rows === null) return {}
  const writes = ['insert', 'replace', 'remove', 'add'].filter((write) => write in rows)
  const all = rows as Record<string, (...input: unknown[]) => Promise<unknown>>
  const write =
    (one: string) =>
    async (...input: unknown[]) => {
      effect()
      return all[one]?.(...input)
    }
  return writes.length > 0
    ? { [name]: { ...all, ...Object.fromEntries(writes.map((one) => [one, write(one)])) } }
    : {}
}
