import { AlarmList } from '../parts/alarm-list.tsx'
import { CycleAlarmList } from '../parts/cycle-alarm-list.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { WorkAlarm } from '../parts/work-alarm.tsx'
import { useAlarms } from './use-overview.ts'

const MOST_ALARMS = 3

/**
 * What wants attention, for administrators work that is not done and a cycle that paused by itself first, then that at
 * any customer, the gravest first (1.6, 1.7, 2.8). Nothing while nothing does.
 */
export function AlarmsCard() {
  const text = useText().alarms
  const { alarms = [], cycles = [], work = null } = useAlarms().data ?? {}
  const { shown, ...more } = useFew(alarms, MOST_ALARMS)
  const count = alarms.length + cycles.length + (work === null ? 0 : 1)
  if (count === 0) return null
  return (
    <Panel title={text.title} hint={text.count(count)}>
      {work !== null && <WorkAlarm says={work} linked />}
      <CycleAlarmList cycles={cycles} />
      <AlarmList alarms={shown} linked />
      <MoreButton {...more} />
    </Panel>
  )
}
