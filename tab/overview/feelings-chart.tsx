import type { FeelingsView } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { barsOf } from './feelings.ts'
import { StackChart } from './stack-chart.tsx'

/** Five feelings, worst first, with a column each. */
export function FeelingsChart({ own }: { own: Extract<FeelingsView, { shown: true }> }) {
  const text = useText()
  const columns = barsOf(own).map(({ feeling, answers }) => {
    const word = text.feelings[feeling]
    return { label: word, name: word, sizes: [answers] }
  })
  return <StackChart title={text.overview.feel} pieces={[text.overview.answers]} columns={columns} />
}
