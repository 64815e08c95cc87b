// Over 200 lines because it is the one list of every setting.
import { z } from 'zod'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** In lower case, as tokens carry them: what is compared with it is compared letter by letter. */
const guid = z.guid('must be a GUID, as the Entra admin centre shows it').transform((id) => id.toLowerCase())
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
/** Kept as an address writes them, which is what they are compared with: in lower case, without the port of https. */
const hosts = list
  .refine(
    (all) => all.length > 0 && all.every(isHost),
    'must be host names without https://, separated by commas',
  )
  .transform((all) => all.map((host) => new URL(`https://${host}`).host))
const zone = z.string().refine(isZone, 'must be an IANA time zone such as Europe/Amsterdam')
const https = z.url({ protocol: /^https$/, error: 'must be an https address' })
/** Kept without what may stand behind a host name: paths are joined to it, and tokens name it letter by letter. */
const alone = (address: z.ZodURL) =>
  address
    .refine(isAlone, 'must be an address alone, with nothing before its host name or after it')
    .transform((text) => new URL(text).origin)
const wholeNumber = (min: number, max: number) =>
  z.coerce.number(`must be a number from ${min} to ${max}`).int().min(min).max(max)

/** With the key of the account, with a signature for tables, queues and blobs, or that of an emulator. */
const CONNECTION =
  /^(UseDevelopmentStorage=true;?|(?=.*AccountName=[^;])(?=.*AccountKey=[^;]).*|(?=.*TableEndpoint=h)(?=.*QueueEndpoint=h)(?=.*BlobEndpoint=h)(?=.*SharedAccessSignature=[^;]).*)$/i

