import { Flag20Regular } from '@fluentui/react-icons'
import type { LateFollowUp, Overview } from '../../src/contract/overview.ts'
import { Empty } from '../parts/empty.tsx'
import { ExportButton } from '../parts/export-button.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useFew } from '../parts/use-few.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useShortListStyles } from './short-list.styles.ts'
import { queryOf } from './use-overview.ts'

/** So many promises fit on the first screen. */
const MOST_PROMISES = 3
type Props = Pick<Overview, 'lateFollowUps' | 'lateFollowUpCount'> & { view: OverviewView }

/** Promises of the team whose day has passed, longest first (4.2). */
export function PromisesCard({ lateFollowUps, lateFollowUpCount, view }: Props) {
  const styles = useShortListStyles()
  const text = useText().overview
  const { shown, ...more } = useFew(lateFollowUps, MOST_PROMISES)
  const beyond = lateFollowUpCount - lateFollowUps.length
  return (
    <Panel
      title={text.late(lateFollowUpCount)}
      action={
        <ExportButton
          narrow
          operation="exportFollowUps"
          input={{ query: queryOf(view) }}
          name="counterpart-promises"
        />
      }
    >
      {lateFollowUpCount === 0 && (
        <Empty icon={<Flag20Regular />} title={text.noneLate} text={text.noneLateText} />
      )}
      <ul className={styles.list}>
        {shown.map((late) => (
          <Promised key={late.id} late={late} />
        ))}
      </ul>
      <MoreButton {...more} />
      {beyond > 0 && (more.all || more.hidden === 0) && (
        <p className={styles.quiet}>{text.lateMore(beyond)}</p>
      )}
    </Panel>
  )
}

function Promised({ late }: { late: LateFollowUp }) {
  const styles = useShortListStyles()
  const text = useText().overview
  const days = text.daysLate(late.days)
  return (
    <li className={styles.row}>
      <div className={styles.first}>
        <ViewLink to={{ page: 'customer', customerId: late.customerId }} className={styles.name}>
          {late.customerName}
        </ViewLink>
        <span className={styles.quiet}>{days}</span>
      </div>
      <p dir="auto" className={styles.words}>
        {late.name ? text.lateBy(late.name, late.text) : late.text}
      </p>
    </li>
  )
}
