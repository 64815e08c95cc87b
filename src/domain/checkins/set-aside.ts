import type { Rows } from '../store.ts'
import type { Work } from './ports.ts'

/** Work that failed too often, kept until somebody has it done once more. */
export type SetAside = {
  /** That of its message, so that setting it aside twice keeps it once. */
  id: string
  /** As it stood in the queue. */
  text: string
  /** The kind of trouble, such as `RestError 503`; never the words of an error, which may name people. */
  reason: string
  /** Product time. */
  at: string
}
export type SetAsideRows = Rows<{ id: string }, SetAside>

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
