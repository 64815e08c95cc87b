import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Measures } from './measures.ts'

type Needs = {
  measures: Measures
  /** Of an Application Insights resource; without it nothing is sent. */
  connectionString: string | undefined
  /** How many messages wait or are worked on. */
  queued: () => Promise<number>
  everyMs?: number
}
export type Telemetry = { stop(): Promise<void> }

const EVERY_MS = 60_000
const MEGABYTE = 2 ** 20

/**
 * Sends measurements to Application Insights through OpenTelemetry, every minute and once more when stopped: numbers,
 * event names and patterns of routes. Nothing of it names anybody. Its libraries are loaded here, so that a service
 * without it needs nothing of them.
 */
export async function startTelemetry({
  measures,
  connectionString,
  queued,
  everyMs,
}: Needs): Promise<Telemetry | undefined> {
  if (!connectionString) return undefined
  // Otherwise it sends measurements of itself to its makers.
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT ??= 'true'
  const [
    { AzureMonitorMetricExporter },
    { MeterProvider, PeriodicExportingMetricReader },
    { resourceFromAttributes },
  ] = await Promise.all([
    import('@azure/monitor-opentelemetry-exporter'),
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/resources'),
  ])
  // What cannot be sent is let go: a disk of ours is nowhere to keep it.
  const exporter = new AzureMonitorMetricExporter({ connectionString, disableOfflineStorage: true })
  const provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'Counterpart' }),
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs ?? EVERY_MS })],
  })
  const meter = provider.getMeter('counterpart')
  const requests = meter.createHistogram('counterpart.request', { unit: 'ms' })
  measures.listen(({ ms, ...about }) => requests.record(ms, about))
  meter.createObservableCounter('counterpart.events').addCallback((result) => {
    for (const [event, count] of measures.events) result.observe(count, { event })
  })
  meter
    .createObservableGauge('counterpart.queue')
    .addCallback(async (result) => result.observe(await queued()))
  meter
    .createObservableGauge('counterpart.memory', { unit: 'MB' })
    .addCallback((result) => result.observe(Math.round(process.memoryUsage.rss() / MEGABYTE)))
  const delays = monitorEventLoopDelay()
  delays.enable()
  meter.createObservableGauge('counterpart.delay', { unit: 'ms' }).addCallback((result) => {
    result.observe(delays.percentile(99) / 1e6)
    delays.reset()
  })
  return {
    async stop() {
      delays.disable()
      await provider.shutdown({ timeoutMillis: 1000 }).catch(() => undefined)
    },
  }
}
