import { Badge } from '@fluentui/react-components'
import { Warning20Regular } from '@fluentui/react-icons'
import { useAlarmListStyles } from './alarm-list.styles.ts'
import { useText } from './language.ts'
import { ViewLink } from './view-link.tsx'

type Props = {
  says: string
  /** Whether it leads to the page of the service; not on that page itself. */
  linked?: boolean
}

/** That work is not done in time, and what to do. */
export function WorkAlarm({ says, linked }: Props) {
  const styles = useAlarmListStyles()
  const text = useText().alarms
  return (
    <div className={styles.row}>
      <Warning20Regular aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <span className={styles.first}>
          {linked && (
            <ViewLink to={{ page: 'installation' }} className={styles.name}>
              {text.service}
            </ViewLink>
          )}
          <Badge appearance="tint" color="warning">
            {text.workBehind}
          </Badge>
        </span>
        <p className={styles.says}>{says}</p>
      </div>
    </div>
  )
}
