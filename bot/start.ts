// Over 200 lines because everything the service is made of is put together in this one place.
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { readCsv } from '../src/adapters/csv/read-csv.ts'
import { writeCsv } from '../src/adapters/csv/write-csv.ts'
import { graphAttendance } from '../src/adapters/graph/attendance.ts'
import { graphCalendars } from '../src/adapters/graph/calendars.ts'
import { graphDirectory } from '../src/adapters/graph/directory.ts'
import { graphDirectoryChanges } from '../src/adapters/graph/directory-changes.ts'
import { graphInstallBot } from '../src/adapters/graph/install-bot.ts'
import { graphMail } from '../src/adapters/graph/mail.ts'
import { graphOutOfOffice } from '../src/adapters/graph/out-of-office.ts'
import { graphPhotos } from '../src/adapters/graph/photos.ts'
import { graphSubscriptions } from '../src/adapters/graph/subscriptions.ts'
import { daysOff, holidayNames } from '../src/adapters/holidays/days-off.ts'
import { writeCalendarFile } from '../src/adapters/ical/calendar-file.ts'
import { botCredential, tokenFor } from '../src/adapters/identity/credential.ts'
import { grantedPermissions } from '../src/adapters/identity/granted-permissions.ts'
import { guestLinks } from '../src/adapters/identity/guest-links.ts'
import { onBehalfOf } from '../src/adapters/identity/on-behalf-of.ts'
import { shortHash } from '../src/adapters/identity/short-hash.ts'
import { signTexts } from '../src/adapters/identity/sign-texts.ts'
import { tabCredential } from '../src/adapters/identity/tab-registration.ts'
import { openBlobLease } from '../src/adapters/leases/blob-lease.ts'
import { mergeTexts } from '../src/adapters/merge/merge-texts.ts'
import { queueFacts } from '../src/adapters/queues/facts.ts'
import { isStorageTrouble } from '../src/adapters/queues/storage-trouble.ts'
import { openWorkQueue } from '../src/adapters/queues/work-queue.ts'
import { allowanceTable } from '../src/adapters/tables/allowance.ts'
import { checkinTables } from '../src/adapters/tables/checkins.ts'
import { decisionTables } from '../src/adapters/tables/decisions.ts'
import { dueTable } from '../src/adapters/tables/due.ts'
import { erasureTables } from '../src/adapters/tables/erasures.ts'
import { everyRow } from '../src/adapters/tables/every-row.ts'
import { importTables } from '../src/adapters/tables/imports.ts'
import { openTables } from '../src/adapters/tables/open-tables.ts'
import { overviewTables } from '../src/adapters/tables/overview.ts'
import { pairTables } from '../src/adapters/tables/pairs.ts'
import { peopleTables } from '../src/adapters/tables/people.ts'
import { personFileTables } from '../src/adapters/tables/person-files.ts'
import { privacyTables } from '../src/adapters/tables/privacy.ts'
import { restoredTable } from '../src/adapters/tables/restored.ts'
import { subscriptionTables } from '../src/adapters/tables/subscriptions.ts'
import { visitTables } from '../src/adapters/tables/visits.ts'
import { createApp } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import type { PermissionView } from '../src/contract/installation.ts'
import { tabLink } from '../src/contract/tab-link.ts'
import { dayIn } from '../src/domain/checkins/cycle.ts'
import type { AskedAtAnyHour } from '../src/domain/checkins/person-calendar.ts'
import type { Pass } from '../src/domain/checkins/plan-due.ts'
import type { Hold, Work } from '../src/domain/checkins/work.ts'
import { keepingTimesIn } from '../src/keeping-times.ts'
import { textsFor } from '../src/text/texts.ts'
import { noteCalls } from './accesses.ts'
import { noteGivenUp, refuseToResend } from './after-restore.ts'
import { createProveBot } from './bot-token.ts'
import { checkinsApi } from './checkins/api.ts'
import { cycleApi } from './checkins/cycle-api.ts'
import { dryRunApi } from './checkins/dry-run-api.ts'
import { meApi } from './checkins/me-api.ts'
import { createAsk, createRedraw } from './checkins/prompts.ts'
import { settingsApi } from './checkins/settings-api.ts'
import { shareApi } from './checkins/share-api.ts'
import { talkApi } from './checkins/talk-api.ts'
import { doWork } from './checkins/worker.ts'
import { drainService } from './drain.ts'
import { guestRoutes } from './guest.ts'
import { insightsApi } from './insights/api.ts'
import { lateBot, readiness } from './late-bot.ts'
import { createLog, kindOfError, type Log } from './log.ts'
import { createMeasures } from './measures.ts'
import { createMessenger } from './messenger.ts'
import { NOTIFICATIONS_PATH, notificationRoute } from './notifications.ts'
import { oneLook } from './one-look.ts'
import { openStorage } from './open-storage.ts'
import { alarmsApi } from './overview/alarms-api.ts'
import { overviewApi } from './overview/api.ts'
import { exportApi } from './overview/export-api.ts'
import { feelingsApi } from './overview/feelings-api.ts'
import { installationApi } from './overview/installation-api.ts'
import { monthsApi } from './overview/months-api.ts'
import { scopeApi } from './overview/scope-api.ts'
import { timelineApi } from './overview/timeline-api.ts'
import { watchOwnSignIn } from './own-sign-in.ts'
import { pairingApi } from './pairing/api.ts'
import { handoverApi } from './pairing/handover-api.ts'
import { introductionPage } from './pairing/introduction-page.ts'
import { lifeApi } from './pairing/life-api.ts'
import { createTell } from './pairing/prompts.ts'
import { peopleApi } from './people/api.ts'
import { directoryApi } from './people/directory-api.ts'
import { functionApi } from './people/function-api.ts'
import { importApi } from './people/import-api.ts'
import { ownerApi } from './people/owner-api.ts'
import { teamApi } from './people/team-api.ts'
import { teamPage } from './people/team-page.ts'
import { lookAtPermissions } from './permissions.ts'
import { createPersonLimit } from './person-limit.ts'
import { startPlanner } from './planner.ts'
import { privacyApi } from './privacy/api.ts'
import { objectionApi } from './privacy/objection-api.ts'
import { personApi } from './privacy/person-api.ts'
import { registerApi } from './privacy/register-api.ts'
import { watchQueue } from './queue-watch.ts'
import { startSendRate } from './send-rate.ts'
import { createServer } from './server.ts'
import { shownSettings } from './shown-settings.ts'
import { createSignIn } from './sign-in.ts'
import { sendNoMail, silentMessenger } from './silence.ts'
import { onTurn } from './teams-bot.ts'
import { startTelemetry } from './telemetry.ts'
import { answerPage } from './visits/answer-page.ts'
import { answersApi } from './visits/answers-api.ts'
import { visitsApi } from './visits/api.ts'
import { briefApi } from './visits/brief-api.ts'
import { facesPage } from './visits/faces-page.ts'
import { heardApi } from './visits/heard-api.ts'
import { pollPage } from './visits/poll-page.ts'
import { pollsApi } from './visits/polls-api.ts'
import {
  createAnswerLetter,
  createDrawBrief,
  createInvitation,
  createLetter,
  createTellBrief,
  wordHold,
} from './visits/prompts.ts'
import { timeApi } from './visits/time-api.ts'
import { startWorkLoop } from './work-loop.ts'

