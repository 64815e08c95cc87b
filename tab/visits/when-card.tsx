import type { VisitView } from '../../src/contract/visits.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useTimes } from '../parts/use-times.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { VisitBadgesCard } from './visit-badges-card.tsx'
import { useVisitPageStyles } from './visit-page.styles.ts'
import { othersClocks, zonesOfVisit } from './zones.ts'

/** When it is, on the reader's clock and on those of the others, each zone named (3.9). */
export function WhenCard({ visit }: { visit: VisitView }) {
  const styles = useVisitPageStyles()
  const { text, locale } = useLanguage()
  const { say, timeZone } = useTimes()
  const mine = say(visit)
  const zones = visit.named ? othersClocks(zonesOfVisit(visit), timeZone) : []
  return (
    <Panel title={text.visits.when} action={<VisitBadgesCard visit={visit} always />}>
      <div>
        <p className={styles.day}>{mine.day}</p>
        <p className={styles.hours}>
          {mine.hours} <span className={styles.zone}>{mine.zone}</span>
        </p>
      </div>
      {zones.length > 0 && (
        <dl className={styles.clocks}>
          {zones.map((zone) => {
            const there = say(visit, zone.timeZone)
            return (
              <div key={zone.timeZone} className={styles.clock}>
                <dt className={styles.term}>{there.zone}</dt>
                <dd className={styles.value}>
                  {there.day === mine.day ? there.hours : text.visits.dayAndHours(there.day, there.hours)}
                  <span className={styles.people}>{sayList(zone.people, locale)}</span>
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      <div>
        <ViewLink to={{ page: 'customer', customerId: visit.customerId }}>{visit.customerName}</ViewLink>
        {visit.named && <p className={styles.quiet}>{text.visits.bookedBy(visit.organiser.name)}</p>}
        {!visit.mine && !visit.over && <p className={styles.quiet}>{text.visits.notYours}</p>}
      </div>
    </Panel>
  )
}
