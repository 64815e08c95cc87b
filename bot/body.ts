import type { IncomingMessage } from 'node:http'
import { type Refused, refuse } from './api.ts'

type Limits = { bytes: number; deadlineMs: number }
const JSON_LIMITS: Limits = { bytes: 256 * 1024, deadlineMs: 10_000 }
/** The longest file an import takes: 50,000 rows of some 400 bytes. */
export const CSV_BYTES = 20 * 1024 * 1024
const DEEPEST = 40
const MOST_DISCARDED = 64 * 1024 * 1024

/** The words of each refusal, as they stand in the texts. */
type Words = Record<'encoded' | 'not JSON' | 'not CSV' | 'too slow' | 'too deep', string> & {
  'too large': (limit: string) => string
}

/** Reads a request's body as a JSON object: no encoding, bytes counted as they come, depth capped (reliability A1). */
export async function readJson(
  request: IncomingMessage,
  words: Words,
  limits = JSON_LIMITS,
): Promise<{ body: Record<string, unknown> } | Refused> {
  if (request.headers['content-encoding']) return refuse(415, 'encoded', words.encoded)
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return refuse(415, 'not JSON', words['not JSON'])
  const bytes = await readBytes(request, limits)
  if (bytes === 'too large') return tooLarge(words, limits.bytes)
  if (bytes === 'too slow') return refuse(400, 'too slow', words['too slow'])
  return parse(bytes, words)
}

/** The longest form a guest sends, and how long it may take. */
const FORM_LIMITS: Limits = { bytes: 16 * 1024, deadlineMs: 10_000 }

/** Reads a guest's form; undefined for a body that is none, too long or too slow. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
  const bytes =
    isForm && !request.headers['content-encoding'] ? await readBytes(request, FORM_LIMITS) : 'too large'
  return typeof bytes === 'string' ? void discard(request) : new URLSearchParams(bytes.toString())
}

/** All bytes of a body. Who takes longer than the deadline is cut off; who goes away was too slow as well. */
async function readBytes(
  request: IncomingMessage,
  limits: Limits,
): Promise<Buffer | 'too large' | 'too slow'> {
  if (Number(request.headers['content-length']) > limits.bytes) return 'too large'
  const parts: Buffer[] = []
  let bytes = 0
  const timer = setTimeout(() => request.destroy(new Error('too slow')), limits.deadlineMs)
  try {
    for await (const part of partsOf(request)) {
      bytes += part.length
      if (bytes > limits.bytes) return 'too large'
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch {
    return 'too slow'
  } finally {
    clearTimeout(timer)
  }
}

/** Lets a CSV file through as it comes, up to its limit; further bytes end the stream with an error. */
export function csvBody(
  request: IncomingMessage,
  words: Words,
): { body: AsyncIterable<Uint8Array> } | Refused {
  if (request.headers['content-encoding']) return refuse(415, 'encoded', words.encoded)
  if (!/^text\/csv\b/i.test(request.headers['content-type'] ?? ''))
    return refuse(415, 'not CSV', words['not CSV'])
  if (Number(request.headers['content-length']) > CSV_BYTES) return tooLarge(words, CSV_BYTES)
  return { body: counted(request, words) }
}

/** Thrown by a CSV stream that grows over its limit; the server answers it as it stands. */
export class BodyTooLarge extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.reason)
    this.refused = refused
  }
}

/** The bytes of a body as they come. Stopping early leaves the connection, so that a refusal can still be read. */
const partsOf = (request: IncomingMessage): AsyncIterable<Buffer> =>
  request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>

/** Lets the rest of a refused body pass unseen, so that the answer arrives; who sends without end is cut off. */
export function discard(request: IncomingMessage): void {
  let bytes = 0
  request.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes > MOST_DISCARDED) request.destroy()
  })
}

async function* counted(request: IncomingMessage, words: Words): AsyncIterable<Uint8Array> {
  let bytes = 0
  for await (const part of partsOf(request)) {
    bytes += part.length
    if (bytes > CSV_BYTES) throw new BodyTooLarge(tooLarge(words, CSV_BYTES))
    yield part
  }
}

function parse(bytes: Buffer, words: Words): { body: Record<string, unknown> } | Refused {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (tooDeep(text)) return refuse(400, 'too deep', words['too deep'])
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { body: value as Record<string, unknown> }
  } catch {
    // Falls through: whatever was wrong, it was not a JSON object.
  }
  return refuse(400, 'not JSON', words['not JSON'])
}

/** Counts brackets outside strings, before the parser would recurse into them. */
function tooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (inString) {
      if (sign === '\\') i++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') {
      if (++depth > DEEPEST) return true
    } else if (sign === '}' || sign === ']') depth--
  }
  return false
}

function tooLarge(words: Words, bytes: number): Refused {
  return refuse(413, 'too large', words['too large'](`${Math.round(bytes / 1024)} KB`))
}
