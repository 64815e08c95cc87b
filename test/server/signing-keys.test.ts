import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type JWTPayload, jwtVerify } from 'jose'
import { createSignIn } from '../../bot/sign-in.ts'
import { type KeyList, KeysUnavailable, signingKeys } from '../../bot/signing-keys.ts'
import { readConfig } from '../../src/config.ts'
import { createSigningKey, openSigningKey, type SigningKey } from '../../src/sandbox/signing-key.ts'

const SECOND = 1000
const HOUR = 3_600_000

describe('the keys that tokens are signed with', () => {
  let old: SigningKey
  let next: SigningKey
  before(async () => {
    const stored = await Promise.all([createSigningKey(), createSigningKey()])
    ;[old, next] = (await Promise.all(stored.map(openSigningKey))) as [SigningKey, SigningKey]
  })

  /** A publisher that can be down, a clock that is set, and whether a token of a key is good. */
  const published = (...keys: SigningKey[]) => {
    const place = { keys, down: false, reads: 0, at: 0 }
    const read = async (): Promise<KeyList> => {
      place.reads++
      if (place.down) throw new Error('the publisher is down')
      return { keys: place.keys.map(({ publicJwk }) => publicJwk) }
    }
    const { find } = signingKeys(read, () => place.at)
    const lets = async (key: SigningKey) => {
      try {
        return (await jwtVerify(await key.sign({}, 600), find)).payload.exp !== undefined
      } catch (error) {
        return (error as Error).name
      }
    }
    return Object.assign(place, { lets, later: (ms: number) => Object.assign(place, { at: place.at + ms }) })
  }

  it('are known anew when a token names one that is not known, as after a rotation', async () => {
    const place = published(old)
    equal(await place.lets(old), true)
    place.keys = [old, next]
    place.later(31 * SECOND)
    deepEqual([await place.lets(next), await place.lets(old)], [true, true])
    equal(place.reads, 2)
  })

  it('stay good while their publisher is down, for however long; others are not judged, and it recovers', async () => {
    const place = published(old)
    await place.lets(old)
    place.down = true
    place.later(100 * HOUR)
    equal(await place.lets(old), true)
    equal(await place.lets(next), 'KeysUnavailable')
    equal(await place.lets(old), true)
    Object.assign(place, { down: false, keys: [old, next] }).later(31 * SECOND)
    equal(await place.lets(next), true)
  })

  it('are refused once they are published no more', async () => {
    const place = published(old)
    await place.lets(old)
    place.keys = [next]
    place.later(2 * HOUR)
    // This one makes the list be read, and does not wait for it.
    equal(await place.lets(old), true)
    equal(await place.lets(next), true)
    equal(await place.lets(old), 'JWKSNoMatchingKey')
  })

  it('are read once in 30 seconds, however many tokens name keys that are not there', async () => {
    const place = published(old)
    await place.lets(old)
    place.later(31 * SECOND)
    deepEqual(
      new Set(await Promise.all(Array.from({ length: 50 }, () => place.lets(next)))),
      new Set(['JWKSNoMatchingKey']),
    )
    place.down = true
    place.later(29 * SECOND)
    await place.lets(next)
    equal(place.reads, 2)
    place.later(2 * SECOND)
    for (let n = 0; n < 50; n++) await place.lets(next)
    equal(place.reads, 3)
  })

  it('that never came let nobody in, and are asked for again a second later', async () => {
    const place = published(old)
    place.down = true
    equal(await place.lets(old), 'KeysUnavailable')
    place.down = false
    equal(await place.lets(old), 'KeysUnavailable')
    place.later(SECOND)
    equal(await place.lets(old), true)
  })

  it('are not given up for a list that is empty or damaged', async () => {
    const place = published(old)
    await place.lets(old)
    place.keys = []
    place.later(31 * SECOND)
    equal(await place.lets(next), 'KeysUnavailable')
    equal(await place.lets(old), true)
  })

  it('do not judge a token that names none, though there is only one', async () => {
    const tenant = randomUUID()
    const id = () => randomUUID()
    const config = readConfig({
      ...{ MODE: 'sandbox', PUBLIC_URL: 'http://localhost', TENANT_ID: tenant, BOT_APP_ID: id() },
      ...{ BOT_APP_SECRET: 'only for tests', TAB_CLIENT_ID: id(), TAB_CLIENT_SECRET: 'only for tests' },
      ...{
        TEAMS_APP_ID: id(),
        LINK_SECRET: 'only-for-tests'.repeat(3),
        ORG_NAME: 'Example',
        STORAGE_ACCOUNT: 'example',
      },
    })
    const claims: JWTPayload = {
      ...{ aud: config.TAB_CLIENT_ID, iss: `${config.AUTHORITY_URL}/${tenant}/v2.0`, ver: '2.0' },
      ...{ tid: tenant, oid: id(), scp: 'access_as_user' },
    }
    const list = async () => ({ keys: [old.publicJwk, next.publicJwk] })
    const signIn = createSignIn(config, signingKeys(list))
    const bearer = `Bearer ${await old.sign(claims, 600)}`
    equal((await signIn(bearer))?.employeeId, claims.oid)
    const [header = '', ...rest] = bearer.slice('Bearer '.length).split('.')
    const { kid: _, ...nameless } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const bent = [Buffer.from(JSON.stringify(nameless)).toString('base64url'), ...rest].join('.')
    equal(await signIn(`Bearer ${bent}`), undefined)
    const down = createSignIn(
      config,
      signingKeys(() => Promise.reject(new Error('down'))),
    )
    await rejects(down(bearer), KeysUnavailable)
  })
})
