import { DataBarVertical20Regular } from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { TwinButton } from '../parts/twin-button.tsx'
import type { Stack } from './stack.ts'
import { StackChart } from './stack-chart.tsx'

type Props = {
  stack: Stack
  hint: string
  empty: { icon: ReactElement; title: string; text: string }
  children?: ReactNode
}

/** Columns by month under the question they answer, and the same numbers as a table, the latest month first (4.3). */
export function StackCard({ stack, hint, empty, children }: Props) {
  const text = useText().overview
  const [table, setTable] = useState(false)
  const { title, pieces, columns } = stack
  if (!columns.some(({ sizes }) => sizes?.some((size) => size > 0)))
    return (
      <Panel title={title}>
        <Empty {...empty} />
      </Panel>
    )
  const rows = columns.map(({ name, sizes }) => [name, ...(sizes ?? pieces.map(() => text.heatNone))])
  const twin = <TwinButton table={table} onTable={setTable} picture={<DataBarVertical20Regular />} />
  return (
    <Panel title={title} hint={hint} action={twin}>
      {table ? (
        <PlainTable name={title} head={[text.month, ...pieces]} rows={rows.reverse()} />
      ) : (
        <StackChart {...stack} />
      )}
      {children}
    </Panel>
  )
}
