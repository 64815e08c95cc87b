import type { TokenCredential } from '@azure/identity'
import { decodeJwt } from 'jose'

/** Longest wait for a token, in ms. */
const DEADLINE_MS = 10_000

/** The permissions on Graph that a credential's own token says it has: an app's roles, or scopes for a person. */
export async function grantedPermissions(credential: TokenCredential, graphUrl: string): Promise<string[]> {
  const abortSignal = AbortSignal.timeout(DEADLINE_MS)
  const token = await credential.getToken(`${graphUrl}/.default`, { abortSignal })
  const { roles, scp } = decodeJwt<{ roles?: unknown; scp?: unknown }>(token?.token ?? '')
  const scopes = typeof scp === 'string' ? scp.split(' ') : []
  return [...(Array.isArray(roles) ? roles.map(String) : []), ...scopes]
}
