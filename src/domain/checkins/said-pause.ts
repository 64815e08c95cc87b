import { Temporal } from 'temporal-polyfill'
import type { SaidPeriod, SpanUnit } from '../../contract/said-period.ts'
import { type Days, daysOf } from '../said-period.ts'
import { saidDay } from './said-day.ts'

/** The words of a language in which people say how long they pause. */
export type PauseWords = {
  months: readonly string[]
  periods: readonly { words: string; period: SaidPeriod }[]
  counts: Readonly<Record<string, number>>
  units: Readonly<Record<string, SpanUnit>>
}
/** What somebody says of a pause: that it lasts `for` a time, or `until` one, and in which words. */
export type PauseSaid = { how: 'for' | 'until'; when: string }
/** `passed` is the next of a day without a year that has passed not long ago, so that its next one is hardly meant. */
export type SaidPause = { until: string } | { passed: string }

/** So far ahead nobody means a day whose year they do not say. Days. */
const FARTHEST = 270

/**
 * Until when somebody pauses who says so on `today`: until `24 December`, `Monday` or `next month`, each of which ends it,
 * or for `2 weeks`, `January` or `next week`, after which it ends. Undefined where it is no such words.
 */
export function saidPause({ how, when }: PauseSaid, words: PauseWords, today: string): SaidPause | undefined {
  const span = afterSpan(when.toLowerCase(), words, today)
  if (span) return { until: span }
  const days = daysSaid(when, words, today)
  if (!days) return undefined
  const { from, to } = days
  if (!/\d{4}/.test(when) && from > plus(today, { days: FARTHEST })) return { passed: from }
  // What has begun can end nothing by beginning.
  return { until: how === 'for' || from <= today ? plus(to, { days: 1 }) : from }
}

function daysSaid(said: string, { periods, months }: PauseWords, today: string): Days | undefined {
  const small = said.toLowerCase()
  const period = periods.find(({ words }) => words === small)?.period
  if (period) return daysOf(period, today)
  const day = saidDay(said, months, today)
  return day === undefined ? undefined : { from: day, to: day }
}

/** The day after so many days, weeks or months: `2 weeks`, `a month`; undefined for anything else. */
function afterSpan(said: string, { counts, units }: PauseWords, today: string): string | undefined {
  const [, count = '', name = ''] = /^(.*?) ?(\p{L}{1,20})$/u.exec(said) ?? []
  const unit = Object.hasOwn(units, name) ? units[name] : undefined
  const known = Object.hasOwn(counts, count) ? counts[count] : undefined
  const n = /^\d{1,3}$/.test(count) ? Number(count) : known
  return unit && n ? plus(today, { [unit]: n }) : undefined
}

const plus = (day: string, span: { [unit in SpanUnit]?: number }): string =>
  Temporal.PlainDate.from(day).add(span).toString()
