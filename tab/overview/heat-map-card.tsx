import { Select } from '@fluentui/react-components'
import { CalendarClock20Regular, GridDots20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Participation } from '../../src/contract/overview.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import type { OverviewView } from '../parts/route.ts'
import { TwinButton } from '../parts/twin-button.tsx'
import { go } from '../parts/use-view.ts'
import { Waiting } from '../parts/waiting.tsx'
import { sinceTheFirst } from './heat.ts'
import { HeatMapChart } from './heat-map-chart.tsx'
import { HeatMapTable } from './heat-map-table.tsx'
import { useCustomerParticipation, useParticipation } from './use-overview.ts'

const ROWS = ['departments', 'customers'] as const

/**
 * How many of those due spoke, by department or customer and month, as a picture and as a table (4.3). The address
 * follows what is chosen, so that it can be shared (4.1).
 */
export function HeatMapCard({ view }: { view: OverviewView }) {
  const text = useText().overview
  const { rows = 'departments' } = view
  const [table, setTable] = useState(false)
  const isCustomers = rows === 'customers'
  const choose = (chosen: string) =>
    go({ ...view, rows: chosen === 'customers' ? chosen : undefined }, { replace: true })
  return (
    <Panel
      title={isCustomers ? text.heatCustomers : text.heat}
      hint={isCustomers ? text.heatCustomersHint : text.heatHint}
      action={
        <>
          <Select
            size="small"
            aria-label={text.heatRows}
            value={rows}
            onChange={(_, { value }) => choose(value)}
          >
            {ROWS.map((one) => (
              <option key={one} value={one}>
                {text.heatBy[one]}
              </option>
            ))}
          </Select>
          <TwinButton table={table} onTable={setTable} picture={<GridDots20Regular />} />
        </>
      }
    >
      {isCustomers ? <Customers table={table} /> : <Departments table={table} />}
    </Panel>
  )
}

function Departments({ table }: { table: boolean }) {
  const text = useText().overview
  const answer = useParticipation()
  return (
    <AnsweredView answer={answer} waiting={<Waiting rows={3} kind="block" />}>
      {(data) => <Content participation={data} table={table} title={text.heat} none={text.heatEmptyText} />}
    </AnsweredView>
  )
}

/** Asked for when somebody wants to see them. */
function Customers({ table }: { table: boolean }) {
  const text = useText().overview
  const answer = useCustomerParticipation()
  const rest = { table, title: text.heatCustomers, none: text.heatEmptyCustomers }
  return (
    <AnsweredView answer={answer} waiting={<Waiting rows={3} kind="block" />}>
      {({ customers, ...data }) => <Content participation={{ ...data, departments: customers }} {...rest} />}
    </AnsweredView>
  )
}

type ContentProps = {
  participation: Participation
  table: boolean
  title: string
  none: (atLeast: number) => string
}

function Content({ participation, table, title, none }: ContentProps) {
  const text = useText().overview
  if (participation.departments.length === 0)
    return (
      <Empty icon={<CalendarClock20Regular />} title={text.heatEmpty} text={none(participation.atLeast)} />
    )
  const Picture = table ? HeatMapTable : HeatMapChart
  return <Picture participation={sinceTheFirst(participation)} title={title} />
}
