import { AlarmList } from '../parts/alarm-list.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { useAlarms } from './use-overview.ts'

const MOST_ALARMS = 3

/** What wants attention at any customer, the gravest first (1.6, 1.7). Nothing while nothing does. */
export function AlarmsCard() {
  const text = useText().alarms
  const alarms = useAlarms().data?.alarms ?? []
  const { shown, ...more } = useFew(alarms, MOST_ALARMS)
  if (alarms.length === 0) return null
  return (
    <Panel title={text.title} hint={text.count(alarms.length)}>
      <AlarmList alarms={shown} linked />
      <MoreButton {...more} />
    </Panel>
  )
}
