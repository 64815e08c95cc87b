// Over 200 lines because everything the sandbox is made of is put together in this one place.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { AskCalendar } from '../domain/checkins/cycle.ts'
import { type Certificate, makeCertificate } from './certificate.ts'
import { type Chats, createChats } from './chats.ts'
import type { Clock } from './clock.ts'
import { createConnector } from './connector.ts'
import { serveControl } from './control.ts'
import { calendarRoutes } from './control-calendars.ts'
import { chatRoutes } from './control-chats.ts'
import { clockRoutes } from './control-clock.ts'
import { deskRoutes } from './control-desk.ts'
import { faultRoutes } from './control-faults.ts'
import { createImport, type Import, importRoutes } from './control-import.ts'
import { mailRoutes } from './control-mail.ts'
import { meetingControls } from './control-meetings.ts'
import { installFor, peopleRoutes } from './control-people.ts'
import { subscriptionControls } from './control-subscriptions.ts'
import { createEntra } from './entra.ts'
import { createEvents } from './events.ts'
import { createFaults, type Faults } from './faults.ts'
import { createGraph } from './graph/graph.ts'
import { everybodyIn } from './graph/groups.ts'
import { createNotifier } from './graph/notifier.ts'
import { createSubscriptionStore } from './graph/subscription-store.ts'
import { type Instances, type MakeInstance, startInstances } from './instances.ts'
import { createLedger, type Ledger, TARGETS } from './ledger.ts'
import { type Calendars, createCalendars } from './outlook/calendars.ts'
import { createMailboxes, type Mailboxes } from './outlook/mailboxes.ts'
import { createMeetings } from './outlook/meetings.ts'
import { createPeople, type People } from './people.ts'
import { createPlaygroundConnector, playgroundUrl } from './playground-connector.ts'
import { openPorts } from './ports.ts'
import { createRedelivery } from './redelivery.ts'
import { type Keys, makeSecrets, readSecrets, type Secrets } from './secrets.ts'
import { serviceSettings } from './service-settings.ts'
import { serveStandIns } from './stand-ins.ts'
import { createStepper, type Stepper } from './stepper.ts'
import { startStorage } from './storage.ts'
import { openClock } from './stored-clock.ts'
import { createTeams } from './teams.ts'
import { createTokens, type Tokens } from './tokens.ts'

export type SandboxOptions = {
  /** 0 takes free ports. */
  ports: { service: number; sandbox: number; tls: number }
  /** The data folder; without it nothing outlives the sandbox. */
  data?: string
  /** An Azurite that runs already; without it one is started with its data in the folder. */
  storage?: string
  /** Whether storage can be made to fail, through a proxy that costs time with every call; it can when left out. */
  storageFaults?: boolean
  prefix: string
  instances: number
  /** One that the service trusts already; one of its own when left out. */
  certificate?: Certificate
  /** Keys that a sandbox without data signs with; its own when left out. */
  keys?: Keys
  /** How a service process is made; as a process of its own when left out. */
  makeInstance?: MakeInstance | undefined
  /** Whether an Agents Playground on this machine may talk to the service without a token. */
  playground?: boolean
  /** What a call to a mailbox waits for, so that calls can meet; a few ms when left out. */
  mailboxTakes?: () => Promise<unknown>
  /** Settings of the service that differ from their defaults. */
  settings?: Record<string, string>
  /** Product time at which a sandbox without data starts. */
  startAt: (calendar: AskCalendar) => Date
  /** Fills storage and the data folder before anything reads them. */
  fill?: (place: Place) => Promise<void>
}
/** Where a sandbox keeps what it knows, and the settings of its service. */
export type Place = { folder: string; connectionString: string; prefix: string; config: Config }
export type Sandbox = {
  /** Addresses with no path: the sandbox for people, the stand-ins, the service. */
  url: string
  tlsUrl: string
  serviceUrl: string
  ports: { service: number; sandbox: number; tls: number }
  /** Where the certificate and the logs are. */
  folder: string
  calendar: AskCalendar
  secrets: Secrets
  tokens: Tokens
  people: People
  chats: Chats
  calendars: Calendars
  mailboxes: Mailboxes
  ledger: Ledger
  faults: Faults
  instances: Pick<Instances, 'pids' | 'ports' | 'exits' | 'kill'>
  /** Product time itself, for who moves it while no process runs; everybody else asks the stepper. */
  clock: Clock
  stepper: Stepper
  runImport: Import
  /** Installs the bot for everybody in the directory for whom it never was. */
  installBot(): Promise<void>
  /** Calls somebody's cards back to their chat on the desk, after another program spoke for them. */
  callBack(email: string): Promise<void>
  stop(): Promise<void>
}

