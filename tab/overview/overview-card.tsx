import { ShieldCheckmark20Regular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { BeginningCard } from './beginning-card.tsx'
import { FeelingsCard } from './feelings-card.tsx'
import { NumbersCard } from './numbers-card.tsx'
import { useOverviewPageStyles } from './overview-page.styles.ts'
import { noNumbers } from './reason.ts'
import { SilentCard } from './silent-card.tsx'
import { SpokeCard } from './spoke-card.tsx'

/** What the first screen says, once it is known. */
export function OverviewCard({ overview }: { overview: Overview }) {
  const styles = useOverviewPageStyles()
  const text = useText().overview
  const reason = noNumbers(overview)
  return (
    <>
      <div className={styles.grid}>
        <div className={styles.column}>
          {reason ? (
            <BeginningCard reason={reason} />
          ) : (
            <>
              <NumbersCard overview={overview} />
              <SpokeCard overview={overview} />
            </>
          )}
        </div>
        <div className={styles.column}>
          {(overview.cycle || overview.silent.length > 0) && (
            <SilentCard silent={overview.silent} days={overview.silentDays} />
          )}
          <FeelingsCard own={overview.own} />
        </div>
      </div>
      <p className={styles.trust}>
        <ShieldCheckmark20Regular aria-hidden className={styles.shield} />
        {text.trust}
      </p>
    </>
  )
}
