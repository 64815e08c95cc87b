import { equal, match, ok } from 'node:assert/strict'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { createLog } from '../../bot/log.ts'
import { createMeasures } from '../../bot/measures.ts'
import { startTelemetry } from '../../bot/telemetry.ts'
import { trusted } from '../trusted.ts'
import { world } from '../world.ts'

type Metric = { name: string; value: number; count?: number }
type Envelope = {
  name: string
  data: { baseData: { metrics: Metric[]; properties: Record<string, string> } }
}

/** What listens where Application Insights would. */
async function insights() {
  const got: Envelope[] = []
  const server = createServer(await trusted(), async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const json = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
    for (const line of json.toString().trim().split('\n')) got.push(...[JSON.parse(line)].flat())
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] }))
  }).listen(0, 'localhost')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  return {
    got,
    connectionString: `InstrumentationKey=00000000-0000-0000-0000-00000000000a;IngestionEndpoint=https://localhost:${port}/`,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

describe('telemetry', () => {
  it('tells Application Insights of events, requests and the queue by number, and of nobody (7.2)', async () => {
    await using there = await insights()
    const { got, connectionString } = there
    const measures = createMeasures()
    const log = createLog('info', { write: () => undefined }, measures.count)
    const telemetry = await startTelemetry({ measures, connectionString, queued: async () => 7 })
    for (let n = 0; n < 3; n++) log.info({ event: 'prompt.state', employeeId: 'e-canary', state: 'sent' })
    log.debug({ event: 'below.level' })
    const route = '/api/customers/:customerId'
    for (const ms of [10, 30]) measures.took({ method: 'GET', route, status: 200, ms })
    await telemetry?.stop()

    const about = (name: string) =>
      got.flatMap(({ data: { baseData } }) =>
        baseData.metrics
          .filter((one) => one.name === name)
          .map((one) => ({ ...one, ...baseData.properties })),
      )
    const [events] = about('counterpart.events')
    equal(events?.value, 3)
    match(JSON.stringify(events), /prompt\.state/)
    const [requests] = about('counterpart.request')
    equal(requests?.value, 40)
    equal(requests?.count, 2)
    match(JSON.stringify(requests), /customers\/:customerId/)
    equal(about('counterpart.queue')[0]?.value, 7)
    ok((about('counterpart.memory')[0]?.value ?? 0) > 10)
    ok(!/e-canary|below\.level/.test(JSON.stringify(got)), 'nothing but names of events is counted')
  })

  it('hears of every request under the pattern of its route, and sends the last ones when the service stops (7.2)', async () => {
    await using there = await insights()
    const settings = { APPLICATIONINSIGHTS_CONNECTION_STRING: there.connectionString }
    const here = await world({ settings })
    await fetch(`${here.sandbox.serviceUrl}/api/customers/c-canary`)
    await here.stop()
    const sent = JSON.stringify(there.got)
    match(sent, /"\/api\/customers\/:customerId"/)
    ok(!sent.includes('c-canary'), 'no address is told')
  })

  it('is nothing where nobody asked for it', async () => {
    equal(
      await startTelemetry({
        measures: createMeasures(),
        connectionString: undefined,
        queued: async () => 0,
      }),
      undefined,
    )
  })
})