/** Every setting, its form and its default. Names are those of the environment variables. */
export const settings = z.object({
  MODE: z.enum(['production', 'sandbox']).default('production'),
  PORT: wholeNumber(0, 65535).default(3978),
  PUBLIC_URL: alone(z.url('must be the address under which Teams reaches this service')),
  NOTIFICATION_URL: z
    .string()
    .refine(
      (text) => text === 'off' || URL.canParse(text),
      'must be the address under which Microsoft Graph reaches this service, or off',
    )
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'silent'], 'must be debug or info').default('info'),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(
      /^(?=.*InstrumentationKey=[0-9a-f-]{36})(?=.*IngestionEndpoint=https:\/\/)/i,
      'must be the connection string of an Application Insights resource',
    )
    .optional(),

  TENANT_ID: guid,
  BOT_APP_ID: guid,
  BOT_APP_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi']).default('SingleTenant'),
  BOT_APP_SECRET: z.string().min(8, 'must be the client secret of the bot registration').optional(),
  TAB_CLIENT_ID: guid,
  TAB_CLIENT_SECRET: z.string().min(8, 'must be the client secret of the tab registration').optional(),
  TEAMS_APP_ID: guid,
  INSTALL_BOT: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((text) => text === 'true'),
  TEAMS_CATALOG_ID: guid.optional(),

  STORAGE_ACCOUNT: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, 'must be the name of a storage account')
    .optional(),
  STORAGE_CONNECTION_STRING: z
    .string()
    .regex(CONNECTION, 'must be the connection string of a storage account, as the Azure portal shows it')
    .optional(),
  STORAGE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,20}$/, 'must be lower-case letters and digits')
    .default('counterpart'),

  LINK_SECRET: z
    .string()
    .min(32, 'must be a random text of 32 characters or more')
    .refine((text) => new Set(text).size >= 8, 'must be random, such as `openssl rand -base64 48` makes it'),
  LINK_SECRET_BEFORE: z.string().min(32, 'must be the LINK_SECRET that was in force before').optional(),
  ORG_NAME: z.string().trim().min(1, 'must be the name under which customers know you').max(100),
  EMPLOYEE_GROUP: z
    .guid('must be the object id of a group')
    .transform((id) => id.toLowerCase())
    .optional(),
  SYNC_HOUR: wholeNumber(0, 23).default(3),

  ORG_TIME_ZONE: zone.default('Europe/Amsterdam'),
  ASK_WEEK: wholeNumber(1, 4).default(2),
  ASK_WEEKDAY: z.enum(WEEKDAYS).default('tuesday'),
  ASK_HOUR: wholeNumber(0, 23).default(10),
  PAIRS_PER_PERSON: wholeNumber(1, 20).default(2),
  REPEAT_MONTHS: wholeNumber(0, 60).default(6),
  APPROACHES_A_MONTH: wholeNumber(1, 100).default(4),
  INTRODUCTION_DAYS: wholeNumber(1, 60).default(7),
  POLL_DAYS: wholeNumber(1, 20).default(3),
  POLL_BOOKS: z.enum(['ask', 'itself'], 'must be ask or itself').default('ask'),
  OWNER_SILENT_DAYS: wholeNumber(1, 365).default(60),
  SILENT_DAYS: wholeNumber(1, 365).default(30),
  MEETING_HOSTS: hosts.default([
    'zoom.us',
    'zoomgov.com',
    'meet.google.com',
    'webex.com',
    'teams.microsoft.com',
    'teams.live.com',
  ]),
  VISIT_BUFFER: wholeNumber(0, 60).default(10),
  VISIT_NOTICE: wholeNumber(0, 240).default(24),
  ATTENDANCE: z
    .enum(['on', 'off'], 'must be on or off')
    .default('off')
    .transform((text) => text === 'on'),
  VISIBILITY: z
    .enum(['groups', 'spoke'], 'must be groups or spoke; an administrator sets all, with its agreement')
    .default('spoke'),
  KEEP_ANSWERS_MONTHS: wholeNumber(13, 120).default(13),
  KEEP_VISITS_MONTHS: wholeNumber(13, 120).default(24),
  KEEP_CONTACTS_MONTHS: wholeNumber(1, 120).default(12),
  KEEP_DELIVERY_DAYS: wholeNumber(70, 3650).default(90),
  KEEP_AUDIT_MONTHS: wholeNumber(1, 120).default(24),
  KEEP_LEFT_MONTHS: wholeNumber(13, 120).default(24),
  SENDING: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .transform((text) => text === 'on'),
  SEND_RATE: wholeNumber(1, 50).default(30),
  SHARDS: wholeNumber(1, 256).default(16),

  AUTHORITY_URL: alone(https).default('https://login.microsoftonline.com'),
  GRAPH_URL: alone(https).default('https://graph.microsoft.com'),
  TEAMS_URL: alone(z.url('must be an address')).default('https://teams.microsoft.com'),
  BOT_OPENID_URL: https.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  CONNECTOR_HOSTS: hosts.default(['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']),
  HOST_ORIGINS: list.default([]),
})

export type Config = Readonly<z.infer<typeof settings>>
/** App Service hands over a reference as it is written where it cannot follow it: a text that everybody can guess. */
const UNRESOLVED = '@Microsoft.KeyVault('
const EMULATOR =
  /devstoreaccount1|UseDevelopmentStorage|Protocol=http;|Endpoint=https?:\/\/(localhost|127\.|\[::1\])/i
const SANDBOX_ONLY = ['AUTHORITY_URL', 'GRAPH_URL', 'BOT_OPENID_URL', 'TEAMS_URL'] as const

