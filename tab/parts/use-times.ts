import { yearOf } from './days.ts'
import { useLanguage } from './language.ts'
import { type ClockTime, clockTime, zoneName } from './times.ts'
import { useMe } from './use-answer.ts'

type Span = { start: string; end: string }
export type Times = {
  /** The reader's own zone (IANA). */
  timeZone: string
  /** From when to when, on the reader's clock or that of another zone. */
  say: (span: Span, timeZone?: string) => ClockTime
  zone: (timeZone: string, instant: string) => string
}

/** Says times on the reader's own clock; before it is known who reads, on that of the browser. */
export function useTimes(): Times {
  const { locale } = useLanguage()
  const me = useMe().data
  const timeZone = me?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const year = me?.cycle ? yearOf(me.cycle.start) : undefined
  return {
    timeZone,
    say: (span, zone = timeZone) => clockTime(span, zone, locale, year),
    zone: (zone, instant) => zoneName(zone, instant, locale),
  }
}
