import type { Work } from './work.ts'

/** The work that a text stands for; undefined for what is none. */
export function readWork(text: string): Work | undefined {
  try {
    const work: unknown = JSON.parse(text)
    const isWork = typeof work === 'object' && work !== null && 'kind' in work
    return isWork ? (work as Work) : undefined
  } catch {
    return undefined
  }
}
