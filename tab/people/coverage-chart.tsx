import { mergeClasses } from '@fluentui/react-components'
import type { JobFunction } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { ScrollRoom } from '../parts/scroll-room.tsx'
import type { Coverage } from './coverage.ts'
import { useCoverageChartStyles } from './coverage-chart.styles.ts'

/**
 * Functions of ours by functions of theirs, the number of pairs in each cell; holes are crossed out at the edge where
 * they are. A table of our own, because no chart of @fluentui/react-charts has two named axes without values that a
 * screen reader can walk.
 */
export function CoverageChart({ coverage, title }: { coverage: Coverage; title: string }) {
  const styles = useCoverageChartStyles()
  const text = useText()
  return (
    <>
      <ScrollRoom name={text.coverage.room}>
        <table aria-label={title} className={styles.table}>
          <thead>
            <tr>
              <td className={styles.corner}>{text.coverage.corner}</td>
              {coverage.theirs.map(({ function: one, known }) => (
                <th key={one} scope="col" className={styles.theirs}>
                  <span className={styles.upright}>{text.functions[one]}</span>
                  <span className={mergeClasses(styles.edge, styles[known])}>
                    <span aria-hidden>{SIGNS[known]}</span>
                    <span className={styles.unseen}>{text.coverage.known[known]}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.ours.map(({ function: ours, taking }) => (
              <tr key={ours}>
                <th
                  scope="row"
                  className={mergeClasses(styles.ours, taking !== 'with a pair' && styles.without)}
                >
                  {text.functions[ours]}
                  {taking !== 'with a pair' && (
                    <span className={styles.small}>{text.coverage.taking[taking]}</span>
                  )}
                </th>
                {coverage.theirs.map(({ function: theirs, known }) => (
                  <Cell
                    key={theirs}
                    pairs={coverage.pairs(ours, theirs)}
                    same={same(ours, theirs)}
                    thread={known === 'one thread'}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRoom>
      <Key />
    </>
  )
}

const SIGNS = { 'nobody there': '\u2715', 'no pair': '0', 'one thread': '1', known: '\u2713' }
const same = (ours: JobFunction, theirs: JobFunction) => ours === theirs

function Cell({ pairs, same, thread }: { pairs: number; same: boolean; thread: boolean }) {
  const styles = useCoverageChartStyles()
  const text = useText().coverage
  const look = pairs > 0 ? (thread ? styles.thin : styles.full) : same ? styles.expected : undefined
  return (
    <td className={mergeClasses(styles.cell, look)}>
      <span aria-hidden>{pairs > 0 ? pairs : ''}</span>
      <span className={styles.unseen}>{text.pairs(pairs)}</span>
    </td>
  )
}

function Key() {
  const styles = useCoverageChartStyles()
  const text = useText().coverage
  return (
    <ul aria-label={text.key} className={styles.key}>
      {(['nobody there', 'no pair', 'one thread', 'known'] as const).map((known) => (
        <li key={known} className={styles.part}>
          <span aria-hidden className={mergeClasses(styles.edge, styles[known])}>
            {SIGNS[known]}
          </span>
          {text.known[known]}
        </li>
      ))}
    </ul>
  )
}
