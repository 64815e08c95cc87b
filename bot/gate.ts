import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../src/config.ts'

/** Who signs what Teams sends to a bot. */
export const BOT_ISSUER = 'https://api.botframework.com'
const LONGEST_TOKEN = 16_384

/**
 * What a bot token must look like before anybody spends time on its signature: one bearer, RS256, the Bot
 * Framework's issuer, our app, an expiry that is not over, an address of ours to answer to (reliability A4).
 */
export function tokenMayPass(
  headers: IncomingHttpHeaders,
  rawHeaders: readonly string[],
  config: Config,
): boolean {
  const given = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'authorization')
  const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.authorization ?? '')?.[1]
  if (given.length !== 1 || !bearer || bearer.length > LONGEST_TOKEN) return false
  const [header, claims] = bearer.split('.').map(decode)
  const now = Date.now() / 1000
  return (
    header?.alg === 'RS256' &&
    typeof header.kid === 'string' &&
    claims?.iss === BOT_ISSUER &&
    claims.aud === config.BOT_APP_ID &&
    typeof claims.exp === 'number' &&
    claims.exp > now - 300 &&
    isConnector(claims.serviceurl, config)
  )
}

/** What an activity must be to be ours: Teams, our tenant, and an address to answer to that is on the list. */
export function activityMayPass(activity: Record<string, unknown>, config: Config): boolean {
  const tenants = [
    within(activity.conversation, 'tenantId'),
    within(within(activity.channelData, 'tenant'), 'id'),
  ]
  const named = tenants.filter((tenant) => tenant !== undefined)
  return (
    typeof activity.type === 'string' &&
    activity.channelId === 'msteams' &&
    isConnector(activity.serviceUrl, config) &&
    named.length > 0 &&
    named.every((tenant) => tenant === config.TENANT_ID)
  )
}

/** Our token is sent to whatever address an activity names, so only hosts on the list will do. */
export function isConnector(address: unknown, config: Config): boolean {
  if (typeof address !== 'string' || /[\\\s]/.test(address) || !URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' && !url.username && !url.password && config.CONNECTOR_HOSTS.includes(url.host)
  )
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function within(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