/**
 * Reads all settings from `env`. Throws one Error that names every missing or wrong setting at once;
 * the values themselves are never part of it, so that no secret is printed.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const known: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, form] of Object.entries(settings.shape)) {
    const parsed = form.safeParse(given[name])
    if (given[name]?.startsWith(UNRESOLVED))
      problems.push(
        `${name} is a reference to Key Vault that Azure could not follow; let the identity read that secret, then restart`,
      )
    else if (parsed.success) known[name] = parsed.data
    else if (given[name] === undefined) problems.push(`${name} is missing`)
    else problems.push(`${name} ${parsed.error.issues[0]?.message}`)
  }
  // What is wrong by itself is named already; what is left may still be wrong together.
  const named = new Set(problems.map(nameIn))
  if (named.has('STORAGE_CONNECTION_STRING')) named.add('STORAGE_ACCOUNT')
  problems.push(...together(known as Partial<Config>).filter((problem) => !named.has(nameIn(problem))))
  if (problems.length === 0) return known as Config
  throw new Error(
    `Counterpart cannot start. Set these in the environment (README, Settings):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
  )
}

const nameIn = (problem: string) => problem.split(' ')[0] ?? ''

/** Problems that only show when settings are seen together; those that are wrong by themselves are absent. */
function together(config: Partial<Config>): string[] {
  const problems: string[] = []
  if (!config.STORAGE_ACCOUNT === !config.STORAGE_CONNECTION_STRING)
    problems.push('STORAGE_ACCOUNT is missing (or give STORAGE_CONNECTION_STRING instead, not both)')
  if (config.BOT_APP_TYPE === 'SingleTenant' && !config.BOT_APP_SECRET)
    problems.push('BOT_APP_SECRET is missing; a SingleTenant bot needs one, a UserAssignedMsi bot does not')
  if (config.BOT_APP_TYPE === 'SingleTenant' && !config.TAB_CLIENT_SECRET)
    problems.push('TAB_CLIENT_SECRET is missing; booking acts as the person who books, which needs it')
  if (config.BOT_APP_ID && config.BOT_APP_ID === config.TAB_CLIENT_ID)
    problems.push('TAB_CLIENT_ID must not be BOT_APP_ID; the bot and the tab have separate registrations')
  if (config.LINK_SECRET && config.LINK_SECRET === config.LINK_SECRET_BEFORE)
    problems.push('LINK_SECRET_BEFORE must not be LINK_SECRET; leave it empty unless the key was changed')
  if (config.MODE !== 'sandbox') problems.push(...notForProduction(config))
  return problems
}

function notForProduction(config: Partial<Config>): string[] {
  const problems: string[] = []
  if (config.PUBLIC_URL && !config.PUBLIC_URL.startsWith('https://'))
    problems.push('PUBLIC_URL must be https')
  if (config.NOTIFICATION_URL && !/^(https:\/\/|off$)/.test(config.NOTIFICATION_URL))
    problems.push('NOTIFICATION_URL must be https, or off')
  for (const name of ['PUBLIC_URL', 'NOTIFICATION_URL'] as const) {
    const address = config[name] ?? ''
    if (address.startsWith('https://') && isLoopback(new URL(address).hostname))
      problems.push(`${name} is an address of this machine, which nobody else reaches`)
  }
  if (config.LOG_LEVEL === 'silent')
    problems.push('LOG_LEVEL must be debug or info; without these lines nobody is alarmed')
  if (config.TEAMS_URL && !config.TEAMS_URL.startsWith('https://')) problems.push('TEAMS_URL must be https')
  if (EMULATOR.test(config.STORAGE_CONNECTION_STRING ?? ''))
    problems.push('STORAGE_CONNECTION_STRING is that of an emulator, which loses data; use Azure Storage')
  for (const name of SANDBOX_ONLY) {
    const address = config[name]
    if (address && isLoopback(new URL(address).hostname))
      problems.push(`${name} is an address of the sandbox`)
  }
  if (config.CONNECTOR_HOSTS?.some((host) => isLoopback(host.split(':')[0] ?? '')))
    problems.push('CONNECTOR_HOSTS names a host of the sandbox')
  if (config.HOST_ORIGINS && config.HOST_ORIGINS.length > 0)
    problems.push('HOST_ORIGINS is for the sandbox only; leave it empty')
  return problems
}

function isLoopback(host: string): boolean {
  return /(^|\.)localhost$/i.test(host) || host.startsWith('127.') || host === '[::1]' || host === '0.0.0.0'
}

/** Whether nothing but a scheme, a host and perhaps a port stands there. */
function isAlone(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, pathname, search, hash, username, password } = new URL(address)
  if (origin === 'null' || pathname !== '/') return false
  return [search, hash, username, password].every((part) => part === '')
}

function isHost(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/i.test(text) && URL.canParse(`https://${text}`)
}

function isZone(name: string): boolean {
  // Node takes +02:00 for a zone as well; calendars do not.
  if (!/^[a-z]/i.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
