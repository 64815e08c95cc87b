// Over 200 lines because it is the one world in which people are asked, given whatever keeps them from it.

import { doWork } from '../../bot/checkins/worker.ts'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { createApp, type Ports } from '../../src/app.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import type { SettingsChange } from '../../src/domain/checkins/change-settings.ts'
import type { Away, Delivery, Period } from '../../src/domain/checkins/ports.ts'
import { FIRST_CARD, type Prompt } from '../../src/domain/checkins/prompt.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import type { News } from '../../src/domain/pairing/news.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { listStaff } from '../../src/domain/people/list-staff.ts'
import { change } from '../../src/domain/store.ts'
import { holdApp } from '../../src/sandbox/history/held-app.ts'
import { config } from '../sandbox/played.ts'

/** A person of an asking world: each counterpart is theirs alone. */
export type Asked = {
  name: string
  department?: string
  zone?: string
  country?: string
  /** How many counterparts they have; one when nothing is said. */
  pairs?: 0 | 1 | 2
  /** The customer of these counterparts. */
  customer?: 'Guest Works' | 'Quarter Works'
  /** Whether the bot is not installed for them. */
  unreachable?: boolean
}
type Offers = Parameters<Ports['redraw']>[0]['offers']
export const mail = (name: string) => `${name.toLowerCase()}@asked.example`
const HOLD = { stillMine: () => true, redelivered: false, getsOn() {} }
/** So often work is taken up again that asks for it: what goes on waiting waits for another moment. */
const MOST_LOOKS = 3
const unused = async () => {
  throw new Error('nobody books a visit here')
}
const HEADER = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const DELIVERED: Delivery = { outcome: 'delivered', activityId: '1' }

/**
 * The whole product over tables in memory, with the calendars and the answers of Teams that a test gives. Product time
 * stands until it is moved; real time runs with it, and with whatever waits.
 */
