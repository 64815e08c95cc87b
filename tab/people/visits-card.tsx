import { Badge } from '@fluentui/react-components'
import { Video20Regular } from '@fluentui/react-icons'
import type { VisitView } from '../../src/contract/visits.ts'
import { sayNames } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { useTimes } from '../parts/use-times.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { useVisitsCardStyles } from './visits-card.styles.ts'

const MOST_VISITS = 3

/** The visits to this customer that are booked and not over. */
export function VisitsCard({ visits }: { visits: readonly VisitView[] }) {
  const styles = useCustomerPageStyles()
  const text = useText().visits
  const { shown, ...more } = useFew(visits, MOST_VISITS)
  return (
    <Panel title={text.next}>
      {visits.length === 0 && (
        <Empty icon={<Video20Regular />} title={text.noneBooked} text={text.noneBookedHere} />
      )}
      <ul className={styles.list}>
        {shown.map((visit) => (
          <Visit key={visit.id} visit={visit} />
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function Visit({ visit }: { visit: VisitView }) {
  const styles = useVisitsCardStyles()
  const { text, locale } = useLanguage()
  const { say } = useTimes()
  const { day, hours, zone } = say(visit)
  const names = (people: readonly { name: string }[]) => sayNames(people, locale)
  return (
    <li className={styles.visit}>
      <div className={styles.words}>
        <ViewLink to={{ page: 'visit', visitId: visit.id }} className={styles.when}>
          {text.visits.at(day, hours, zone)}
        </ViewLink>
        <span className={styles.who}>{text.visits.with(names(visit.employees), names(visit.contacts))}</span>
      </div>
      {visit.mine && (
        <Badge appearance="tint" color="brand" className={styles.badge}>
          {text.visits.mine}
        </Badge>
      )}
    </li>
  )
}
