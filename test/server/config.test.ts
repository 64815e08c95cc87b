// Over 200 lines because a value that is refused stands here for every setting.
import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readConfig, settings } from '../../src/config.ts'
import { makeSecrets } from '../../src/sandbox/secrets.ts'
import { serviceSettings } from '../../src/sandbox/service-settings.ts'

const SECRET = 'a-secret-nobody-may-read'
const good = {
  PUBLIC_URL: 'https://counterpart.example',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  BOT_APP_SECRET: SECRET,
  TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_CLIENT_SECRET: 'another secret',
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  LINK_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  ORG_NAME: 'Counterpart Example',
  STORAGE_ACCOUNT: 'counterpart',
}
/** What only a sandbox is started with. */
const OF_SANDBOX = [
  ...['PUBLIC_URL', 'STORAGE_CONNECTION_STRING', 'AUTHORITY_URL', 'GRAPH_URL', 'BOT_OPENID_URL', 'TEAMS_URL'],
  ...['CONNECTOR_HOSTS', 'HOST_ORIGINS'],
]
/** A value that production refuses, for every setting: a new one does not compile without its row. */
const WRONG: Record<keyof typeof settings.shape, string> = {
  MODE: 'test',
  PORT: '65536',
  PUBLIC_URL: 'http://counterpart.example',
  NOTIFICATION_URL: 'http://counterpart.example/api/notifications',
  LOG_LEVEL: 'warn',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=ours',
  TENANT_ID: 'ours',
  BOT_APP_ID: 'the-bot',
  BOT_APP_TYPE: 'MultiTenant',
  BOT_APP_SECRET: 'short',
  TAB_CLIENT_ID: 'the-tab',
  TAB_CLIENT_SECRET: 'short',
  TEAMS_APP_ID: 'the-app',
  INSTALL_BOT: 'yes',
  TEAMS_CATALOG_ID: 'the-app',
  STORAGE_ACCOUNT: 'Not-A-Name',
  STORAGE_CONNECTION_STRING: 'AccountName=devstoreaccount1',
  STORAGE_PREFIX: 'Has-Dashes',
  LINK_SECRET: 'not 32 characters',
  LINK_SECRET_BEFORE: 'not 32 characters',
  ORG_NAME: ' ',
  EMPLOYEE_GROUP: 'employees',
  SYNC_HOUR: '24',
  ORG_TIME_ZONE: 'Europe/Atlantis',
  ASK_WEEK: '5',
  ASK_WEEKDAY: 'dinsdag',
  ASK_HOUR: 'ten',
  PAIRS_PER_PERSON: '0',
  REPEAT_MONTHS: '-1',
  APPROACHES_A_MONTH: '0',
  INTRODUCTION_DAYS: '1.5',
  POLL_DAYS: '21',
  POLL_BOOKS: 'never',
  OWNER_SILENT_DAYS: '0',
  SILENT_DAYS: '366',
  VISIT_BUFFER: '61',
  VISIT_NOTICE: '-1',
  ATTENDANCE: 'true',
  VISIBILITY: 'all',
  KEEP_ANSWERS_MONTHS: '12',
  KEEP_VISITS_MONTHS: '12',
  KEEP_CONTACTS_MONTHS: '0',
  KEEP_DELIVERY_DAYS: '69',
  KEEP_AUDIT_MONTHS: '0',
  KEEP_LEFT_MONTHS: '12',
  SENDING: 'no',
  SEND_RATE: '51',
  SHARDS: '257',
  AUTHORITY_URL: 'http://login.example',
  GRAPH_URL: 'https://127.0.0.1:3980',
  TEAMS_URL: 'http://teams.example',
  BOT_OPENID_URL: 'https://localhost:3980/keys',
  CONNECTOR_HOSTS: 'localhost:3980',
  MEETING_HOSTS: 'https://zoom.us/',
  HOST_ORIGINS: 'http://localhost:3979',
}
const KEY = 'AccountName=x;AccountKey=y'
/** Values of the right kind that production must refuse all the same, and what is said of each. */
const NEARLY: [name: string, value: string, wrong: RegExp][] = [
  ['PUBLIC_URL', 'https://localhost:3978', /nobody else reaches/],
  ['PUBLIC_URL', 'https://counterpart.example/teams', /an address alone/],
  ['PUBLIC_URL', 'https://me:secret@counterpart.example', /an address alone/],
  ['NOTIFICATION_URL', 'https://127.0.0.1/api/notifications', /nobody else reaches/],
  ['NOTIFICATION_URL', 'yes', /Microsoft Graph reaches this service, or off/],
  ['LOG_LEVEL', 'silent', /debug or info/],
  ['LINK_SECRET', 'a'.repeat(40), /must be random/],
  ['STORAGE_CONNECTION_STRING', 'counterpart', /as the Azure portal shows it/],
  ['STORAGE_CONNECTION_STRING', 'BlobEndpoint=https://x.example;SharedAccessSignature=y', /as the Azure/],
  ['BOT_APP_SECRET', 'short', /client secret of the bot/],
  ['ORG_TIME_ZONE', '+02:00', /IANA/],
  ['CONNECTOR_HOSTS', '.', /host names/],
  ['CONNECTOR_HOSTS', 'smba.trafficmanager.net:443000', /host names/],
  ['AUTHORITY_URL', 'https://login.microsoftonline.com/organizations', /an address alone/],
  ['GRAPH_URL', 'https://graph.microsoft.com/v1.0', /an address alone/],
  ['TEAMS_URL', 'https://teams.microsoft.com/l', /an address alone/],
  ['TEAMS_URL', 'msteams://teams.microsoft.com/', /an address alone/],
]
const problem = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('settings', () => {
  it('have defaults for everything an organisation need not choose', () => {
    const config = readConfig(good)
    equal(config.ASK_WEEKDAY, 'tuesday')
    equal(config.SEND_RATE, 30)
    equal(config.VISIBILITY, 'spoke')
  })

  it('take a GUID as it was copied, and compare it as tokens carry it', () => {
    const TENANT_ID = 'ABCDEF01-0000-4000-8000-00000000000A'
    equal(readConfig({ ...good, TENANT_ID }).TENANT_ID, TENANT_ID.toLowerCase())
  })

  it('take an address as it was copied, and keep it as what is compared with it is written', () => {
    const config = readConfig({
      ...good,
      PUBLIC_URL: 'https://Counterpart.example:443/',
      AUTHORITY_URL: 'https://login.Microsoftonline.com/',
      GRAPH_URL: 'https://graph.microsoft.com/',
      TEAMS_URL: 'https://teams.microsoft.com/',
      CONNECTOR_HOSTS: 'SMBA.TrafficManager.net, smba.example:443, localhost.example:3980',
      MEETING_HOSTS: 'Zoom.us',
    })
    equal(config.PUBLIC_URL, 'https://counterpart.example')
    equal(config.AUTHORITY_URL, 'https://login.microsoftonline.com')
    equal(config.GRAPH_URL, 'https://graph.microsoft.com')
    equal(config.TEAMS_URL, 'https://teams.microsoft.com')
    deepEqual(config.CONNECTOR_HOSTS, ['smba.trafficmanager.net', 'smba.example', 'localhost.example:3980'])
    deepEqual(config.MEETING_HOSTS, ['zoom.us'])
  })

  it('that are missing are each named, and all of them together (7.2, D11)', () => {
    const needed = [...Object.keys(good)]
    for (const name of needed)
      ok(problem({ ...good, [name]: undefined }).includes(`${name} is missing`), name)
    // Whatever the list of settings asks for without a default is among them.
    for (const [name, form] of Object.entries(settings.shape))
      if (!form.safeParse(undefined).success) ok(needed.includes(name), name)
    for (const name of needed) ok(problem({}).includes(`${name} is missing`), name)
  })

  it('that are wrong are each named, and not one of them passes (7.2)', () => {
    for (const [name, value] of Object.entries(WRONG)) {
      const said = problem({ ...good, [name]: value })
      ok(
        said.split('\n').some((line) => line.startsWith(`  - ${name} `)),
        `${name}=${value}: ${said}`,
      )
    }
  })

  it('that look right and are not are told by what is wrong, each once (7.2, D11)', () => {
    for (const [name, value, wrong] of NEARLY) {
      const [first, ...more] = problem({
        ...good,
        STORAGE_ACCOUNT: '',
        STORAGE_CONNECTION_STRING: KEY,
        [name]: value,
      })
        .split('\n')
        .slice(1)
      match(first ?? '', wrong, `${name}=${value}`)
      ok((first ?? '').startsWith(`  - ${name} `), first)
      deepEqual(more, [], `${name}=${value}`)
    }
  })

  it('that hold nothing but blanks count as left out, and never as 0', () => {
    const config = readConfig({ ...good, SYNC_HOUR: '  ', ASK_HOUR: ' ', PORT: '\t', VISIT_NOTICE: '\n' })
    deepEqual([config.SYNC_HOUR, config.ASK_HOUR, config.PORT, config.VISIT_NOTICE], [3, 10, 3978, 24])
    ok(problem({ ...good, LINK_SECRET: ' '.repeat(40) }).includes('LINK_SECRET is missing'))
  })

  it('all have a row here of what is wrong for them (D11)', () => {
    deepEqual(Object.keys(WRONG).toSorted(), Object.keys(settings.shape).toSorted())
  })

  it('are all named together when all of them are wrong', () => {
    const said = problem(WRONG)
    for (const name of Object.keys(WRONG)) ok(said.includes(`- ${name} `), name)
  })

  it('are refused as they are written where Azure could not follow a reference to its vault', () => {
    const reference = '@Microsoft.KeyVault(VaultName=vault;SecretName=link-secret)'
    for (const name of Object.keys(settings.shape)) {
      const said = problem({ ...good, [name]: reference })
      ok(said.includes(`${name} is a reference to Key Vault that Azure could not follow`), name)
    }
  })

  it('tell the key of links from the one before', () => {
    throws(
      () => readConfig({ ...good, LINK_SECRET_BEFORE: good.LINK_SECRET }),
      /LINK_SECRET_BEFORE must not be/,
    )
    equal(readConfig({ ...good, LINK_SECRET_BEFORE: 'x'.repeat(32) }).LINK_SECRET_BEFORE, 'x'.repeat(32))
  })

  it('never show a secret in an error', () => {
    ok(
      !problem({
        ...good,
        TENANT_ID: 'x',
        BOT_APP_SECRET: SECRET,
        STORAGE_CONNECTION_STRING: SECRET,
      }).includes(SECRET),
    )
    ok(!problem({ ...good, BOT_APP_SECRET: 'short' }).includes('short'))
  })

  it('need one way into storage, and only one', () => {
    throws(() => readConfig({ ...good, STORAGE_ACCOUNT: '' }), /STORAGE_ACCOUNT is missing/)
    const STORAGE_CONNECTION_STRING = 'AccountName=x;AccountKey=y'
    throws(() => readConfig({ ...good, STORAGE_CONNECTION_STRING }), /not both/)
    const signed = ['Table', 'Queue', 'Blob'].map((kind) => `${kind}Endpoint=https://x.example/`)
    for (const one of [STORAGE_CONNECTION_STRING, [...signed, 'SharedAccessSignature=y'].join(';')])
      equal(problem({ ...good, STORAGE_ACCOUNT: '', STORAGE_CONNECTION_STRING: one }), '')
  })

  it('need a secret for a single-tenant bot, and separate registrations for bot and tab', () => {
    throws(() => readConfig({ ...good, BOT_APP_SECRET: '' }), /BOT_APP_SECRET is missing/)
    throws(() => readConfig({ ...good, TAB_CLIENT_ID: good.BOT_APP_ID }), /separate registrations/)
    equal(
      readConfig({ ...good, BOT_APP_SECRET: '', BOT_APP_TYPE: 'UserAssignedMsi' }).BOT_APP_SECRET,
      undefined,
    )
  })

  it('of the sandbox are refused in production, each by its name (D11)', async () => {
    const { env } = serviceSettings({
      ...{ secrets: await makeSecrets(), certificate: { key: '', cert: '', file: 'localhost.pem' } },
      ...{
        serviceUrl: 'http://localhost:3978',
        url: 'http://localhost:3979',
        tlsUrl: 'https://localhost:3980',
      },
      ...{ connectionString: 'UseDevelopmentStorage=true', prefix: 'sandbox', more: {} },
    })
    equal(problem(env), '')
    const said = problem({ ...env, MODE: 'production' })
    const named = new Set([...said.matchAll(/^ {2}- (\w+) /gm)].map(([, name]) => name))
    deepEqual([...named].toSorted(), OF_SANDBOX.toSorted())
    for (const account of ['DefaultEndpointsProtocol=http', 'TableEndpoint=https://127.0.0.1:10002/x']) {
      const STORAGE_CONNECTION_STRING = `${account};AccountName=x;AccountKey=y`
      ok(problem({ ...good, STORAGE_ACCOUNT: '', STORAGE_CONNECTION_STRING }).includes('emulator'))
    }
  })

  it('that are wrong end a start at once, with all of their names and none of their values (D11)', () => {
    const { NODE_OPTIONS: _, ...own } = process.env
    const env = { ...own, ...WRONG, LINK_SECRET: SECRET.slice(0, 10) }
    const main = join(import.meta.dirname, '../../bot/main.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [main], { env, encoding: 'utf8' })
    equal(status, 1)
    equal(stdout, '')
    for (const name of Object.keys(WRONG)) ok(stderr.includes(`- ${name} `), name)
    ok(!stderr.includes(SECRET.slice(0, 10)))
  })
})
