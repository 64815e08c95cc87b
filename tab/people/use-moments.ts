import { yearOf } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { shortTime } from '../parts/times.ts'
import { useMe } from '../parts/use-answer.ts'
import { useTimes } from '../parts/use-times.ts'

/** Says an instant on the reader's own clock, in few words; the year is left out when it is this one, in product time. */
export function useMoments(): (instant: string) => string {
  const { locale } = useLanguage()
  const { timeZone } = useTimes()
  const start = useMe().data?.cycle?.start
  const year = start ? yearOf(start) : undefined
  return (instant) => shortTime(instant, timeZone, locale, year)
}
