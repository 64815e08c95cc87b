import type { Facts } from '../pairing/ports.ts'
import { ASK_EVERYBODY, type AskSettings, type CompanyHoliday } from './ask-settings.ts'
import { KNOWN_EVERYWHERE_MS } from './claim.ts'
import type { CheckinStore } from './ports.ts'
import type { Late } from './work.ts'

type Needs = Pick<CheckinStore, 'askSettings'> & {
  facts: Facts
  now: () => string
  /** Waits so many ms of real time. */
  wait: (ms: number) => Promise<void>
}
/** What is not given stays. `revision` is that of the settings which somebody saw and now changes. */
export type SettingsChange = {
  byId: string
  revision: number
  paused?: boolean
  companyHolidays?: CompanyHoliday[]
  wave?: string[] | null
}
export type SettingsChanged = { ok: true } | { ok: false; reason: 'changed meanwhile' }

/**
 * Changes how people are asked (2.6, 2.10); refused where somebody else changed it since. Answers once every instance
 * knows: from then on no card leaves that the settings forbid, but those in flight, and what waits of the open cycles
 * follows. A message about it waits first, so that a crash in the middle does not leave it half done.
 */
export const changeSettings =
  (needs: Needs) =>
  async (asked: SettingsChange): Promise<SettingsChanged> => {
    const there = await needs.askSettings.get({ name: 'ask' })
    const before = there?.value ?? ASK_EVERYBODY
    if (before.revision !== asked.revision) return { ok: false, reason: 'changed meanwhile' }
    const next = changed(before, asked, needs.now())
    return needs.facts.record({ kind: 'asking', late: lateAfter(before, next) }, async () => {
      const key = { name: 'ask' } as const
      const written = there
        ? await needs.askSettings.replace(key, there, next)
        : await needs.askSettings.insert(key, next)
      if (typeof written === 'string') return { ok: false, reason: 'changed meanwhile' }
      // Who plans must know before there is anything to plan.
      await needs.wait(KNOWN_EVERYWHERE_MS)
      return { ok: true }
    })
  }

/**
 * Whoever is due by a wave or since a pause is over joins this cycle; anything else, such as a holiday, asks nobody in it
 * who waits for the next one.
 */
function lateAfter(before: AskSettings, next: AskSettings): Late {
  const isSame = JSON.stringify(before.wave) === JSON.stringify(next.wave)
  return isSame && (before.paused === null) === (next.paused === null) ? 'next cycle' : 'join'
}

function changed(before: AskSettings, asked: SettingsChange, now: string): AskSettings {
  const { byId, paused = before.paused !== null, wave = before.wave } = asked
  return {
    paused: paused ? (before.paused ?? { since: now, byId }) : null,
    companyHolidays: (asked.companyHolidays ?? before.companyHolidays).toSorted(byDay),
    wave: wave && [...new Set(wave)].sort(),
    changedAt: now,
    changedById: byId,
    revision: before.revision + 1,
  }
}

const byDay = (a: CompanyHoliday, b: CompanyHoliday) =>
  a.from.localeCompare(b.from) || a.name.localeCompare(b.name, 'en')
