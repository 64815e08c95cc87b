import { type Config, readConfig } from '../config.ts'
import type { AskCalendar } from '../domain/checkins/cycle.ts'
import type { Certificate } from './certificate.ts'
import { everybodyIn } from './graph/groups.ts'
import type { Secrets } from './secrets.ts'

type Given = {
  secrets: Secrets
  certificate: Certificate
  /** Addresses with no path: the service's own, the sandbox for people, the stand-ins. */
  serviceUrl: string
  url: string
  tlsUrl: string
  connectionString: string
  prefix: string
  /** Settings that a caller wants otherwise, such as ASK_HOUR; EMPLOYEE_GROUP `everybody` is the group of everybody. */
  more: Record<string, string>
}
/** The environment of a service process, what it reads there, and when its organisation asks. */
export type ServiceSettings = {
  env: Record<string, string | undefined>
  config: Config
  calendar: AskCalendar
}

/** What a service process of the sandbox is started with. Settings of our own environment, such as ASK_WEEK, pass. */
export function serviceSettings(given: Given): ServiceSettings {
  const { secrets, certificate, serviceUrl, url, tlsUrl, connectionString, prefix, more } = given
  const env: Record<string, string | undefined> = {
    ...process.env,
    STORAGE_ACCOUNT: undefined,
    ...more,
    MODE: 'sandbox',
    PORT: '0',
    PUBLIC_URL: serviceUrl,
    NOTIFICATION_URL: more.NOTIFICATION_URL,
    TENANT_ID: secrets.tenantId,
    BOT_APP_ID: secrets.botAppId,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_APP_SECRET: secrets.botSecret,
    TAB_CLIENT_ID: secrets.tabClientId,
    TAB_CLIENT_SECRET: secrets.tabSecret,
    TEAMS_APP_ID: secrets.teamsAppId,
    LINK_SECRET: secrets.linkSecret,
    ORG_NAME: more.ORG_NAME ?? 'Brightwater Fasteners',
    EMPLOYEE_GROUP: more.EMPLOYEE_GROUP === 'everybody' ? everybodyIn(secrets.tenantId) : more.EMPLOYEE_GROUP,
    STORAGE_CONNECTION_STRING: connectionString,
    STORAGE_PREFIX: prefix,
    AUTHORITY_URL: tlsUrl,
    GRAPH_URL: tlsUrl,
    TEAMS_URL: url,
    BOT_OPENID_URL: `${tlsUrl}/v1/.well-known/openidconfiguration`,
    CONNECTOR_HOSTS: new URL(tlsUrl).host,
    HOST_ORIGINS: url,
    NODE_EXTRA_CA_CERTS: certificate.file,
  }
  const config = readConfig(env)
  return { env, config, calendar: calendarOf(config) }
}

/** When an organisation with these settings asks. */
export const calendarOf = ({ ORG_TIME_ZONE, ASK_WEEK, ASK_WEEKDAY, ASK_HOUR }: Config): AskCalendar => ({
  ...{ zone: ORG_TIME_ZONE, askWeek: ASK_WEEK, askWeekday: ASK_WEEKDAY, askHour: ASK_HOUR },
})
