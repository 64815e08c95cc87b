import { daysOff, holidayNames } from '../../adapters/holidays/days-off.ts'
import { writeCalendarFile } from '../../adapters/ical/calendar-file.ts'
import { guestLinks } from '../../adapters/identity/guest-links.ts'
import { shortHash } from '../../adapters/identity/short-hash.ts'
import { signTexts } from '../../adapters/identity/sign-texts.ts'
import { mergeTexts } from '../../adapters/merge/merge-texts.ts'
import { checkinTables } from '../../adapters/tables/checkins.ts'
import { decisionTables } from '../../adapters/tables/decisions.ts'
import { dueTable } from '../../adapters/tables/due.ts'
import { erasureTables } from '../../adapters/tables/erasures.ts'
import { everyRow } from '../../adapters/tables/every-row.ts'
import { holdTable } from '../../adapters/tables/held-table.ts'
import { importTables } from '../../adapters/tables/imports.ts'
import { TABLES, type TableName } from '../../adapters/tables/open-tables.ts'
import { overviewTables } from '../../adapters/tables/overview.ts'
import { pairTables } from '../../adapters/tables/pairs.ts'
import { peopleTables } from '../../adapters/tables/people.ts'
import { personFileTables } from '../../adapters/tables/person-files.ts'
import { privacyTables } from '../../adapters/tables/privacy.ts'
import { type RowForm, rowsIn } from '../../adapters/tables/rows.ts'
import { subscriptionTables } from '../../adapters/tables/subscriptions.ts'
import { visitTables } from '../../adapters/tables/visits.ts'
import { type App, createApp, type Ports } from '../../app.ts'
import type { Config } from '../../config.ts'
import type { Work } from '../../domain/checkins/work.ts'
import type { Calendars } from '../../domain/visits/ports.ts'
import { keepingTimesIn } from '../../keeping-times.ts'
import { textsFor } from '../../text/texts.ts'
import { idOf } from '../people.ts'
import { invitationFor } from './invitation.ts'

/** The product over tables held in memory, and its clock. */
export type HeldApp = Awaited<ReturnType<typeof holdApp>>
type Needs = {
  config: Config
  start: string
  /** The calendars that visits are booked in, given product time. */
  calendarsAt: (now: () => Date) => Calendars
}

const AT_ONCE = { stillMine: () => true, redelivered: false, getsOn() {} }

/**
 * Composes the product with nothing around it: tables in memory, work done in order, cards that count as delivered
 * and are sent to nobody. Product time stands at `start` and moves by `passTo` alone.
 */
