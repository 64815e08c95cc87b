import { createHmac, createSecretKey } from 'node:crypto'
import { type IncomingHttpHeaders, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { request as secureRequest, Agent as TlsAgent } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { RestError } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'

/** One call to Table Storage: `path` begins below the account and is encoded, `query` with its question mark. */
export type Calling = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: string
  headers?: Record<string, string>
  body?: string
  /** Longest wait, repetitions included. */
  withinMs: number
}
export type Called = { status: number; headers: IncomingHttpHeaders; body: string }
export type StorageCall = { address: string; call: (calling: Calling) => Promise<Called> }
type Sign = (path: string, date: string) => string | Promise<string>

const RETRIES = 3
const PAUSE_MS = { first: 100, most: 1000 }
/** A token is fetched anew so long before it ends. */
const EARLY_MS = 300_000
const SCOPE = 'https://storage.azure.com/.default'

/**
 * Calls Table Storage over plain HTTP, at a third of the processor time of its client library. As that one does, it
 * repeats what was lost or refused for now a few times, so that a write may have been done before it is refused. Gives
 * the last answer, whatever it says; throws RestError when none came, and AbortError when the time was over.
 */
export function storageCall(endpoint: string, sign: Sign): StorageCall {
  const { protocol, hostname, port, pathname } = new URL(endpoint)
  const root = pathname.replace(/\/+$/, '')
  const isPlain = protocol === 'http:'
  const agent = isPlain ? new PlainAgent({ keepAlive: true }) : new TlsAgent({ keepAlive: true })
  const request = isPlain ? plainRequest : secureRequest
  const once = async (calling: Calling, signal: AbortSignal): Promise<Called> => {
    const { method, path, query = '', headers, body } = calling
    const date = new Date().toUTCString()
    const at = root + path
    const authorization = await sign(at, date)
    signal.throwIfAborted()
    return new Promise((resolve, reject) => {
      const common = { accept: 'application/json;odata=minimalmetadata', 'x-ms-version': '2019-02-02' }
      const sized = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const outgoing = request(
        {
          ...{ hostname, port, method, path: at + query, agent },
          headers: { ...common, ...headers, ...sized, authorization, 'x-ms-date': date },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (part: string) => {
            text += part
          })
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          )
          answer.on('error', reject)
        },
      )
      outgoing.on('error', reject)
      // Given to the request itself, the signal costs as much as a sixth of the call.
      signal.addEventListener('abort', () => outgoing.destroy(signal.reason), { once: true })
      outgoing.end(body)
    })
  }
  return {
    address: `${protocol}//${hostname}${port ? `:${port}` : ''}${root}`,
    async call(calling) {
      // Cleared when it is over: signals that end by themselves cost more than the call, long after it.
      const over = new AbortController()
      const timer = setTimeout(() => over.abort(), calling.withinMs)
      try {
        return await repeated(() => once(calling, over.signal), over.signal)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

async function repeated(once: () => Promise<Called>, signal: AbortSignal): Promise<Called> {
  for (let attempt = 0; ; attempt++) {
    const isLast = attempt === RETRIES
    const answer = await once().catch((error: Error) => {
      if (signal.aborted) throw signal.reason
      if (isLast) throw new RestError(error.message, { code: RestError.REQUEST_SEND_ERROR })
      return undefined
    })
    if (answer && (isLast || !isForNow(answer.status))) return answer
    await pause(pauseBefore(attempt, answer), undefined, { signal })
  }
}

const isForNow = (status: number) =>
  status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505)

function pauseBefore(attempt: number, answer: Called | undefined): number {
  const asked = Number(answer?.headers['retry-after']) * 1000
  const usual = Math.min(PAUSE_MS.most, PAUSE_MS.first * 2 ** attempt) * (0.8 + Math.random() * 0.4)
  return asked > 0 ? Math.max(asked, usual) : usual
}

/** Signs with the key of the account (SharedKeyLite). */
export function signWithKey(account: string, key: string): Sign {
  const secret = createSecretKey(key, 'base64')
  return (path, date) => {
    const text = `${date}\n/${account}${path}`
    return `SharedKeyLite ${account}:${createHmac('sha256', secret).update(text, 'utf8').digest('base64')}`
  }
}

/** Shows a token of the identity, kept until shortly before it ends. */
export function signWithToken(credential: TokenCredential): Sign {
  let kept: { header: string; until: number } | undefined
  return async () => {
    if (kept && kept.until > Date.now()) return kept.header
    const token = await credential.getToken(SCOPE)
    if (!token) throw new Error('no token for storage; check the identity of the service')
    kept = { header: `Bearer ${token.token}`, until: token.expiresOnTimestamp - EARLY_MS }
    return kept.header
  }
}

/** What a connection string names; undefined where it holds no key of an account. */
export function readConnection(text: string): { endpoint: string; account: string; key: string } | undefined {
  const parts = new Map(
    text.split(';').map((part) => {
      const at = part.indexOf('=')
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]
    }),
  )
  const [account, key] = [parts.get('accountname'), parts.get('accountkey')]
  if (!account || !key) return undefined
  const { protocol, suffix } = {
    protocol: parts.get('defaultendpointsprotocol') ?? 'https',
    suffix: parts.get('endpointsuffix') ?? 'core.windows.net',
  }
  return {
    endpoint: parts.get('tableendpoint') ?? `${protocol}://${account}.table.${suffix}`,
    account,
    key,
  }
}
