import { GridDots20Regular, LinkMultiple20Regular, Warning16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { JobFunction } from '../../src/contract/words.ts'
import { sayList } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { TwinButton } from '../parts/twin-button.tsx'
import { type Coverage, coverageOf } from './coverage.ts'
import { useCoverageChartStyles } from './coverage-chart.styles.ts'
import { CoverageChart } from './coverage-chart.tsx'
import { CoverageTable } from './coverage-table.tsx'

/** Which functions on either side nobody knows, and which hang on one person (4.3). */
export function CoverageCard({ customer }: { customer: CustomerPage }) {
  const text = useText().coverage
  const [table, setTable] = useState(false)
  const coverage = coverageOf(customer)
  const title = text.title(customer.name)
  if (coverage.theirs.length === 0)
    return (
      <Panel title={title}>
        <Empty icon={<LinkMultiple20Regular />} title={text.empty} text={text.emptyText} />
      </Panel>
    )
  const Picture = table ? CoverageTable : CoverageChart
  return (
    <Panel
      title={title}
      hint={text.hint}
      action={<TwinButton table={table} onTable={setTable} picture={<GridDots20Regular />} />}
    >
      <Holes coverage={coverage} />
      <Picture coverage={coverage} title={title} />
    </Panel>
  )
}

/** The answer in words, before the picture. */
function Holes({ coverage: { theirs, ours } }: { coverage: Coverage }) {
  const styles = useCoverageChartStyles()
  const { text, locale } = useLanguage()
  const say = (functions: readonly { function: JobFunction }[]) =>
    sayList(
      functions.map((one) => text.functions[one.function]),
      locale,
    )
  const unpaired = theirs.filter(({ known }) => known === 'no pair')
  const unmet = theirs.filter(({ known }) => known === 'nobody there')
  const threads = theirs.filter(({ known }) => known === 'one thread')
  const idle = ours.filter(({ taking }) => taking === 'without a pair')
  const missing = ours.filter(({ taking }) => taking === 'none of ours')
  const words = text.coverage
  const lines = [
    unpaired.length > 0 && words.unpaired(say(unpaired)),
    unmet.length > 0 && words.unmet(say(unmet)),
    ...threads.map((one) => words.thread(text.functions[one.function], one.by[0] ?? '')),
    idle.length > 0 && words.idle(say(idle)),
    missing.length > 0 && words.missing(say(missing)),
  ].filter((line) => line !== false)
  if (lines.length === 0) return <p className={styles.line}>{words.whole}</p>
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line} className={styles.line}>
          <Warning16Regular aria-hidden className={styles.sign} />
          {line}
        </li>
      ))}
    </ul>
  )
}
