import type { Good } from './requests.ts'

/** A number from 0 up to 1. */
export type Dice = () => number
type Edit<T> = (value: T, dice: Dice) => T

export const pick = <T>(dice: Dice, from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T
const place = (dice: Dice, length: number) => Math.floor(dice() * (length + 1))

/** Texts, written as JSON, that somebody may not have thought of. */
const VALUES = [
  ...[
    'null',
    'true',
    '""',
    '0',
    '-1',
    '1e999',
    '-0',
    '1e-999',
    '99999999999999999999',
    '0.1',
    '{}',
    '[]',
    '[[]]',
  ],
  ...['"\\u0000"', '"\\ud800"', '"\\udfff\\ud83d"', '"\\u202e"', '"\\r\\n"', '"../../x"', '"a/b\\\\c#d?e"'],
  ...['"__proto__"', '"constructor"', '"=1+1"', `"' or 1 eq 1 or '"`, '"<script>"', '"{{DATE}}"', '"%00"'],
  ...['"2026-02-30"', '"9999-12-31"', '"0000-01-01"', '"+275760-09-13T00:00:00Z"', '"2026-11-20T25:00:00Z"'],
  ...[
    '"Europe/Atlantis"',
    '"xx-YY-!!"',
    '"11111111-1111-4111-8111-111111111111"',
    '{"then":1}',
    'NaN',
    "'x'",
  ],
  ...[
    `"${'x'.repeat(3000)}"`,
    `"${'\\u00e9'.repeat(500)}"`,
    `[${'1,'.repeat(2000)}1]`,
    `${'['.repeat(30)}${']'.repeat(30)}`,
  ],
]
const KEYS = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'then',
  'toString',
  '',
  '\\u0000',
  'id',
  'roles',
  'etag',
]
/** A key with its value, and a value alone, as they stand in a body of ours; strings are kept whole. */
const STRING = '"(?:[^"\\\\]|\\\\.)*"'
const VALUE = new RegExp(`${STRING}(?!\\s*:)|-?\\d+(?:\\.\\d+)?|true|false|null`, 'g')
const KEY = new RegExp(`${STRING}(?=\\s*:)`, 'g')

/** Puts something in the place of one match, chosen by dice. */
function swap(text: string, what: RegExp, dice: Dice, by: (found: string) => string): string {
  const found = [...text.matchAll(what)]
  const one = found[place(dice, found.length - 1)]
  return one ? text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length) : text
}

/** What is done to the meaning of a JSON body. */
const MEANINGS: Edit<string>[] = [
  (text, dice) => swap(text, VALUE, dice, () => pick(dice, VALUES)),
  (text, dice) => swap(text, VALUE, dice, () => pick(dice, VALUES)),
  (text, dice) => swap(text, KEY, dice, () => `"${pick(dice, KEYS)}"`),
  (text, dice) => swap(text, KEY, dice, (key) => `"${pick(dice, KEYS)}":${pick(dice, VALUES)},${key}`),
  (text, dice) => swap(text, KEY, dice, (key) => `${key}:${pick(dice, VALUES)},${key}`),
  (text, dice) => swap(text, VALUE, dice, (value) => `[${value},${value}]`),
  (text, dice) => swap(text, VALUE, dice, (value) => `{"value":${value}}`),
  (text, dice) => swap(text, VALUE, dice, (value) => `${'{"a":'.repeat(60)}${value}${'}'.repeat(60)}`),
]

/** What is done to the bytes of any body. */
const BYTES: Edit<Buffer>[] = [
  (bytes, dice) => bytes.subarray(0, place(dice, bytes.length)),
  (bytes, dice) => spliced(bytes, place(dice, bytes.length), 1 + place(dice, 8), Buffer.alloc(0)),
  (bytes, dice) => spliced(bytes, place(dice, bytes.length), 0, Buffer.from([dice() * 256, dice() * 256])),
  (bytes, dice) => spliced(bytes, place(dice, bytes.length), 1, Buffer.from([2 ** Math.floor(dice() * 8)])),
  (bytes, dice) => spliced(bytes, place(dice, bytes.length), 0, bytes.subarray(place(dice, bytes.length))),
  (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  (bytes) => Buffer.concat([bytes, bytes]),
]

const PIECES = [
  '%00',
  '%2e%2e%2f',
  '%ff',
  '%',
  '..',
  '//',
  ';x',
  '?',
  '&a=1',
  '__proto__',
  '%22',
  '*',
  '~',
  "'",
]
/** What is done to an address. */
const ADDRESSES: Edit<string>[] = [
  (path, dice) => spliceText(path, dice, pick(dice, PIECES)),
  (path, dice) => spliceText(path, dice, 'x'.repeat(Math.floor(dice() * 2000))),
  (path, dice) =>
    path.replace(/[^/?=&]+$/, () => encodeURIComponent(pick(dice, ['', ' ', '\0', 'é', 'null', '-1']))),
  (path, dice) => `${path}${path.includes('?') ? '&' : '?'}${pick(dice, KEYS.slice(0, 5))}=${dice()}`,
  (path) => `${path}${path.includes('?') ? `&${path.split('?')[1]}` : '/'}`,
  (path) => path.toUpperCase(),
]
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const TYPES = [
  '',
  'text/plain',
  'text/csv',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'a/b;;;',
  'multipart/form-data',
]
const HEADERS = [
  ...[
    ['content-encoding', 'gzip'],
    ['content-encoding', 'identity'],
    ['accept-language', ',;q=,,nl;q=9e9'],
  ],
  ...[
    ['accept-language', 'x'.repeat(4000)],
    ['if-none-match', '*'],
    ['range', 'bytes=0-'],
    ['origin', 'null'],
  ],
  ...[
    ['x-http-method-override', 'DELETE'],
    ['x-forwarded-host', 'evil.example'],
    ['cookie', 'a=b'],
    ['accept', ''],
  ],
]

/** A request that somebody bent, with the headers that came to it. */
export type Mutant = Good & { bytes?: Buffer; headers: string[] }

/** Bends a good request in one to three ways. The same dice bend it the same way. */
export function mutantOf(good: Good, dice: Dice): Mutant {
  let { path, method, type } = good
  let text = good.body
  let bytes: Buffer | undefined
  const headers: string[] = []
  for (let left = 1 + Math.floor(dice() * 3); left > 0; left--) {
    const at = dice()
    if (text !== undefined && at < 0.55) text = pick(dice, MEANINGS)(text, dice)
    else if (text !== undefined && at < 0.75) bytes = pick(dice, BYTES)(bytes ?? Buffer.from(text), dice)
    else if (at < 0.9) path = pick(dice, ADDRESSES)(path, dice)
    else if (at < 0.94) method = pick(dice, METHODS)
    else if (at < 0.97) type = pick(dice, TYPES)
    else headers.push(...pick(dice, HEADERS))
  }
  const sent = bytes ?? (text === undefined ? undefined : Buffer.from(text))
  return { ...good, path, method, ...(type !== undefined && { type }), headers, ...(sent && { bytes: sent }) }
}

function spliced(bytes: Buffer, at: number, count: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + count)])
}

function spliceText(text: string, dice: Dice, put: string): string {
  const at = 1 + place(dice, text.length - 1)
  return text.slice(0, at) + put + text.slice(at)
}
