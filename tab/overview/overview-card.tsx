import { ShieldCheckmark20Regular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import type { LoadLate } from '../parts/late-promise.ts'
import { painted } from '../parts/painted.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { Waiting } from '../parts/waiting.tsx'
import { AlarmsCard } from './alarms-card.tsx'
import { BeginningCard } from './beginning-card.tsx'
import { HeatMapCard } from './heat-map-card.tsx'
import { MonthsCard } from './months-card.tsx'
import { NumbersCard } from './numbers-card.tsx'
import { useOverviewPageStyles } from './overview-page.styles.ts'
import { PeopleMonthsCard } from './people-months-card.tsx'
import { PromisesCard } from './promises-card.tsx'
import { noNumbers } from './reason.ts'
import { SilentCard } from './silent-card.tsx'
import { SpokeCard } from './spoke-card.tsx'
import { VisitsCard } from './visits-card.tsx'

/** Below the first screen, and so after it: what draws them is as big as the rest of the tab. */
const loadPictures = async () => {
  await painted()
  const [pictures, feelings, lines, quarters] = await Promise.all([
    import('./pictures-card.tsx'),
    import('./feelings-card.tsx'),
    import('./feeling-lines-card.tsx'),
    import('./feeling-quarters-card.tsx'),
  ])
  return { ...pictures, ...feelings, ...lines, ...quarters }
}

type Props = { overview: Overview; view: OverviewView; loadLate: LoadLate }

/** What the first screen says, once it is known. */
export function OverviewCard({ overview, view, loadLate }: Props) {
  const { part: later, failed, again } = useLoaded(loadPictures)
  const { kind } = overview.scope
  const isTeam = kind === 'team' || kind === 'department'
  const isOne = overview.months.length === 0
  const reason = noNumbers(overview)
  // Beside their team's, those of reports alone would tell of its leader (6.2).
  const isFelt = kind !== 'reports'
  const isPeople = isTeam && overview.level === 'all'
  // Pictures over time stand in the wide column, whether the number of those before them is even or not.
  const isEven = kind === 'customer' || isPeople
  const isSpoken = !reason && isOne && kind !== 'organisation'
  const styles = useOverviewPageStyles()
  const text = useText().overview
  return (
    <>
      <div className={styles.first}>
        <div className={styles.wide}>
          {reason ? <BeginningCard reason={reason} /> : <NumbersCard overview={overview} />}
        </div>
        {(overview.cycle || overview.silent.length > 0) && (
          <SilentCard silent={overview.silent} days={overview.silentDays} one={kind === 'customer'} />
        )}
        {isSpoken && <SpokeCard overview={overview} />}
        <VisitsCard visits={overview.nextVisits} />
        {overview.shown && (
          <div className={isSpoken ? styles.one : styles.wide}>
            <PromisesCard {...overview} view={view} loadLate={loadLate} />
          </div>
        )}
      </div>
      {(isTeam || kind === 'organisation') && <AlarmsCard />}
      {!isOne && <MonthsCard overview={overview} />}
      <div className={styles.grid}>
        {(isTeam || kind === 'organisation') && <HeatMapCard view={view} />}
        {isPeople && <PeopleMonthsCard />}
        {later && <later.PicturesCard view={view} />}
        {later && isFelt && !isEven && <later.FeelingsCard view={view} />}
        {later && isFelt && <later.FeelingQuartersCard view={view} />}
        {later && isFelt && <later.FeelingLinesCard view={view} />}
        {later && isEven && <later.FeelingsCard view={view} />}
        {failed && <PartFailed again={again} />}
        {!later && !failed && <Waiting rows={4} kind="block" />}
      </div>
      <p className={styles.trust}>
        <ShieldCheckmark20Regular aria-hidden className={styles.shield} />
        {overview.level === 'all' ? text.trustAll : text.trust}
      </p>
    </>
  )
}
