import { useLanguage } from '../parts/language.ts'
import { shortTime } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'

/** Says an instant on the reader's own clock, in few words. */
export function useMoments(): (instant: string) => string {
  const { locale } = useLanguage()
  const { timeZone } = useTimes()
  return (instant) => shortTime(instant, timeZone, locale)
}
