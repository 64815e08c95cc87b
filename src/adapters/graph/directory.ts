import { setTimeout as pause } from 'node:timers/promises'
import type { TokenCredential } from '@azure/identity'
import { type Client, GraphError } from '@microsoft/microsoft-graph-client'
import type { User } from '@microsoft/microsoft-graph-types'
import { inParallel } from '../../domain/in-parallel.ts'
import { DirectoryError } from '../../domain/people/import-mistakes.ts'
import type { Directory } from '../../domain/people/ports.ts'
import { batchesOf } from './batches-of.ts'
import { isOneOf } from './filters.ts'
import { graphClient, refusalOf } from './graph-client.ts'

/** Most values that Graph takes in one `in`. */
const AT_ONCE = 15
const CALLS_AT_ONCE = 4
/** Longest wait for one call, and for a pause that Graph asks for, in ms. */
const DEADLINE_MS = 10_000
const ATTEMPTS = 3

/**
 * The organisation's directory, asked through Microsoft Graph at `graphUrl` (https, without a path) with the app's own
 * identity; needs the permission User.ReadBasic.All. No call is repeated by the library; 429 and 5xx are, by us,
 * twice.
 */
export function graphDirectory(graphUrl: string, credential: TokenCredential): Directory {
  const scope = `${graphUrl}/.default`
  const client = graphClient(graphUrl, () => accessToken(credential, scope))
  return {
    async findByEmail(emails) {
      if (emails.length === 0) return new Map()
      // Asked for once before, so that a failure is not taken for one of Graph; the credential keeps the token.
      await accessToken(credential, scope)
      const wanted = [...new Set(emails)]
      const byMail = await findBy(client, 'mail', wanted)
      const others = wanted.filter((email) => !byMail.has(email))
      // Who has no mailbox is known by the name with which they sign in, and some write that for their address.
      return new Map([...(await findBy(client, 'userPrincipalName', others)), ...byMail])
    },
  }
}

type Property = 'mail' | 'userPrincipalName'

/** Whom the directory knows by this, by lower-case value; guests of other organisations are none of ours. */
async function findBy(
  client: Client,
  property: Property,
  values: readonly string[],
): Promise<Map<string, string>> {
  const batches = batchesOf(values, AT_ONCE)
  const users = await inParallel(batches, (batch) => findUsers(client, property, batch), CALLS_AT_ONCE)
  const ours = users.flat().filter(({ userPrincipalName }) => !isGuest(userPrincipalName ?? ''))
  return new Map(
    ours.flatMap(({ id, [property]: value }) => (id && value ? [[value.toLowerCase(), id] as const] : [])),
  )
}

/** What Entra puts into the name of who signs in elsewhere; their kind is not shown with the basic permission. */
const isGuest = (signInName: string) => /#ext#/i.test(signInName)

async function findUsers(client: Client, property: Property, emails: readonly string[]): Promise<User[]> {
  for (let attempt = 1; ; attempt++)
    try {
      const answer: { value: User[] } = await client
        .api('/users')
        .filter(isOneOf(property, emails))
        .select(['id', 'mail', 'userPrincipalName'])
        .options({ signal: AbortSignal.timeout(DEADLINE_MS) })
        .get()
      return answer.value
    } catch (error) {
      const { status, waitMs } = refusalOf(error)
      const passing = status === 429 || status >= 500 || status <= 0
      if (!passing || attempt === ATTEMPTS) throw problemOf(status, error)
      await pause(Math.min(waitMs ?? 500 * attempt, DEADLINE_MS))
    }
}

/** What an administrator must know; never an address, as this may be logged. */
function problemOf(status: number, cause: unknown): DirectoryError {
  const because = { cause: cause instanceof GraphError ? `${status} ${cause.code}` : String(cause) }
  if (status === 401)
    return new DirectoryError('sign-in', 'Graph refused the token; check the registration.', because)
  if (status === 403)
    return new DirectoryError('permission', 'Grant the app the permission User.ReadBasic.All.', because)
  if (status === 429) return new DirectoryError('throttled', 'Graph asks for a pause; try later.', because)
  return new DirectoryError('unreachable', 'Graph does not answer; try later.', because)
}

async function accessToken(credential: TokenCredential, scope: string): Promise<string> {
  try {
    const token = await credential.getToken(scope, { abortSignal: AbortSignal.timeout(DEADLINE_MS) })
    if (token) return token.token
  } catch (cause) {
    throw new DirectoryError('sign-in', 'The app could not sign in; check its registration and secret.', {
      cause,
    })
  }
  throw new DirectoryError('sign-in', 'The app got no token for Graph; check its registration and secret.')
}
