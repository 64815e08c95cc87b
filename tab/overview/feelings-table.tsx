import type { FeelingsView } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { barsOf } from './feelings.ts'

/** The same numbers as the picture, as a table. */
export function FeelingsTable({ own }: { own: Extract<FeelingsView, { shown: true }> }) {
  const text = useText()
  const rows = barsOf(own).map(({ feeling, answers }) => [text.feelings[feeling], answers])
  return (
    <PlainTable name={text.overview.feel} head={[text.overview.feeling, text.overview.answers]} rows={rows} />
  )
}
