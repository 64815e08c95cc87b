import { Badge } from '@fluentui/react-components'
import type { WorkState } from '../../src/contract/installation.ts'
import { CycleAlarmList } from '../parts/cycle-alarm-list.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { ViewButton } from '../parts/view-link.tsx'
import { WorkAlarm } from '../parts/work-alarm.tsx'
import { useInstallationPageStyles } from './installation-page.styles.ts'
import { useAlarms } from './use-overview.ts'

/** Whether work is done in time, what failed for good, and cycles that paused by themselves, each with the way on. */
export function GettingOnCard({ work }: { work: WorkState }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.work
  const { cycles = [], work: alarm = null } = useAlarms().data ?? {}
  const { waiting, oldestMinutes, behind, setAside } = work
  return (
    <Panel
      title={text.title}
      action={
        <Badge appearance="tint" className={styles.badge} color={behind ? 'warning' : 'success'}>
          {behind ? text.behind : text.fine}
        </Badge>
      }
    >
      {alarm !== null && <WorkAlarm says={alarm} />}
      <p className={styles.line}>
        {text.waiting(waiting)} {waiting > 0 && (oldestMinutes > 0 ? text.oldest(oldestMinutes) : text.quick)}
      </p>
      <p className={styles.line}>{setAside > 0 ? text.setAside(setAside) : text.noneAside}</p>
      <CycleAlarmList cycles={cycles} />
      <div>
        <ViewButton to={{ page: 'delivery', cycleId: null }}>{text.toCycles}</ViewButton>
      </div>
    </Panel>
  )
}
