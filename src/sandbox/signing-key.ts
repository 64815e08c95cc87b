import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'

/** A private RSA key as it is stored. */
export type StoredKey = JWK & { kid: string }
export type SigningKey = {
  /** The public half, as a key set shows it. */
  publicJwk: JWK
  /** Signs a token that is good from now for so many seconds of real time. */
  sign(claims: JWTPayload, seconds: number): Promise<string>
  /** The claims of a token that this key signed and that is not over; undefined for any other. */
  verify(token: string): Promise<JWTPayload | undefined>
}

/** Makes a key for RS256. */
export async function createSigningKey(): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), kid: randomUUID() }
}

/** Makes a stored key ready for use. Tokens live by real time, whatever the product's clock says. */
export async function openSigningKey(stored: StoredKey): Promise<SigningKey> {
  const { kty, n, e, kid } = stored
  const publicJwk = { kty, n, e, kid, alg: 'RS256', use: 'sig' } as JWK
  const [privateKey, publicKey] = await Promise.all([
    importJWK(stored, 'RS256'),
    importJWK(publicJwk, 'RS256'),
  ])
  return {
    publicJwk,
    sign: (claims, seconds) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ ...claims, iat: now, nbf: now, exp: now + seconds })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .sign(privateKey)
    },
    verify: (token) =>
      jwtVerify(token, publicKey, { algorithms: ['RS256'], requiredClaims: ['exp'] }).then(
        ({ payload }) => payload,
        () => undefined,
      ),
  }
}
