import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A request exactly as it is to be sent: headers by turns name and value, any of them twice. */
export type Asked = {
  method?: string
  path: string
  headers?: readonly string[]
  body?: string | Uint8Array | undefined
}
/** Status 0 where the connection was cut without an answer. */
export type Told = { status: number; headers: IncomingHttpHeaders; body: string }

const shared = new Agent({ keepAlive: true, maxSockets: 16 })
/** Larger bodies get a connection of their own: one that has been idle may be closed while such a body begins to leave. */
const LARGE = 1_000_000

/** Sends a request as it stands, without what a browser would put right. */
export function ask(base: string, { method = 'POST', path, headers = [], body = '' }: Asked): Promise<Told> {
  const { hostname, port } = new URL(base)
  const length = ['content-length', String(Buffer.byteLength(body))]
  const agent = body.length > LARGE ? new Agent({ keepAlive: true }) : shared
  const all = ['host', `${hostname}:${port}`, ...(body.length > 0 ? length : []), ...headers]
  return new Promise((resolve) => {
    const cut = () => resolve({ status: 0, headers: {}, body: '' })
    const asking = request({ agent, hostname, port, method, path, headers: all }, async (answer) => {
      const bytes = await buffer(answer).catch(() => Buffer.alloc(0))
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes.toString() })
      if (agent !== shared) agent.destroy()
    })
    asking.on('error', cut)
    asking.end(body)
  })
}

/** Asks all of them, some at a time, and hands on each answer with what it answers. */
export async function askAll<A extends Asked>(
  base: string,
  requests: Iterable<A> | AsyncIterable<A>,
  each: (asked: A, told: Told) => void,
): Promise<number> {
  let count = 0
  const source = iterate(requests)
  const worker = async () => {
    for await (const asked of source) {
      count++
      each(asked, await ask(base, asked))
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return count
}

/** One iterator that several loops share. */
async function* iterate<A>(requests: Iterable<A> | AsyncIterable<A>): AsyncGenerator<A> {
  yield* requests
}
