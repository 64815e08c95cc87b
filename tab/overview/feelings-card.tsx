import { Button } from '@fluentui/react-components'
import { DataBarVertical20Regular, EmojiHint20Regular, TableSimple20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FeelingsView } from '../../src/contract/overview.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { answersOf } from './feelings.ts'
import { FeelingsChart } from './feelings-chart.tsx'
import { FeelingsTable } from './feelings-table.tsx'

/** How the conversations felt to employees themselves: numbers over enough people, or that there are too few (6.2). */
export function FeelingsCard({ own }: { own: FeelingsView }) {
  const text = useText().overview
  const [table, setTable] = useState(false)
  if (!own.shown)
    return (
      <Panel title={text.feel}>
        <Empty icon={<EmojiHint20Regular />} title={text.tooFew} text={text.tooFewText} />
      </Panel>
    )
  const other = table ? text.asPicture : text.asTable
  const icon = table ? <DataBarVertical20Regular /> : <TableSimple20Regular />
  const button = (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={other}
      title={other}
      onClick={() => setTable(!table)}
    />
  )
  return (
    <Panel title={text.feel} hint={text.feelOver(answersOf(own), own.period)} action={button}>
      {table ? <FeelingsTable own={own} /> : <FeelingsChart own={own} />}
    </Panel>
  )
}
