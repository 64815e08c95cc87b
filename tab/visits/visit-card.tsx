import type { VisitView } from '../../src/contract/visits.ts'
import { sayNames } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { BookAgainCard } from './book-again-card.tsx'
import { VisitBadgesCard } from './visit-badges-card.tsx'
import { useVisitsPageStyles } from './visits-page.styles.ts'

/** One visit in a list: when, with whom, who goes; the whole row leads to it. One that is cancelled leads on. */
export function VisitCard({ visit }: { visit: VisitView }) {
  const styles = useVisitsPageStyles()
  const { text, locale } = useLanguage()
  const { say } = useTimes()
  const { day, hours, zone } = say(visit)
  const names = (people: readonly { name: string }[]) => sayNames(people, locale)
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <span className={styles.day}>{day}</span>
        <span className={styles.clock}>
          {hours}, {zone}
        </span>
      </div>
      <div className={styles.what}>
        <ViewLink to={{ page: 'visit', visitId: visit.id }} className={styles.name}>
          {visit.subject}
        </ViewLink>
        {!visit.subject.includes(visit.customerName) && (
          <span className={styles.clock}>{visit.customerName}</span>
        )}
        <span className={styles.clock}>
          {text.visits.with(names(visit.employees), names(visit.contacts))}
        </span>
        {visit.cancelNote && (
          <span dir="auto" className={styles.clock}>
            {text.visits.said(visit.cancelNote)}
          </span>
        )}
      </div>
      <div className={styles.end}>
        <VisitBadgesCard visit={visit} />
        {visit.state === 'cancelled' && <BookAgainCard visit={visit} className={styles.above} />}
      </div>
    </li>
  )
}
