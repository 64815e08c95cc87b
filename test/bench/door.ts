import { createServer } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How often the event loop is looked at, in ms; that much of every delay is none. */
const EVERY_MS = 10
const delays = process.env.BENCH_DELAYS ? monitorEventLoopDelay({ resolution: EVERY_MS }) : undefined
delays?.enable()

/**
 * Loaded into a measured process before anything else: tells whoever knocks how much CPU it has used so far, how much
 * memory at most, and the 99th percentile of the delays of its event loop since somebody knocked last.
 */
createServer((socket) => {
  const delayMs = delays ? Math.max(0, delays.percentile(99) / 1e6 - EVERY_MS) : 0
  const told = { ...process.cpuUsage(), rssMb: process.resourceUsage().maxRSS / 1e3, delayMs }
  delays?.reset()
  socket.on('error', () => undefined).end(JSON.stringify(told))
})
  .listen(process.env.BENCH_DOOR)
  .unref()
