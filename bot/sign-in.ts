import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { Config } from '../src/config.ts'
import type { Actor } from '../src/domain/people/employee.ts'
import { isOfToken, readKeys, signingKeys } from './signing-keys.ts'

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

/** Who a tab token says is asking; undefined when it is not good for us. Rejects with KeysUnavailable. */
export function createSignIn(
  config: Config,
  keys = signingKeys(() => readKeys(`${config.AUTHORITY_URL}/${config.TENANT_ID}/discovery/v2.0/keys`)),
): (authorization: string | undefined) => Promise<Actor | undefined> {
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
      const { payload } = await jwtVerify(token, keys.find, expected)
      const { oid, tid, scp, roles } = claims.parse(payload)
      if (tid !== config.TENANT_ID || !scp.split(' ').includes(SCOPE)) return undefined
      return {
        employeeId: oid,
        roles: roles.includes(ADMINISTRATOR) ? ['employee', 'administrator'] : ['employee'],
      }
    } catch (error) {
      if (isOfToken(error)) return undefined
      throw error
    }
  }
}
