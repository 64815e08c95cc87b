import { Temporal } from 'temporal-polyfill'
import type { SaidPeriod, SpanUnit } from '../../contract/said-period.ts'
import { daysOf } from '../said-period.ts'
import { saidDay } from './said-day.ts'

type Words = {
  months: readonly string[]
  periods: readonly { words: string; period: SaidPeriod }[]
  counts: Readonly<Record<string, number>>
  units: Readonly<Record<string, SpanUnit>>
}
/** `isPast`: a day without a year that has passed not long ago, so that its next one is hardly meant. */
export type SaidPause = { until: string; isPast: boolean }

/** So far ahead nobody means a day whose year they do not say. Days. */
const FARTHEST = 270

/**
 * Until when somebody pauses who says so on `today`: `24 December`, `Monday`, `next month`, each of which ends it, or
 * `2 weeks` and `this week`, after which it ends. Undefined where it is no such words.
 */
export function saidPause(said: string, words: Words, today: string): SaidPause | undefined {
  const small = said.toLowerCase()
  const span = afterSpan(small, words, today)
  if (span) return { until: span, isPast: false }
  const period = words.periods.find((one) => one.words === small)?.period
  const until = period ? dayAfterPause(period, today) : saidDay(said, words.months, today)
  if (until === undefined) return undefined
  const isPast = !/\d{4}/.test(said) && until > plus(today, { days: FARTHEST })
  return { until, isPast }
}

/** What has begun is over with its last day; anything else ends a pause by beginning. */
function dayAfterPause(period: SaidPeriod, today: string): string {
  const { from, to } = daysOf(period, today)
  const hasBegun = period.code === 'today' || period.code === 'this week' || period.code === 'this month'
  return hasBegun ? plus(to, { days: 1 }) : from
}

/** The day after so many days, weeks or months: `2 weeks`, `a month`; undefined for anything else. */
function afterSpan(said: string, { counts, units }: Words, today: string): string | undefined {
  const [, count = '', name = ''] = /^(.*?)\s*(\p{L}+)$/u.exec(said) ?? []
  const unit = Object.hasOwn(units, name) ? units[name] : undefined
  const known = Object.hasOwn(counts, count) ? counts[count] : undefined
  const n = /^\d{1,3}$/.test(count) ? Number(count) : known
  return unit && n ? plus(today, { [unit]: n }) : undefined
}

const plus = (day: string, span: { [unit in SpanUnit]?: number }): string =>
  Temporal.PlainDate.from(day).add(span).toString()
