import type { ComponentType } from 'react'
import type { AlarmView } from '../../src/contract/teams.ts'
import { AlarmList } from '../parts/alarm-list.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'

/** What the page leaves to pairing: the way to hand over a pair that lost one of its people. */
export type HandOver = ComponentType<{ pairId: string }>
type Props = { alarms: readonly AlarmView[]; HandOverCard?: HandOver | undefined }

/** What wants attention at this customer, above everything else (1.6, 1.7). Nothing while nothing does. */
export function AlarmsCard({ alarms, HandOverCard }: Props) {
  const text = useText().alarms
  if (alarms.length === 0) return null
  return (
    <Panel title={text.title}>
      <AlarmList
        alarms={alarms}
        end={({ pairId }) => pairId && HandOverCard && <HandOverCard pairId={pairId} />}
      />
    </Panel>
  )
}
