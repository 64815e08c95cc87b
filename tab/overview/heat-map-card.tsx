import { CalendarClock20Regular, GridDots20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Participation } from '../../src/contract/overview.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { TwinButton } from '../parts/twin-button.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { sinceTheFirst } from './heat.ts'
import { HeatMapChart } from './heat-map-chart.tsx'
import { HeatMapTable } from './heat-map-table.tsx'
import { useParticipation } from './use-overview.ts'

/** How many of those due spoke, by department and month, as a picture and as a table (4.3). */
export function HeatMapCard() {
  const text = useText().overview
  const answer = useParticipation()
  const [table, setTable] = useState(false)
  const some = (answer.data?.departments.length ?? 0) > 0
  return (
    <Panel
      title={text.heat}
      hint={text.heatHint}
      action={some && <TwinButton table={table} onTable={setTable} picture={<GridDots20Regular />} />}
    >
      <AnsweredView answer={answer} waiting={<Waiting rows={3} kind="block" />}>
        {(data) => <Content participation={data} table={table} />}
      </AnsweredView>
    </Panel>
  )
}

function Content({ participation, table }: { participation: Participation; table: boolean }) {
  const text = useText().overview
  if (participation.departments.length === 0)
    return (
      <Empty
        icon={<CalendarClock20Regular />}
        title={text.heatEmpty}
        text={text.heatEmptyText(participation.atLeast)}
      />
    )
  const Picture = table ? HeatMapTable : HeatMapChart
  return <Picture participation={sinceTheFirst(participation)} />
}
