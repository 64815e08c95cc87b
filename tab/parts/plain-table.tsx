import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTableStyles } from './table.styles.ts'

type Props = { name: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[] }

/** A table of rows whose first cell names them; numbers stand at the end of their column. */
export function PlainTable({ name, head, rows }: Props) {
  const styles = useTableStyles()
  const look = (cell: ReactNode) => (typeof cell === 'number' ? styles.number : undefined)
  return (
    <div className={styles.room}>
      <table aria-label={name} className={styles.table}>
        <thead>
          <tr>
            {head.map((title, at) => (
              <th key={title} scope="col" className={mergeClasses(styles.head, look(rows[0]?.[at]))}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, row }) => (
            <tr key={key}>
              {head.map((title, at) => (
                <td key={title} className={mergeClasses(styles.cell, look(row[at]))}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rows have no names of their own, and they never change places. */
function keyed(rows: Props['rows']) {
  return rows.map((row, at) => ({ key: String(at), row }))
}
