import { Badge, Button, Input, Link, mergeClasses } from '@fluentui/react-components'
import { ArrowDownload20Regular, Search20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ImportReport } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { saveFile } from '../parts/save-file.ts'
import { useTableStyles } from '../parts/table.styles.ts'
import { ImportFilterCard } from './import-filter-card.tsx'
import {
  countRows,
  type Filter,
  type FindableRow,
  findable,
  findRows,
  firstFilter,
  refusedCsv,
} from './import-rows.ts'
import { useImportRowsStyles } from './import-rows-card.styles.ts'

/** So many rows are shown at a time, because a file has up to 50,000. */
const ROWS_AT_A_TIME = 100
type Props = { report: ImportReport; file: string }

/** Every row of a file and what becomes of it, by state and by the words in it. */
export function ImportRowsCard({ report, file }: Props) {
  const styles = useImportRowsStyles()
  const text = useText().imports
  const counts = useMemo(() => countRows(report.rows), [report])
  const rows = useMemo(() => findable(report.rows, text.states), [report, text])
  const [filter, setFilter] = useState(() => firstFilter(counts))
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = useMemo(() => findRows(rows, filter, wanted), [rows, filter, wanted])
  const download = () =>
    saveFile(
      text.refusedFile(file),
      new Blob([refusedCsv(report, [text.line, text.name, text.reason])], { type: 'text/csv;charset=utf-8' }),
    )
  return (
    <>
      <ImportFilterCard counts={counts} chosen={filter} onChoose={setFilter} />
      <div className={styles.tools}>
        <Input
          type="search"
          className={styles.search}
          aria-label={text.search}
          placeholder={text.search}
          contentBefore={<Search20Regular />}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
        {counts.refused > 0 && (
          <Button icon={<ArrowDownload20Regular />} onClick={download}>
            {text.download}
          </Button>
        )}
      </div>
      {text.meanings[filter] && <p className={styles.meaning}>{text.meanings[filter]}</p>}
      <Rows key={`${filter} ${wanted}`} rows={found} filter={filter} />
      {found.length === 0 && (
        <Button
          className={styles.start}
          onClick={() => {
            setFilter('all')
            setTyped('')
          }}
        >
          {text.showAll}
        </Button>
      )}
    </>
  )
}

function Rows({ rows, filter }: { rows: readonly FindableRow[]; filter: Filter }) {
  const styles = useImportRowsStyles()
  const table = useTableStyles()
  const text = useText().imports
  const [most, setMost] = useState(ROWS_AT_A_TIME)
  const shown = rows.slice(0, most)
  return (
    <>
      <p role="status" className={styles.meaning}>
        {rows.length === 0
          ? text.noMatch(filter === 'all' ? '' : text.states[filter])
          : text.found(shown.length, rows.length)}
      </p>
      {rows.length > 0 && (
        <table aria-label={text.rows} className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>
                {text.line}
              </th>
              <th scope="col" className={table.head}>
                {text.row}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, ...each }) => (
              <Row key={key} {...each} withState={filter === 'all'} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && (
        <Link as="button" className={styles.start} onClick={() => setMost(most + ROWS_AT_A_TIME)}>
          {text.next100(Math.min(ROWS_AT_A_TIME, rows.length - most))}
        </Link>
      )}
    </>
  )
}

const COLORS = {
  added: 'success',
  changed: 'brand',
  same: 'informative',
  refused: 'danger',
  unresolved: 'warning',
  gone: 'warning',
} as const satisfies Record<Exclude<Filter, 'all'>, string>

function Row({
  row: { line, state, name, says },
  withState,
}: Omit<FindableRow, 'key' | 'words'> & { withState: boolean }) {
  const styles = useImportRowsStyles()
  const table = useTableStyles()
  const text = useText().imports
  return (
    <tr>
      <td className={mergeClasses(table.cell, styles.line)}>{line ?? '–'}</td>
      <td className={table.cell}>
        <div className={mergeClasses(styles.row, withState && styles.rowWithState)}>
          {withState && (
            <span>
              <Badge appearance="tint" color={COLORS[state]}>
                {text.states[state]}
              </Badge>
            </span>
          )}
          <span className={styles.name}>{name}</span>
          <span className={styles.says}>
            {says.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </span>
        </div>
      </td>
    </tr>
  )
}
