import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { Certificate } from './certificate.ts'
import { createForward } from './forward.ts'
import { listen } from './listen.ts'
import { createPlaygroundFront, type Signing } from './playground-front.ts'

type Numbers = { service: number; sandbox: number; tls: number }
/** What answers on each port. `service` names the port of a living service process. */
type Answers = {
  service: (patienceMs: number) => Promise<number>
  sandbox: RequestListener
  tls: RequestListener
  /** Only where the Agents Playground may talk to the service. */
  playground?: Signing
}
export type Ports = {
  numbers: Numbers
  serviceUrl: string
  url: string
  tlsUrl: string
  /** Callers that came earlier are answered from now on. */
  serve(answers: Answers): void
  close(): void
}

/** Longer than any client keeps an idle connection, so that none is reset between two calls. */
const KEEP_ALIVE_MS = 120_000

/** Takes the three ports of the sandbox at once, so that a port in use is known before anything else starts. */
export async function openPorts(
  wanted: Numbers,
  { key, cert }: Certificate,
  playground = false,
): Promise<Ports> {
  const answering = Promise.withResolvers<Answers>()
  const ask =
    (which: 'sandbox' | 'tls'): RequestListener =>
    async (request, response) =>
      (await answering.promise)[which](request, response)
  const target = async (patienceMs: number) => (await answering.promise).service(patienceMs)
  const forward = playground
    ? createPlaygroundFront(target, async () => {
        const { playground: signing } = await answering.promise
        if (!signing) throw new Error('nobody signs for the Playground')
        return signing
      })
    : createForward(target)
  const sandbox = createHttp(ask('sandbox'))
  const tls = createHttps({ key, cert }, ask('tls'))
  sandbox.keepAliveTimeout = KEEP_ALIVE_MS
  tls.keepAliveTimeout = KEEP_ALIVE_MS
  const close = () => {
    for (const server of [forward, sandbox, tls]) server.close()
    forward.cut()
    sandbox.closeAllConnections()
    tls.closeAllConnections()
  }
  try {
    const numbers = {
      service: await listen(forward, wanted.service, 'PORT'),
      sandbox: await listen(sandbox, wanted.sandbox, 'SANDBOX_PORT'),
      tls: await listen(tls, wanted.tls, 'SANDBOX_TLS_PORT'),
    }
    return {
      numbers,
      serviceUrl: `http://localhost:${numbers.service}`,
      url: `http://localhost:${numbers.sandbox}`,
      tlsUrl: `https://localhost:${numbers.tls}`,
      serve: answering.resolve,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
