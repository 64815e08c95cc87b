import { createLocalJWKSet, errors, type JWK, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

/** After so long a list is read again; the keys in it go on being good meanwhile. */
const FRESH_MS = 3_600_000
/** How soon after one attempt the next may follow, so that made-up keys do not make us ask at anybody's pace. */
const BETWEEN_MS = 30_000
/** The same while no list was ever read, and nobody can be let in. */
const FIRST_MS = 1000
const ANSWER_MS = 5000

/** Whoever publishes keys that tokens are signed with; what they add to a key of theirs is kept. */
export type KeyList = { keys: JWK[] }
export type SigningKeys = {
  /** For jose. Rejects with its JWKSNoMatchingKey, or with KeysUnavailable. */
  find: JWTVerifyGetKey
  /** A key as it was published. */
  published(id: string): JWK | undefined
}

/** A token cannot be judged, because the key that it names is not known and the keys do not come. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable'
}

/** Whether a token is to blame for an error, and not the fetching of keys. */
export function isOfToken(error: unknown): boolean {
  if (error instanceof z.ZodError || error instanceof errors.JWKSNoMatchingKey) return true
  return error instanceof errors.JOSEError && /^ERR_(JWT|JWS|JOSE_ALG|JOSE_NOT)/.test(error.code)
}

/**
 * Public keys as somebody publishes them. A key that is known stays good while its list cannot be read; one that is
 * not known makes the list be read anew, but not more often than every 30 seconds. `now` is a time in ms that never goes back.
 */
export function signingKeys(
  read: () => Promise<KeyList>,
  now: () => number = () => performance.now(),
): SigningKeys {
  let known: { list: KeyList; find: JWTVerifyGetKey; at: number } | undefined
  let triedAt = Number.NEGATIVE_INFINITY
  let trouble: unknown
  let reading: Promise<void> | undefined

  const readOnce = async () => {
    try {
      const list = await read()
      if (list.keys.length === 0) throw new Error('the list of keys is empty')
      known = { list, find: createLocalJWKSet(list), at: now() }
      trouble = undefined
    } catch (error) {
      trouble = error
    } finally {
      reading = undefined
    }
  }
  const readAgain = (): Promise<void> => {
    if (!reading && now() - triedAt >= (known ? BETWEEN_MS : FIRST_MS)) {
      triedAt = now()
      reading = readOnce()
    }
    return reading ?? Promise.resolve()
  }
  const has = (id: string) => known?.list.keys.some(({ kid }) => kid === id) === true

  return {
    async find(header, token) {
      const { kid } = header
      if (typeof kid !== 'string') throw new errors.JWKSNoMatchingKey()
      if (!has(kid)) await readAgain()
      else if (known && now() - known.at > FRESH_MS) void readAgain()
      if (!known || (!has(kid) && trouble))
        throw new KeysUnavailable('the keys of sign-in cannot be had', { cause: trouble })
      return known.find(header, token)
    },
    published: (id) => known?.list.keys.find(({ kid }) => kid === id),
  }
}

const keyList = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) })
const metadata = z.object({ jwks_uri: z.url({ protocol: /^https$/ }) })

/** Reads a list of keys. */
export async function readKeys(address: string): Promise<KeyList> {
  return keyList.parse(await readJson(address))
}

/** Reads the list to which an OpenID document leads. */
export async function readKeysOf(openIdAddress: string): Promise<KeyList> {
  return readKeys(metadata.parse(await readJson(openIdAddress)).jwks_uri)
}

async function readJson(address: string): Promise<unknown> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}
