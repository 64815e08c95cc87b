import { Button } from '@fluentui/react-components'
import { useLanguage } from '../parts/language.ts'
import type { Period } from '../parts/route.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

/** The days somebody asked for, and the way to all others. */
export function PeriodCard({ period: { from, to }, anyDay }: { period: Period; anyDay: () => void }) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const words = text.visits.dialog
  const form = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
  const [first, last] = [new Date(from), new Date(to)]
  return (
    <div className={styles.period}>
      <span>{words.period(form.formatRange(first, last))}</span>
      <Button size="small" onClick={anyDay}>
        {words.anyDay}
      </Button>
    </div>
  )
}
