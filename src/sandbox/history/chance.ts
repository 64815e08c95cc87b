/** Chance that falls the same way every time: a number from 0 up to 1 for each text. */
export function chance(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // FNV alone leaves texts that differ in their last letter close together.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** One of these, by weight where weights are given; the same one every time for the same text. */
export function pick<T>(text: string, among: readonly T[], weightOf: (one: T) => number = () => 1): T {
  const sum = among.reduce((total, one) => total + weightOf(one), 0)
  let left = chance(text) * sum
  for (const one of among) {
    left -= weightOf(one)
    if (left < 0) return one
  }
  throw new Error(`nothing to pick from for ${text}`)
}

/** A whole number from `least` to `most`. */
export const wholeFrom = (text: string, least: number, most: number): number =>
  least + Math.floor(chance(text) * (most - least + 1))
