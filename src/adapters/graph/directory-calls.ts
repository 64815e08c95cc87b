import type { TokenCredential } from '@azure/identity'
import type { Client } from '@microsoft/microsoft-graph-client'
import { DirectoryTrouble } from '../../domain/people/directory-changes.ts'
import { graphClient, refusalOf } from './graph-client.ts'

/** Longest wait for sign-in, and for one answer, in ms. */
const DEADLINE_MS = 10_000

export type DirectoryCall = <T>(ask: (client: Client, signal: AbortSignal) => Promise<T>) => Promise<T>

/**
 * Calls to the directory with the app's own identity; one attempt each. Throws DirectoryTrouble: when to try again is
 * for the caller, who need not keep anybody waiting meanwhile.
 */
export function directoryCalls(graphUrl: string, credential: TokenCredential): DirectoryCall {
  const scope = `${graphUrl}/.default`
  return async (ask) => {
    const token = await appToken(credential, scope)
    try {
      return await ask(
        graphClient(graphUrl, async () => token),
        AbortSignal.timeout(DEADLINE_MS),
      )
    } catch (error) {
      const { status, code, waitMs } = refusalOf(error)
      throw troubleOf(status, waitMs, { cause: `${status} ${code}` }, code)
    }
  }
}

/** What Graph calls a link that it does not know any more; for people and groups it says so with 400 after seven days. */
const OLD_LINK = new Set(['syncstatenotfound', 'syncstateinvalid', 'resyncrequired'])

/** What a status and its code mean for the whole run; `cause` never holds an address, as it may be logged. */
export function troubleOf(
  status: number,
  waitMs?: number,
  options?: ErrorOptions,
  code = '',
): DirectoryTrouble {
  const oldLink = status >= 400 && status < 500 && OLD_LINK.has(code.toLowerCase())
  if (status === 410 || oldLink) return new DirectoryTrouble('anew', undefined, options)
  if (status === 401) return new DirectoryTrouble('sign-in', undefined, options)
  if (status === 403) return new DirectoryTrouble('permission', undefined, options)
  if (status === 404) return new DirectoryTrouble('group unknown', undefined, options)
  return new DirectoryTrouble(status === 429 || status === 503 ? 'throttled' : 'unreachable', waitMs, options)
}

async function appToken(credential: TokenCredential, scope: string): Promise<string> {
  try {
    const given = await credential.getToken(scope, { abortSignal: AbortSignal.timeout(DEADLINE_MS) })
    if (given) return given.token
  } catch (error) {
    // What Entra says may name the app; its number is enough.
    const number = /AADSTS\d+/.exec(error instanceof Error ? error.message : '')?.[0]
    throw new DirectoryTrouble(number ? 'sign-in' : 'unreachable', undefined, {
      cause: number ?? 'no answer',
    })
  }
  throw new DirectoryTrouble('sign-in', undefined, { cause: 'no token' })
}
