import { Badge } from '@fluentui/react-components'
import { Warning20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { AlarmView } from '../../src/contract/teams.ts'
import { useAlarmListStyles } from './alarm-list.styles.ts'
import { useText } from './language.ts'
import { ViewLink } from './view-link.tsx'

type Props = {
  alarms: readonly AlarmView[]
  /** Whether each leads to its customer; not on the page of that customer itself. */
  linked?: boolean
  /** What may be done about one, beside the words. */
  end?: (alarm: AlarmView) => ReactNode
}

/** Alarms: what is wrong, at which customer, and what to do (1.6, 1.7). */
export function AlarmList({ alarms, linked, end }: Props) {
  const styles = useAlarmListStyles()
  const text = useText().alarms
  return (
    <ul className={styles.list}>
      {alarms.map((alarm) => (
        <li key={`${alarm.customerId} ${alarm.kind} ${alarm.says}`} className={styles.row}>
          <Warning20Regular aria-hidden className={styles.icon} />
          <div className={styles.words}>
            <span className={styles.first}>
              {linked && (
                <ViewLink to={{ page: 'customer', customerId: alarm.customerId }} className={styles.name}>
                  {alarm.customerName}
                </ViewLink>
              )}
              <Badge appearance="tint" color="warning">
                {text.kinds[alarm.kind]}
              </Badge>
            </span>
            <p className={styles.says}>{alarm.says}</p>
          </div>
          {end?.(alarm)}
        </li>
      ))}
    </ul>
  )
}
