import { GridDots20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { TwinButton } from '../parts/twin-button.tsx'
import { inOneRow } from './heat.ts'
import { HeatMapChart } from './heat-map-chart.tsx'
import { HeatMapTable } from './heat-map-table.tsx'

/** One group month by month, as a picture and as a table (4.1). */
export function MonthsCard({ overview }: { overview: Overview }) {
  const text = useText().overview
  const [table, setTable] = useState(false)
  const { kind, name: named } = overview.scope
  const name = kind === 'reports' || kind === 'organisation' ? text[kind] : named
  const Picture = table ? HeatMapTable : HeatMapChart
  return (
    <Panel
      title={text.byMonth}
      hint={text.byMonthHint}
      action={<TwinButton table={table} onTable={setTable} picture={<GridDots20Regular />} />}
    >
      <Picture participation={inOneRow(name, overview)} title={text.byMonth} />
    </Panel>
  )
}
