import { yearOf } from './days.ts'
import { useLanguage } from './language.ts'
import { shortTime } from './times.ts'
import { useMe } from './use-answer.ts'
import { useTimes } from './use-times.ts'

/** Says an instant on the reader's own clock, in few words; the year is left out when it is this one, in product time. */
export function useMoments(): (instant: string) => string {
  const { locale } = useLanguage()
  const { timeZone } = useTimes()
  const start = useMe().data?.cycle?.start
  const year = start ? yearOf(start) : undefined
  return (instant) => shortTime(instant, timeZone, locale, year)
}
