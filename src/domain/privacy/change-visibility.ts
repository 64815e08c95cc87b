import type { VisibilityLevel } from '../../contract/words.ts'
import { KNOWN_EVERYWHERE_MS } from '../checkins/claim.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Facts } from '../pairing/ports.ts'
import { type Agreement, holdingOf, type PrivacyStore, type Visibility } from './visibility.ts'

type Needs = PrivacyStore & {
  facts: Facts
  calendar: AskCalendar
  initialLevel: VisibilityLevel
  now: () => string
  /** Waits so many ms of real time. */
  wait: (ms: number) => Promise<void>
}
/** `revision` is that of the setting which somebody saw and now changes. */
export type LevelAsked = {
  byId: string
  revision: number
  level: VisibilityLevel
  agreement: Agreement | null
}
export type LevelRefused = 'changed meanwhile' | 'no agreement' | 'agreed later'
export type LevelChanged = { ok: true } | { ok: false; reason: LevelRefused }

/** So many changes are kept. */
const KEPT = 100

/**
 * Sets who is seen, the same for every reader (6.2); `all` only with the agreement it rests on. Answers once every
 * instance knows, so that going down holds from then on. Whoever must be told of `all` is told, also after a crash: the
 * message about it comes before the row.
 */
export const changeVisibility =
  (needs: Needs) =>
  async ({ byId, revision, level, agreement }: LevelAsked): Promise<LevelChanged> => {
    const at = needs.now()
    if (level === 'all' && !agreement) return { ok: false, reason: 'no agreement' }
    if (level === 'all' && agreement && agreement.on > dayIn(at, needs.calendar.zone))
      return { ok: false, reason: 'agreed later' }
    const key = { name: 'visibility' } as const
    const there = await needs.visibility.get(key)
    const before: Visibility = there?.value ?? { changes: [], revision: 0 }
    if (before.revision !== revision) return { ok: false, reason: 'changed meanwhile' }
    const made = { level, agreement: level === 'all' ? agreement : null, at, byId }
    const next = { changes: [...before.changes, made].slice(-KEPT), revision: revision + 1 }
    const write = async (): Promise<LevelChanged> => {
      const written = there
        ? await needs.visibility.replace(key, there, next)
        : await needs.visibility.insert(key, next)
      if (typeof written === 'string') return { ok: false, reason: 'changed meanwhile' }
      await needs.wait(KNOWN_EVERYWHERE_MS)
      return { ok: true }
    }
    const isNew = level === 'all' && holdingOf(there?.value, needs.initialLevel).level !== 'all'
    return isNew ? needs.facts.record({ kind: 'visibility' }, write) : write()
  }

/** Who is seen as it stands in storage, and every change of it. */
export const getVisibility = (needs: PrivacyStore & { initialLevel: VisibilityLevel }) => async () => {
  const stored = (await needs.visibility.get({ name: 'visibility' }))?.value
  return {
    ...holdingOf(stored, needs.initialLevel),
    changes: stored?.changes ?? [],
    revision: stored?.revision ?? 0,
  }
}