export function holdApp({ config, start, calendarsAt }: Needs) {
  let now = start
  let tokens = 0
  const report = (event: string, fields: Record<string, string>) => {
    if (event.endsWith('.error') || event === 'row.damaged')
      throw new Error(`${event} ${JSON.stringify(fields)}`)
  }
  const held = new Map(TABLES.map((name) => [name, holdTable(name)]))
  const table = (name: TableName) => held.get(name) ?? holdTable(name)
  const open = <K extends object, T extends object>(name: TableName, form: RowForm<K, T>) =>
    rowsIn(table(name), form, report)
  const waiting: Work[] = []
  const ports: Ports = {
    ...peopleTables(open),
    ...pairTables(open),
    ...checkinTables(open),
    ...overviewTables(open),
    ...privacyTables(open),
    ...erasureTables(open),
    ...personFileTables(open, table('undo')),
    everyRow: everyRow(table, report),
    erasedWord: textsFor('en').personalData.erased,
    leftWord: textsFor('en').personalData.left,
    ...importTables(open, table('undo')),
    ...visitTables(open),
    ...decisionTables(open),
    ...subscriptionTables(open),
    // Nothing changes in its calendars but by its own hand.
    subscriptions: null,
    readReport: null,
    due: dueTable(table('due'), report),
    queue: { put: async (work) => void waiting.push(work) },
    factsWith: (copy) => ({
      async record(fact, write) {
        const result = await write()
        await copy(fact)
        return result
      },
    }),
    directory: {
      findByEmail: async (emails) => new Map(emails.map((email) => [email, idOf(email)])),
    },
    directoryChanges: null,
    away: async () => new Map(),
    isDayOff: daysOff(),
    holidayName: holidayNames(),
    installBot: null,
    calendars: calendarsAt(() => new Date(now)),
    writeCalendarFile,
    mergeTexts,
    sendMail: async () => ({ outcome: 'sent' }),
    findPhoto: async () => null,
    guestLinks: guestLinks({ secret: config.LINK_SECRET, publicUrl: config.PUBLIC_URL }),
    secretSigning: signTexts('calendar', { secret: config.LINK_SECRET }),
    invitation: invitationFor(config),
    writeLetter: () => ({ subject: '', text: '', language: 'en' }),
    writeAnswerLetter: ({ link }) => ({ subject: 'How was it?', text: link, language: 'en' }),
    wordHold: () => ({ subject: '', text: '' }),
    // Its past asks nobody which time suits, so nothing is held.
    calendarHolds: { hold: async () => '', lift: async () => undefined },
    ask: async () => ({ outcome: 'delivered', activityId: null }),
    redraw: async () => ({ outcome: 'delivered', activityId: null }),
    tell: async () => ({ outcome: 'delivered', activityId: null }),
    tellBrief: async () => ({ outcome: 'delivered', activityId: null }),
    drawBrief: async () => ({ outcome: 'delivered', activityId: null }),
    turn: async () => undefined,
    newToken: () => shortHash(`token ${++tokens}`),
    hash: shortHash,
    now: () => now,
    realNow: () => Date.parse(now),
    wait: async () => undefined,
    report,
    settings: {
      zone: config.ORG_TIME_ZONE,
      askWeek: config.ASK_WEEK,
      askWeekday: config.ASK_WEEKDAY,
      askHour: config.ASK_HOUR,
      shards: config.SHARDS,
      syncHour: config.SYNC_HOUR,
      pairsPerPerson: config.PAIRS_PER_PERSON,
      introductionDays: config.INTRODUCTION_DAYS,
      pollDays: config.POLL_DAYS,
      pollBooks: config.POLL_BOOKS,
      repeatMonths: config.REPEAT_MONTHS,
      approachesAMonth: config.APPROACHES_A_MONTH,
      ownerSilentDays: config.OWNER_SILENT_DAYS,
      silentDays: config.SILENT_DAYS,
      visitBuffer: config.VISIT_BUFFER,
      visitNotice: config.VISIT_NOTICE,
      meetingHosts: config.MEETING_HOSTS,
      level: config.VISIBILITY,
      keepingTimes: keepingTimesIn(config),
    },
  }
  const app = createApp(ports)

  const settle = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await doWork(app, work)
  }
  return {
    app,
    ports,
    calendar: ports.settings,
    now: () => now,
    table,
    // What its imports brought a year ago is not undone any more.
    tables: [...held].flatMap(([name, { writeTo }]) => (name === 'undo' ? [] : { name, writeTo })),
    /** Moves product time on, and stops wherever something falls due, so that it is done at its own moment. */
    async passTo(instant: string): Promise<void> {
      for (;;) {
        const { nextDueAt } = await app.planDue(now)
        await settle()
        if (!nextDueAt || nextDueAt > instant) break
        if (nextDueAt > now) now = nextDueAt
      }
      now = instant
    },
    settle,
  }
}

/** As the service's own worker does, at once and once. */
async function doWork(app: App, work: Work): Promise<unknown> {
  switch (work.kind) {
    case 'plan-shard':
      return app.planShard(work, AT_ONCE)
    case 'send-shard':
      return app.sendShard(work, AT_ONCE)
    case 'ask-again':
      return app.askAgain(work)
    case 'pair':
    case 'checkin':
    case 'visit':
      return app.copyFact(work)
    case 'visit-over':
      return app.afterVisit(work)
    case 'debrief':
      return app.sendPrompt(work)
    case 'publish-feelings':
      return app.publishFeelings(work)
    case 'gather-feelings':
      return app.gatherFeelings()
  }
}