/** What runs. `tick` is one pass of the planner at product time; `idle` answers how much work waits or runs anywhere. */
export type Running = {
  port: number
  tick(): Promise<Pass>
  idle(): Promise<number>
  /** Takes nothing new, finishes or gives back what is in hand, and ends within 20 seconds. */
  stop(): Promise<void>
}

/** What nobody waits for is looked at so long after the start. */
const QUIET_MS = 2000
/** Anybody may ask whether an instance is ready, as often as they like; storage is asked once in such a time. */
const READY_MS = 1000

/**
 * Starts the service: adapters, then the app, then server and workers. `now` is product time; tokens, claims and
 * deadlines live by the real clock. Rejects when storage cannot be reached, or where `ending` says so before it is; once
 * it is open, the start is in hand, and goes on to its end.
 */
export async function start(
  config: Config,
  { now, ending }: { now: () => Date; ending?: AbortSignal },
): Promise<Running> {
  const measures = createMeasures()
  const log = createLog(config.LOG_LEVEL, undefined, measures.count)
  const report = (event: string, fields: Record<string, string>) => log.info({ event, ...fields })
  const credential = botCredential(config)
  const ofTab = tabCredential(config)
  const botToken = tokenFor(credential, 'https://api.botframework.com/.default')
  const place = config.STORAGE_CONNECTION_STRING
    ? { prefix: config.STORAGE_PREFIX, connectionString: config.STORAGE_CONNECTION_STRING }
    : { prefix: config.STORAGE_PREFIX, account: config.STORAGE_ACCOUNT ?? '', credential }
  const open = () =>
    Promise.all([openTables(place, report), openWorkQueue(place), openBlobLease(place, 'planner')])
  const opening = openStorage(open, { log, isStorageTrouble, ending })
  // Read while storage answers, as it takes a quarter of a second; whoever needs it says what keeps it from loading.
  import('./adapter.ts').catch(() => undefined)
  const [tables, queue, lease] = await opening
  const restoring = { restored: restoredTable(tables.open), isSending: config.SENDING, log }
  await refuseToResend(restoring)
  const givenUp = noteGivenUp({ ...restoring, waiting: () => queue.count() })
  const { credentialOf, challengeOf } = onBehalfOf(config)
  const identities = { app: credential, onBehalfOf: credentialOf }
  const permissions = lookAtPermissions({
    settings: config,
    service: () => grantedPermissions(credential, config.GRAPH_URL),
    tab: () => grantedPermissions(ofTab, config.GRAPH_URL),
    person: (token) => grantedPermissions(credentialOf(token), config.GRAPH_URL),
    log,
  })
  const watch = watchQueue({ look: () => queue.look(), log })
  const rate = startSendRate({ rows: allowanceTable(tables.open), perSecond: config.SEND_RATE, log })
  const messenger = config.SENDING ? createMessenger(botToken, rate) : silentMessenger
  const link = tabLink(config)
  const calendars = graphCalendars(config.GRAPH_URL, identities)
  const tellUrl = tellUrlOf(config)
  const installed = {
    catalogId: config.TEAMS_CATALOG_ID ?? config.TEAMS_APP_ID,
    serviceUrl: `https://${config.CONNECTOR_HOSTS[0]}/teams/`,
  }

  const keys = { secret: config.LINK_SECRET, before: config.LINK_SECRET_BEFORE }
  const calendar: AskedAtAnyHour = {
    ...{ zone: config.ORG_TIME_ZONE, askWeek: config.ASK_WEEK },
    ...{ askWeekday: config.ASK_WEEKDAY, askHour: config.ASK_HOUR, anyHour: !config.SENDING },
  }
  const today = () => dayIn(now().toISOString(), calendar.zone)
  const app = createApp({
    ...peopleTables(tables.open),
    ...pairTables(tables.open),
    ...checkinTables(tables.open),
    ...overviewTables(tables.open),
    ...privacyTables(tables.open),
    ...erasureTables(tables.open),
    ...personFileTables(tables.open, tables.client('undo')),
    everyRow: everyRow((name) => (name === 'undo' ? tables.client(name) : tables.rows(name)), report),
    erasedWord: textsFor('en').personalData.erased,
    leftWord: textsFor('en').personalData.left,
    ...importTables(tables.open, tables.client('undo')),
    ...visitTables(tables.open),
    ...subscriptionTables(tables.open),
    ...decisionTables(tables.open),
    due: dueTable(tables.rows('due'), report),
    queue: {
      async put(work) {
        await queue.put(work)
        loop.nudge()
      },
    },
    factsWith: (copy) => queueFacts(queue, copy),
    directory: graphDirectory(config.GRAPH_URL, credential),
    directoryChanges: config.EMPLOYEE_GROUP
      ? graphDirectoryChanges(config.GRAPH_URL, credential, config.EMPLOYEE_GROUP)
      : null,
    away: graphOutOfOffice(config.GRAPH_URL, credential, report),
    isDayOff: daysOff(),
    holidayName: holidayNames(),
    writeCalendarFile,
    mergeTexts,
    calendars,
    calendarHolds: calendars,
    wordHold,
    subscriptions: tellUrl === null ? null : graphSubscriptions(config.GRAPH_URL, credential, tellUrl),
    readReport: config.ATTENDANCE ? graphAttendance(config.GRAPH_URL, credential) : null,
    sendMail: config.SENDING ? graphMail(config.GRAPH_URL, identities) : sendNoMail,
    findPhoto: graphPhotos(config.GRAPH_URL, credential, report),
    guestLinks: guestLinks({ ...keys, publicUrl: config.PUBLIC_URL }),
    secretSigning: signTexts('calendar', keys),
    invitation: createInvitation(link),
    writeLetter: createLetter(config.ORG_NAME),
    writeAnswerLetter: createAnswerLetter(config.ORG_NAME),
    installBot:
      config.INSTALL_BOT && config.SENDING
        ? graphInstallBot(config.GRAPH_URL, ofTab, installed, report)
        : null,
    ask: createAsk(messenger, link, today),
    redraw: createRedraw(messenger, link, today),
    tell: createTell(messenger, link),
    tellBrief: createTellBrief(messenger, link),
    drawBrief: createDrawBrief(messenger, link),
    turn: rate.turn,
    newToken: randomUUID,
    hash: shortHash,
    now: () => now().toISOString(),
    realNow: Date.now,
    wait: (ms) => wait(ms),
    report,
    settings: {
      ...calendar,
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
  })
  let drain: Promise<void> | undefined
  const bot = lateBot(async () => {
    const { createReceive } = await import('./adapter.ts')
    return createReceive(config, botToken, onTurn({ app, messenger, log, link }))
  }, log)
  const work = (todo: Work, hold: Hold) => doWork(app, todo, hold)
  const loop = startWorkLoop({ queue, log, work, setAside: app.setWorkAside, isStorageTrouble })
  const plan = async () => {
    await watch.watch()
    const pass = await app.planDue(now().toISOString())
    await givenUp(pass)
    return pass
  }
  const planner = startPlanner({ log, lease, plan })
  const answers = oneLook(tables.answers, READY_MS)

  const server = createServer({
    config,
    log,
    handlers: {
      ...overviewApi({
        app,
        approachesAMonth: config.APPROACHES_A_MONTH,
      }),
      ...alarmsApi({ app, queueState: watch.state }),
      ...installationApi({ app, settings: shownSettings(config), permissions, queueState: watch.state }),
      ...checkinsApi({ app }),
      ...talkApi({ app }),
      ...shareApi({ app }),
      ...meApi({ app }),
      ...settingsApi({ app, calendar }),
      ...privacyApi({ app }),
      ...personApi({ app }),
      ...objectionApi({ app }),
      ...registerApi({ app, organisation: config.ORG_NAME, times: keepingTimesIn(config), today }),
      ...dryRunApi({ app }),
      ...cycleApi({ app }),
      ...peopleApi({ app }),
      ...importApi({ app, readCsv }),
      ...functionApi({ app }),
      ...directoryApi({ app }),
      ...ownerApi({ app }),
      ...teamApi({ app }),
      ...pairingApi({ app }),
      ...lifeApi({ app, organisation: config.ORG_NAME }),
      ...handoverApi({ app, organisation: config.ORG_NAME }),
      ...visitsApi({ app }),
      ...timeApi({ app }),
      ...briefApi({ app }),
      ...pollsApi({ app, now: () => now().toISOString() }),
      ...scopeApi({ app, silentDays: config.SILENT_DAYS }),
      ...exportApi({ app, writeCsv }),
      ...timelineApi({ app, now: () => now().toISOString() }),
      ...feelingsApi({ app }),
      ...monthsApi({ app }),
      ...heardApi({ app }),
      ...insightsApi({ app }),
      ...answersApi({ app }),
    },
    took: measures.took,
    guests: guestRoutes({
      app,
      organisation: config.ORG_NAME,
      views: {
        introduction: introductionPage({ app }),
        team: teamPage({ app }),
        answer: answerPage({ app }),
        faces: facesPage({ app }),
        poll: pollPage({ app, now: () => now().toISOString() }),
      },
    }),
    notifications: notificationRoute({ app, log }),
    signIn: createSignIn(config),
    challengeOf,
    isEmployee: app.isEmployee,
    isErased: app.isErased,
    mayCall: createPersonLimit((employeeId) => log.warn({ event: 'limit.person', employeeId })),
    proveBot: createProveBot(config),
    noteAccess: noteCalls(app),
    receive: bot.receive,
    ready: () => readiness({ isStopping: () => drain !== undefined, bot, answers }),
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.PORT, config.MODE === 'sandbox' ? '127.0.0.1' : undefined, resolve)
  })
  const { port } = server.address() as AddressInfo
  log.info({ event: 'service.started', port })
  void bot.load()
  const connectionString = config.APPLICATIONINSIGHTS_CONNECTION_STRING
  const telemetry = startTelemetry({ measures, connectionString, queued: () => queue.count() }).catch(
    (error) => void log.error({ event: 'telemetry.not-started', error: kindOfError(error) }),
  )
  const ownSignIn = watchOwnSignIn({
    config,
    log,
    bot: botToken,
    tab: () => grantedPermissions(ofTab, config.GRAPH_URL),
  })
  let unwatch = () => {}
  const quiet = setTimeout(() => {
    unwatch = ownSignIn.begin()
    void tellPermissions(permissions, log)
  }, QUIET_MS).unref()

  return {
    port,
    tick: planner.tick,
    idle: () => queue.count(),
    stop() {
      clearTimeout(quiet)
      unwatch()
      drain ??= drainService({ log, planner, loop, server, rate }).then(async () => (await telemetry)?.stop())
      return drain
    },
  }
}

type Permissions = () => Promise<PermissionView[]>

/** Says which permissions are missing for what is switched on. The rest works without them, so it starts all the same. */
async function tellPermissions(look: Permissions, log: Log): Promise<void> {
  for (const { id, state } of await look())
    if (state === 'missing')
      log.warn({
        event: 'permission.missing',
        permission: id,
        cure: 'README, Permissions on Microsoft Graph',
      })
}

/** Where Graph tells of changes in calendars; null where it may not, or cannot reach us. */
function tellUrlOf({ NOTIFICATION_URL, PUBLIC_URL }: Config): string | null {
  if (NOTIFICATION_URL === 'off') return null
  return NOTIFICATION_URL ?? new URL(NOTIFICATIONS_PATH, PUBLIC_URL).href
}
