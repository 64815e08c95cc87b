/** How far apart the clocks of two instances may be, in ms; machines of a cloud keep them within a fraction of that. */
export const SKEW_MS = 3000

/**
 * Ms until `at`, when that is so near that another instance may have taken it for past already and handed it out; null
 * when it is past, or later than clocks differ.
 */
export function almostDue(at: string, now: string): number | null {
  const left = Date.parse(at) - Date.parse(now)
  return left > 0 && left <= SKEW_MS ? left : null
}
