import { CalendarAdd20Regular } from '@fluentui/react-icons'
import type { NextVisit } from '../../src/contract/visits.ts'
import { sayList } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { cityOf, shortTime } from '../parts/times.ts'
import { useFew } from '../parts/use-few.ts'
import { useTimes } from '../parts/use-times.ts'
import { ViewButton, ViewLink } from '../parts/view-link.tsx'
import { useShortListStyles } from './short-list.styles.ts'

/** So many visits fit on the first screen. */
const MOST_VISITS = 3

/** The next visits of the team, on the reader's own clock (4.2). */
export function VisitsCard({ visits }: { visits: readonly NextVisit[] }) {
  const styles = useShortListStyles()
  const text = useText().overview
  const { timeZone } = useTimes()
  const { shown, ...more } = useFew(visits, MOST_VISITS)
  if (visits.length === 0) return <NoVisits />
  return (
    <Panel title={text.visits} hint={text.visitsZone(cityOf(timeZone))}>
      <ul className={styles.list}>
        {shown.map((visit) => (
          <Visit key={visit.id} visit={visit} />
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function Visit({ visit }: { visit: NextVisit }) {
  const styles = useShortListStyles()
  const { text, locale } = useLanguage()
  const { id, customerName, start, departments, people } = visit
  const { timeZone } = useTimes()
  const who = text.overview.visitBy(people, sayList(departments, locale))
  return (
    <li className={styles.row}>
      <ViewLink to={{ page: 'visit', visitId: id }} className={styles.name}>
        {customerName}
      </ViewLink>
      <p className={styles.quiet}>{text.overview.visitLine(shortTime(start, timeZone, locale), who)}</p>
    </li>
  )
}

function NoVisits() {
  const text = useText().overview
  const book = (
    <ViewButton to={{ page: 'book', customerId: null, contactId: null, alone: false }} size="small">
      {text.bookVisit}
    </ViewButton>
  )
  return (
    <Panel title={text.visits}>
      <Empty icon={<CalendarAdd20Regular />} title={text.noVisits} text={text.noVisitsText} action={book} />
    </Panel>
  )
}
