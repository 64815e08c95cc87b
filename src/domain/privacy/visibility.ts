import type { VisibilityLevel } from '../../contract/words.ts'
import { keptRow } from '../kept-row.ts'
import type { Rows } from '../store.ts'
import type { AccessStore } from './access.ts'
import type { ContactUseRows } from './contact-use.ts'

/** What level `all` rests on: with whom it was agreed, and on which day (6.2). */
export type Agreement = { partner: string; on: string }
/** That somebody set the level; `at` is product time. An agreement stands with level `all` alone. */
export type LevelChange = { level: VisibilityLevel; agreement: Agreement | null; at: string; byId: string }
/** Who is seen, as it was set so far, the latest last (6.2). */
export type Visibility = { changes: LevelChange[]; revision: number }
export type PrivacyStore = AccessStore &
  ContactUseRows & { visibility: Rows<{ name: 'visibility' }, Visibility> }

/** What holds: the level, since when, and the agreement it rests on; `since` is null as long as nobody set it. */
export type Holding = { level: VisibilityLevel; since: string | null; agreement: Agreement | null }

/** What holds, by the changes so far; `initial` is what the organisation began with. */
export function holdingOf(visibility: Visibility | undefined, initial: VisibilityLevel): Holding {
  const changes = visibility?.changes ?? []
  const last = changes.at(-1)
  if (!last) return { level: initial, since: null, agreement: null }
  const other = changes.findLastIndex(({ level }) => level !== last.level)
  return { level: last.level, since: changes[other + 1]?.at ?? last.at, agreement: last.agreement }
}

/** Reads what holds as it was at most half a second ago. */
export function readVisibility(
  rows: Pick<PrivacyStore['visibility'], 'get'>,
  initial: VisibilityLevel,
  realNow: () => number,
): () => Promise<Holding> {
  const read = keptRow(rows, realNow)
  return async () => holdingOf(await read({ name: 'visibility' }), initial)
}
