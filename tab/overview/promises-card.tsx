import { Flag20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { LateFollowUp, Overview } from '../../src/contract/overview.ts'
import { Empty } from '../parts/empty.tsx'
import { ExportButton } from '../parts/export-button.tsx'
import { useText } from '../parts/language.ts'
import type { LateDone, LoadLate } from '../parts/late-promise.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useFew } from '../parts/use-few.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useShortListStyles } from './short-list.styles.ts'
import { queryOf } from './use-overview.ts'

/** So many promises fit on the first screen. */
const MOST_PROMISES = 3
type Props = Pick<Overview, 'lateFollowUps' | 'lateFollowUpCount'> & {
  view: OverviewView
  loadLate: LoadLate
}

/** Promises of the team whose day has passed, longest first; one's own are ticked off or given on right here (4.2, 4.7). */
export function PromisesCard({ lateFollowUps, lateFollowUpCount, view, loadLate }: Props) {
  const styles = useShortListStyles()
  const text = useText().overview
  const { shown, ...more } = useFew(lateFollowUps, MOST_PROMISES)
  const isAnyMine = lateFollowUps.some(({ mine }) => mine)
  const { part, failed, again } = useLoaded(loadLate, isAnyMine)
  const [done, setDone] = useState<LateDone>()
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
      {part && <part.LateDoneCard done={done} />}
      {failed && <PartFailed again={again} />}
      {lateFollowUpCount === 0 && (
        <Empty icon={<Flag20Regular />} title={text.noneLate} text={text.noneLateText} />
      )}
      <ul className={styles.list}>
        {shown.map((late) => (
          <Promised key={late.id} late={late}>
            {part && late.mine && (
              <part.LatePromiseCard promise={{ ...late, ...late.mine }} onDone={setDone} />
            )}
          </Promised>
        ))}
      </ul>
      <MoreButton {...more} />
      {beyond > 0 && (more.all || more.hidden === 0) && (
        <p className={styles.quiet}>{text.lateMore(beyond)}</p>
      )}
    </Panel>
  )
}

function Promised({ late, children }: { late: LateFollowUp; children: ReactNode }) {
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
      {children}
    </li>
  )
}
