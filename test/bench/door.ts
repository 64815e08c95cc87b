import { createServer } from 'node:net'

/** Loaded into a measured process before anything else: tells whoever knocks how much CPU it has used so far. */
createServer((socket) => socket.on('error', () => undefined).end(JSON.stringify(process.cpuUsage())))
  .listen(process.env.BENCH_DOOR)
  .unref()
