import { History20Regular } from '@fluentui/react-icons'
import type { VisibilityView } from '../../src/contract/privacy.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useDays } from '../parts/use-days.ts'
import { useMoments } from '../parts/use-moments.ts'
import { useVisibilityPageStyles } from './visibility-page.styles.ts'

/** Who set it to what, and when; the latest first. */
export function ChangesCard({ changes }: Pick<VisibilityView, 'changes'>) {
  const styles = useVisibilityPageStyles()
  const text = useText().visibility
  const sayMoment = useMoments()
  const sayDay = useDays()
  return (
    <Panel title={text.changes}>
      {changes.length === 0 && (
        <Empty icon={<History20Regular />} title={text.noChanges} text={text.noChangesText} />
      )}
      <ul className={styles.list}>
        {changes.map(({ level, agreement, at, by }) => (
          <li key={at} className={styles.item}>
            <span className={styles.name}>{text.levels[level]}</span>
            {agreement && (
              <span className={styles.quiet}>{text.agreed(agreement.partner, sayDay(agreement.on))}</span>
            )}
            <span className={styles.quiet}>{text.by(by, sayMoment(at))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