/** Starts everything that the sandbox is made of; throws one sentence when something cannot start. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  await using starting = new AsyncDisposableStack()
  const { data, prefix, startAt, storageFaults = true } = options
  const folder = data ?? mkdtempSync(join(tmpdir(), 'counterpart-'))
  mkdirSync(join(folder, 'logs'), { recursive: true })
  if (!data) starting.defer(() => rmSync(folder, { recursive: true, force: true }))

  const faults = createFaults(storageFaults ? TARGETS : TARGETS.filter((target) => target !== 'storage'))
  const [secrets, certificate] = await Promise.all([
    data ? readSecrets(data) : makeSecrets(options.keys),
    options.certificate ?? makeCertificate(folder),
  ])
  const own = { folder: join(folder, 'storage'), key: secrets.storageKey }
  const [storage, ports] = await Promise.all([
    startStorage({
      faults: storageFaults ? faults : undefined,
      own: options.storage ? { connectionString: options.storage } : own,
    }),
    openPorts(options.ports, certificate, options.playground),
  ])
  starting.defer(storage.stop)
  starting.defer(ports.close)

  const { url, tlsUrl, serviceUrl } = ports
  const { connectionString } = storage
  const addresses = { url, tlsUrl, serviceUrl, connectionString, prefix }
  const { env, config, calendar } = serviceSettings({
    secrets,
    certificate,
    ...addresses,
    more: options.settings ?? {},
  })
  await options.fill?.({ folder, connectionString, prefix, config })
  const events = createEvents()
  const clock = openClock({ folder: data, events, initial: () => startAt(calendar) })
  const people = createPeople(data)
  const kept = { folder: data, events, productNow: clock.now }
  const chats = createChats(kept)
  const mailboxes = createMailboxes(kept)
  const meetings = createMeetings(kept)
  const { tenantId } = secrets
  const store = createSubscriptionStore(kept)
  const notifier = createNotifier({ store, people, faults, tenantId })
  const { changed } = notifier
  const calendars = createCalendars({ ...kept, people, mailboxes, tenantId, changed })
  // Runs after the services have stopped: what they still send while they drain is kept too.
  starting.defer(() => {
    notifier.stop()
    for (const each of [people, chats, calendars, mailboxes, meetings, store, clock]) each.flush()
  })
  const instances = startInstances({
    count: options.instances,
    env,
    offset: clock.offset,
    logs: join(folder, 'logs'),
    ...(options.makeInstance && { make: options.makeInstance }),
  })
  starting.defer(instances.stop)

  const tokens = await createTokens(secrets, tlsUrl)
  const ledger = createLedger(clock.now)
  const deliver = createRedelivery({
    messagesUrl: `${serviceUrl}/api/messages`,
    tenantId: secrets.tenantId,
    token: () => tokens.forBot(`${tlsUrl}/`),
  })
  const teams = createTeams({ secrets, serviceUrl: `${tlsUrl}/`, deliver })
  const stepper = createStepper(clock, instances)
  const setUp = { id: secrets.setUpId, name: 'Sandbox', email: 'sandbox@counterpart.example' }
  const runImport = createImport({ people, chats, mailboxes, teams, tokens, serviceUrl, setUp })
  starting.defer(() => stepper.stop())

  const playground = options.playground && {
    tenantId: secrets.tenantId,
    serviceUrlFor: (port: number) => playgroundUrl(tlsUrl, port),
    token: tokens.forBot,
  }
  const standIns = playground ? [createPlaygroundConnector({ tokens })] : []
  const connector = createConnector({ chats, people, tokens, secrets })
  const graph = createGraph({
    ...{ people, calendars, mailboxes, tokens, graphUrl: tlsUrl, groupId: everybodyIn(secrets.tenantId) },
    takes: options.mailboxTakes,
    ...{ meetings, subscriptions: { store, productNow: clock.now } },
    catalog: { appId: secrets.teamsAppId, webApplicationId: secrets.tabClientId, chats, teams },
    faults,
  })
  const entra = createEntra({ secrets, tokens, people, authority: tlsUrl })
  ports.serve({
    service: instances.nextPort,
    ...(playground && { playground }),
    tls: serveStandIns([...standIns, connector, graph, entra], { ledger, faults }),
    sandbox: serveControl([
      ...peopleRoutes({ people, tokens }),
      ...clockRoutes({ stepper, calendar }),
      ...chatRoutes({ people, chats, teams }),
      ...calendarRoutes({ people, calendars }),
      ...meetingControls({ people, calendars, meetings }),
      ...mailRoutes({ people, mailboxes, calendars }),
      ...subscriptionControls({ people, store, notifier }),
      ...faultRoutes({ faults, ledger }),
      ...importRoutes(runImport),
      ...deskRoutes({ events, people, serviceUrl }),
    ]),
  })
  await instances.ready()
  const running = starting.move()
  const { kill, pids, exits, ports: listening } = instances
  return {
    ...{ url, tlsUrl, serviceUrl, ports: ports.numbers, folder, calendar, secrets, tokens, people, ledger },
    ...{ chats, calendars, mailboxes },
    ...{ faults, instances: { kill, pids, exits, ports: listening }, clock, stepper, runImport },
    installBot: () => installFor(people.list(), { chats, teams }),
    async callBack(email) {
      const person = people.byEmail(email)
      const chat = chats.of(email)
      if (person && chat.state === 'installed') await teams.installed({ person, chat })
    },
    stop: () => running.disposeAsync(),
  }
}
