import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { StoredKey } from '../../src/sandbox/signing-key.ts'

/** A part of a token; a text stands for itself, whether it is JSON or not. */
export type Part = Record<string, unknown> | string
/** Makes the third part of a token from the first two. */
export type Signer = (signed: string) => string

export const privateKey = (stored: StoredKey): KeyObject => createPrivateKey({ key: stored, format: 'jwk' })
/** A key of nobody. */
export const stranger: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** What everybody may know of a key. */
export const publicJwk = (key: KeyObject): JsonWebKey => createPublicKey(key).export({ format: 'jwk' })

export const encoded = (part: Part): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** A token made by hand: a library would refuse to make most of those that are tried here. */
export function token(header: Part, claims: Part, signer: Signer): string {
  const signed = `${encoded(header)}.${encoded(claims)}`
  return `${signed}.${signer(signed)}`
}

export const rsa =
  (key: KeyObject, hash = 'sha256'): Signer =>
  (signed) =>
    sign(hash, Buffer.from(signed), key).toString('base64url')

const hmac =
  (secret: string | Buffer, hash = 'sha256'): Signer =>
  (signed) =>
    createHmac(hash, secret).update(signed).digest('base64url')

/** What stands in a token's header about its key, when it is right. */
export const headerOf = (stored: StoredKey) => ({ typ: 'JWT', alg: 'RS256', kid: stored.kid })

/** Ways to sign without the key, each with what the header then says. */
export function forgeries(stored: StoredKey): { name: string; header: Part; signer: Signer }[] {
  const key = privateKey(stored)
  const publicKey = createPublicKey(key)
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  const right = headerOf(stored)
  const by = (name: string, header: Part, signer: Signer) => ({ name, header, signer })
  return [
    by('alg none', { ...right, alg: 'none' }, () => ''),
    by('no signature', right, () => ''),
    by('zeros', right, () => 'A'.repeat(342)),
    by('HS256 with the public key as PEM', { ...right, alg: 'HS256' }, hmac(pem)),
    by('HS256 with the public key as JWK', { ...right, alg: 'HS256' }, hmac(JSON.stringify(publicJwk(key)))),
    by('RS256 made by HMAC', right, hmac(pem)),
    by('a key of nobody', right, rsa(stranger)),
    by('a key of nobody, by its own name', { ...right, kid: 'mine' }, rsa(stranger)),
    by('jku', { ...right, kid: 'mine', jku: 'https://evil.example/keys' }, rsa(stranger)),
    by('x5u', { ...right, x5u: 'https://evil.example/cert.pem' }, rsa(stranger)),
    by('jwk', { ...right, jwk: publicJwk(stranger) }, rsa(stranger)),
    by('x5c', { ...right, x5c: ['MIIB'] }, rsa(stranger)),
    by('SHA-1', right, rsa(key, 'sha1')),
    by('the end cut off', right, (signed) => rsa(key)(signed).slice(0, -4)),
    by('the end bent', right, (signed) => `${rsa(key)(signed).slice(0, -4)}AAAA`),
    by('the signature of other claims', right, () => rsa(key)('other.claims')),
  ]
}

/** Headers that are not right, of tokens that the key itself signed. */
export function oddHeaders(stored: StoredKey): Part[] {
  const right = headerOf(stored)
  const { kid: _, ...nameless } = right
  const algs = ['none', 'NoNe', 'HS256', 'RS384', 'RS512', 'PS256', 'ES256', 'EdDSA', 'rs256', '', null, 256]
  const kids = [
    '',
    'unknown',
    '../../keys',
    `${stored.kid} `,
    '__proto__',
    'constructor',
    null,
    7,
    [stored.kid],
  ]
  return [
    ...[...algs, ['RS256'], {}].map((alg) => ({ ...right, alg })),
    ...[...kids, {}, 'k'.repeat(5000)].map((kid) => ({ ...right, kid })),
    nameless,
    { ...right, crit: ['exp'] },
    { ...right, crit: ['b64'], b64: false },
    { ...right, crit: 'exp' },
    ...['[]', 'null', '"RS256"', '{', ''],
  ]
}
