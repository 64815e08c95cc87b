import { sayDay, yearOf } from './days.ts'
import { useLanguage } from './language.ts'
import { useMe } from './use-answer.ts'

/** Says calendar days as people do; this year, in product time, needs no saying. */
export function useDays(): (day: string) => string {
  const { locale } = useLanguage()
  const start = useMe().data?.cycle?.start
  return (day) => sayDay(day, locale, start ? yearOf(start) : undefined)
}
