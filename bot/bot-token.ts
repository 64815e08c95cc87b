import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Config } from '../src/config.ts'
import { BOT_ISSUER } from './gate.ts'
import { isOfToken, readKeysOf, signingKeys } from './signing-keys.ts'

/** What a good bot token speaks for: activities that are answered at this address, and come from these channels. */
export type Proof = { serviceUrl: string; channels: readonly string[] }
export type ProveBot = (authorization: string | undefined) => Promise<Proof | undefined>

/** Clocks may differ by so much, as Microsoft has it. */
const TOLERANCE_S = 300
const claims = z.object({ serviceurl: z.string() })
const endorsed = z.object({ endorsements: z.array(z.string()).default([]) })

/**
 * Looks at a bot token: signed by the Bot Framework with a key that it publishes, meant for our app, and not over.
 * Undefined for any other. Rejects with KeysUnavailable.
 */
export function createProveBot(
  config: Config,
  keys = signingKeys(() => readKeysOf(config.BOT_OPENID_URL)),
): ProveBot {
  const expected = {
    ...{ issuer: BOT_ISSUER, audience: config.BOT_APP_ID, algorithms: ['RS256'] },
    ...{ requiredClaims: ['exp'], clockTolerance: TOLERANCE_S },
  }
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
    if (!token) return undefined
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, expected)
      const key = keys.published(protectedHeader.kid ?? '')
      const { endorsements } = endorsed.parse(key)
      return { serviceUrl: claims.parse(payload).serviceurl, channels: endorsements }
    } catch (error) {
      if (isOfToken(error)) return undefined
      throw error
    }
  }
}

/** Whether a token speaks for this activity. A key that names no channel is for all of them. */
export function speaksFor({ serviceUrl, channels }: Proof, activity: Record<string, unknown>): boolean {
  const { channelId } = activity
  return (
    activity.serviceUrl === serviceUrl &&
    (channels.length === 0 || (typeof channelId === 'string' && channels.includes(channelId)))
  )
}
