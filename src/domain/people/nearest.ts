/** The option most like `text`, for `did you mean`; null when none is close. Letter case does not count. */
export function nearest(text: string, options: Iterable<string>): string | null {
  const wanted = text.toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1
  for (const option of options) {
    if (Math.abs(option.length - wanted.length) >= least) continue
    const steps = distance(wanted, option.toLowerCase(), least)
    if (steps < least) {
      best = option
      least = steps
    }
  }
  return best
}

/** Of things by their spellings those that are close to a text, the closest first. Letter case does not count. */
export function nearestFew<T extends { spelling: string }>(text: string, options: readonly T[]): T[] {
  const wanted = text.toLowerCase()
  const enough = Math.max(1, Math.floor(wanted.length / 4)) + 1
  return options
    .filter(({ spelling }) => Math.abs(spelling.length - wanted.length) < enough)
    .map((option) => ({ option, steps: distance(wanted, option.spelling.toLowerCase(), enough) }))
    .filter(({ steps }) => steps < enough)
    .sort((a, b) => a.steps - b.steps)
    .map(({ option }) => option)
}

/** Letters to add, drop or replace to get from one word to the other; at least `enough` once that many are certain. */
function distance(one: string, other: string, enough: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) >= enough) return enough
  }
  return row[other.length] ?? enough
}
