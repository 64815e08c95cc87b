import { Badge } from '@fluentui/react-components'
import { Warning20Regular } from '@fluentui/react-icons'
import type { CycleAlarm } from '../../src/contract/teams.ts'
import { useAlarmListStyles } from './alarm-list.styles.ts'
import { useText } from './language.ts'
import { ViewLink } from './view-link.tsx'

/** Cycles that paused by themselves; each leads to where it is looked after (2.8). Nothing where there are none. */
export function CycleAlarmList({ cycles }: { cycles: readonly CycleAlarm[] }) {
  const styles = useAlarmListStyles()
  const text = useText().alarms
  if (cycles.length === 0) return null
  return (
    <ul className={styles.list}>
      {cycles.map(({ cycleId, name, says }) => (
        <li key={cycleId} className={styles.row}>
          <Warning20Regular aria-hidden className={styles.icon} />
          <div className={styles.words}>
            <span className={styles.first}>
              <ViewLink to={{ page: 'delivery', cycleId }} className={styles.name}>
                {name}
              </ViewLink>
              <Badge appearance="tint" color="warning">
                {text.cyclePaused}
              </Badge>
            </span>
            <p className={styles.says}>{says}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
