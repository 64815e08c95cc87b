import { yearOf } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { shortTime } from '../parts/times.ts'
import { useMe } from '../parts/use-answer.ts'
import { useTimes } from '../parts/use-times.ts'

/** Says an instant in few words, on the reader's own clock or that of another zone; this year, in product time, is left out. */
export function useMoments(): (instant: string, timeZone?: string) => string {
  const { locale } = useLanguage()
  const { timeZone } = useTimes()
  const start = useMe().data?.cycle?.start
  const year = start ? yearOf(start) : undefined
  return (instant, zone = timeZone) => shortTime(instant, zone, locale, year)
}
