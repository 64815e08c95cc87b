import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Config } from '../src/config.ts'
import type { Actor } from '../src/domain/people/employee.ts'

/** The app role that makes an administrator; never decided by data. */
export const ADMINISTRATOR = 'Counterpart.Administrator'
const SCOPE = 'access_as_user'
const claims = z.object({
  oid: z.guid(),
  tid: z.guid(),
  ver: z.literal('2.0'),
  scp: z.string(),
  roles: z.array(z.string()).default([]),
})

/** The token cannot be judged, because the keys to do so do not come. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable'
}

/** What is wrong with a token, as against what is wrong with fetching keys. */
function isOfToken(error: unknown): boolean {
  if (error instanceof z.ZodError || error instanceof errors.JWKSNoMatchingKey) return true
  return error instanceof errors.JOSEError && /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT)/.test(error.code)
}

/** Who a tab token says is asking; undefined when it is not good for us. Rejects when the keys cannot be fetched. */
export function createSignIn(
  config: Config,
): (authorization: string | undefined) => Promise<Actor | undefined> {
  const keys = createRemoteJWKSet(
    new URL(`${config.AUTHORITY_URL}/${config.TENANT_ID}/discovery/v2.0/keys`),
    {
      timeoutDuration: 5000,
    },
  )
  const expected = {
    issuer: `${config.AUTHORITY_URL}/${config.TENANT_ID}/v2.0`,
    audience: config.TAB_CLIENT_ID,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'oid', 'tid', 'scp'],
    clockTolerance: 60,
  }
  return async (authorization) => {
    const token = /^Bearer (\S{1,16384})$/.exec(authorization ?? '')?.[1]
    if (!token) return undefined
    try {
      const { payload } = await jwtVerify(token, keys, expected)
      const { oid, tid, scp, roles } = claims.parse(payload)
      if (tid !== config.TENANT_ID || !scp.split(' ').includes(SCOPE)) return undefined
      return {
        employeeId: oid,
        roles: roles.includes(ADMINISTRATOR) ? ['employee', 'administrator'] : ['employee'],
      }
    } catch (error) {
      if (isOfToken(error)) return undefined
      throw new KeysUnavailable('the keys of sign-in cannot be had', { cause: error })
    }
  }
}