export async function askingWorld({
  start,
  people,
  readReport = null,
}: {
  start: string
  people: readonly Asked[]
  readReport?: Ports['readReport'] | undefined
}) {
  const state = {
    now: start,
    waited: 0,
    gone: new Map<string, Period[]>(),
    /** Whose calendars cannot be read in time. */
    unread: new Set<string>(),
    sent: [] as { name: string; at: string; contacts: string[] }[],
    /** Every message with news, with what it told. */
    told: [] as { name: string; at: string; kinds: string[]; news: readonly News[] }[],
    /** Every message that was drawn anew, with what its card asks about and what came of it. */
    redrawn: [] as { name: string; activityId: string; about: string[]; offers: Offers }[],
    /** Every card that told what to know before a visit. */
    briefed: [] as { name: string; at: string; telling: Parameters<Ports['tellBrief']>[0] }[],
    /** Every such card that was drawn anew. */
    briefsDrawn: [] as { name: string; drawing: Parameters<Ports['drawBrief']>[0] }[],
    /** What the product said in the log. */
    said: [] as Record<string, string>[],
    delivery: DELIVERED,
    /** What Teams answers to a message that is drawn anew. */
    redrawing: DELIVERED,
    /** What happens while a card waits for its turn. */
    turn: async (): Promise<void> => undefined,
    /** What happens while it waits for its place, right before anybody asks whether it may still leave. */
    place: async (): Promise<void> => undefined,
    /** What happens while a card is on its way; it is told until when the card may leave. */
    onTheWay: async (_leaveBy: number): Promise<void> => undefined,
  }
  const held = holdApp({
    config,
    start,
    calendarsAt: () => ({
      ...{ schedules: unused, create: unused, look: unused, move: unused, invite: unused, cancel: unused },
    }),
  })
  const work: Work[] = []
  const names = new Map<string, string>()
  const away: Away = async (asked, _, look) => {
    const read = asked.filter(({ email }) => !state.unread.has(email))
    look?.missed?.(asked.length - read.length)
    return new Map(
      read.flatMap(({ employeeId, email }) => {
        const periods = state.gone.get(email)
        return periods ? [[employeeId, periods] as const] : []
      }),
    )
  }
  const ports: Ports = {
    ...held.ports,
    ...{ away, readReport },
    queue: { put: async (one) => void work.push(one) },
    ask: async ({ reference, checkins, leaveBy, stops }) => {
      await state.place()
      const reason = await stops()
      if (reason) return { outcome: 'later', reason, waitMs: 1000 }
      const contacts = checkins.map(({ contactName }) => contactName)
      state.sent.push({ name: names.get(reference.employeeId) ?? '', at: state.now, contacts })
      await state.onTheWay(leaveBy)
      return state.delivery
    },
    async redraw({ reference, activityId, checkins, offers }) {
      const about = checkins.map(({ contactName, status }) => `${contactName}: ${status}`)
      state.redrawn.push({ name: names.get(reference.employeeId) ?? '', activityId, about, offers })
      return state.redrawing
    },
    async tell({ reference, news, leaveBy }) {
      const kinds = news.map(({ kind }) => kind)
      state.told.push({ name: names.get(reference.employeeId) ?? '', at: state.now, kinds, news })
      await state.onTheWay(leaveBy)
      return state.delivery
    },
    async tellBrief(telling) {
      state.briefed.push({ name: names.get(telling.employeeId) ?? '', at: state.now, telling })
      await state.onTheWay(telling.leaveBy)
      return state.delivery
    },
    async drawBrief(drawing) {
      state.briefsDrawn.push({ name: names.get(drawing.employeeId) ?? '', drawing })
      return state.redrawing
    },
    report(event, fields) {
      state.said.push({ event, ...fields })
      held.ports.report(event, fields)
    },
    turn: () => state.turn(),
    now: () => state.now,
    realNow: () => Date.parse(state.now) + state.waited,
    wait: async (ms) => {
      state.waited += ms
    },
  }
  const app = createApp(ports)
  const settle = async () => {
    const again = new Map<Work, number>()
    for (let one = work.shift(); one; one = work.shift()) {
      const { laterMs } = await doWork(app, one, HOLD)
      const looks = again.get(one) ?? 0
      if (laterMs === null || looks === MOST_LOOKS) continue
      state.waited += laterMs
      again.set(one, looks + 1)
      work.push(one)
    }
  }
  const csv = async (kind: ImportKind, text: string) => {
    const rows = readCsv(
      (async function* () {
        yield Buffer.from(text)
      })(),
    )
    const report = await app.importFile({ kind, source: 'csv', apply: true, rows })
    if (report.refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(report.refused)}`)
    await settle()
  }
  const idOf = (name: string) => {
    for (const [id, known] of names) if (known === name) return id
    throw new Error(`nobody is called ${name}`)
  }

  /** Hires people, and pairs them with contacts of their own at one customer. */
  const hire = async (some: readonly Asked[]) => {
    const rows = some.map(
      ({ name, department = 'Sales', zone = 'Europe/Amsterdam', country = 'NL' }) =>
        `${name},${mail(name)},${department},Planner,,${zone},en,${country}`,
    )
    await csv('people', [HEADER, ...rows].join('\n'))
    for (const { id, name } of await listStaff({ ...ports, shards: shardsOf(ports) })) names.set(id, name)
    for (const { name, unreachable } of some) {
      const employeeId = idOf(name)
      const place = { conversationId: `a:${employeeId}`, serviceUrl: 'https://teams.example/', at: '' }
      const state = unreachable ? 'uninstalled' : 'installed'
      await ports.references.insert({ employeeId }, { employeeId, ...place, state })
    }
    const theirs = some.flatMap(({ name, pairs = 1, customer = 'Guest Works' }) =>
      Array.from({ length: pairs }, (_, at) => ({
        ...{ name, customer },
        contact: `${name.toLowerCase()}${at}@${customer.slice(0, 5).toLowerCase()}.example`,
      })),
    )
    const contacts = theirs.map(
      ({ name, contact, customer }, at) => `Contact${at},of ${name},${contact},Buyer,${customer}`,
    )
    await csv('contacts', ['First Name,Last Name,Email,Job Title,Customer', ...contacts].join('\n'))
    const pairs = theirs.map(({ name, contact }) => `${mail(name)},${contact}`)
    if (pairs.length > 0) await csv('pairs', ['Employee Email,Contact Email', ...pairs].join('\n'))
  }
  await csv(
    'customers',
    'Name,Domain,Country,Owner Email\nGuest Works,guest.example,NL,\nQuarter Works,quart.example,NL,',
  )
  await hire(people)

  const passTo = async (instant: string): Promise<void> => {
    for (;;) {
      const { nextDueAt, gave } = await app.planDue(state.now)
      await settle()
      // What was done may let something wait that comes sooner.
      if (gave) continue
      if (!nextDueAt || nextDueAt > instant) break
      if (nextDueAt > state.now) state.now = nextDueAt
    }
    state.now = instant
  }
  return {
    ...{ app, ports, state, settle, csv, hire, idOf, table: held.table },
    /** Lets time pass, doing what falls due at its own moment. */
    passTo,
    /** Does what is due at this moment. */
    tick: () => passTo(state.now),
    /** Changes the settings as the administrator does who has just looked at them. */
    async set(change: Partial<SettingsChange>) {
      const { revision } = (await app.getSettings()).settings
      const done = await app.changeSettings({ byId: 'admin', revision, ...change })
      await settle()
      return done
    },
    /** The first pair of somebody. */
    async pairOf(name: string): Promise<Pair> {
      const [pair] = await ports.pairCopies.list({ employeeId: idOf(name) })
      if (!pair) throw new Error(`${name} has no pair`)
      return pair.value
    },
    /** Says in a cycle that they spoke with their first counterpart. */
    async answer(name: string, cycleId: string) {
      const { id: pairId } = await this.pairOf(name)
      const said = await app.answerCheckin({ employeeId: idOf(name), cycleId, pairId, guess: 'content' })
      await settle()
      return said.ok
    },
    async leave(name: string) {
      const employeeId = idOf(name)
      await change(
        ports.employees,
        { employeeId },
        (there) => there && { ...there, leftOn: state.now.slice(0, 10) },
      )
      await app.copyFact({ kind: 'employee', employeeId })
      await settle()
    },
    /** Who was sent a card, in order. */
    sentTo: () => state.sent.map(({ name }) => name),
    /** The first cards of a cycle, by name. */
    async prompts(cycleId: string): Promise<Map<string, Prompt>> {
      const lists = shardsOf(ports).map((shard) => ports.prompts.list({ cycleId, shard }))
      const all = (await Promise.all(lists)).flat().map(({ value }) => value)
      const firsts = all.filter(({ card }) => card === FIRST_CARD)
      return new Map(firsts.map((prompt) => [names.get(prompt.employeeId) ?? '', prompt]))
    },
    /** How many of a department are due in a cycle, and how many of those spoke. */
    async counted(department: string, cycleId: string) {
      const rows = await ports.months.list({ scope: `department:${department}`, cycleId })
      const due = rows.map(({ value }) => value).filter(({ wanted }) => wanted)
      return { due: due.length, spoke: due.filter(({ status }) => status === 'spoke').length }
    },
  }
}
export type AskingWorld = Awaited<ReturnType<typeof askingWorld>>

const shardsOf = ({ settings }: Ports) =>
  Array.from({ length: settings.shards }, (_, at) => String(at).padStart(2, '0'))
