/** When this process stood still, as the stand-ins in it then note what had come before: real time in ms. */
const stalls: { until: number; ms: number }[] = []
const EVERY_MS = 10
const LEAST_MS = 20

let last = Date.now()
setInterval(() => {
  const now = Date.now()
  if (now - last > EVERY_MS + LEAST_MS) stalls.push({ until: now, ms: now - last })
  last = now
}, EVERY_MS).unref()

/** How long this process stood still at most, where that ended between two instants. */
export function longestStall(from: number, to: number): number {
  const within = stalls.filter(({ until }) => until >= from && until - LEAST_MS < to)
  return Math.max(0, ...within.map(({ ms }) => ms))
}
