import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ScrollRoom } from './scroll-room.tsx'
import { useTableStyles } from './table.styles.ts'

type Props = {
  name: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  /** No line is broken to fit, as no word ever is: columns that have no room are scrolled to. */
  whole?: boolean
  /** On a phone the cells of a row stand one below the other, the first of them as its title. */
  stacks?: boolean
}

/** A table of rows whose first cell names them; numbers stand at the end of their column. */
export function PlainTable({ name, head, rows, whole = false, stacks = false }: Props) {
  const styles = useTableStyles()
  const look = (cell: ReactNode) => (typeof cell === 'number' ? styles.number : undefined)
  const className = mergeClasses(styles.table, styles.words, whole && styles.lines, stacks && styles.stacks)
  return (
    <ScrollRoom name={name}>
      <table aria-label={name} className={className}>
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
    </ScrollRoom>
  )
}

/** Rows have no names of their own, and they never change places. */
function keyed(rows: Props['rows']) {
  return rows.map((row, at) => ({ key: String(at), row }))
}
