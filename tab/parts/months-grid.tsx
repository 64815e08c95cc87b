import { Button, mergeClasses } from '@fluentui/react-components'
import { GridDots20Regular, TableSimple20Regular } from '@fluentui/react-icons'
import { type ReactNode, useState } from 'react'
import type { MyMonths } from '../../src/contract/months.ts'
import { MONTH_STATES, type MonthState } from '../../src/contract/words.ts'
import { sayMonth } from './days.ts'
import { useLanguage, useText } from './language.ts'
import { useMonthsGridStyles } from './months-grid.styles.ts'
import { Panel } from './panel.tsx'
import { PlainTable } from './plain-table.tsx'
import { ScrollRoom } from './scroll-room.tsx'

type Months = MyMonths['months']
export type MonthsRow = { id: string; name: string; cells: MyMonths['cells'] }
type Props = { title: string; hint?: ReactNode; months: Months; rows: readonly MonthsRow[] }

/** What stands in a cell beside its shade, so that nobody needs to tell colours apart. */
const SIGNS: Record<MonthState, string> = { spoke: '●', 'not this month': '○', 'not yet': '–' }

/** People by months, as a picture and as a table that says the same (4.3). */
export function MonthsGrid({ title, hint, months, rows }: Props) {
  const text = useText().months
  const [table, setTable] = useState(false)
  const other = table ? text.asPicture : text.asTable
  const button = (
    <Button
      appearance="subtle"
      size="small"
      icon={table ? <GridDots20Regular /> : <TableSimple20Regular />}
      aria-label={other}
      title={other}
      onClick={() => setTable(!table)}
    />
  )
  const View = table ? AsTable : AsPicture
  return (
    <Panel title={title} hint={hint} action={button}>
      <View title={title} months={months} rows={rows} />
    </Panel>
  )
}

type ViewProps = Pick<Props, 'title' | 'months' | 'rows'>
function AsPicture({ title, months, rows }: ViewProps) {
  const styles = useMonthsGridStyles()
  const { text, locale } = useLanguage()
  const isMine = rows.length === 1
  return (
    <>
      <ScrollRoom name={text.months.room} fromEnd>
        <table aria-label={title} className={styles.table}>
          <thead>
            <tr>
              {!isMine && <td />}
              {months.map(({ cycleId }) => (
                <th key={cycleId} scope="col" className={styles.month}>
                  <span aria-hidden>{shortMonth(cycleId, locale)}</span>
                  <span className={styles.unseen}>{sayMonth(cycleId, locale)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                {!isMine && (
                  <th scope="row" className={styles.person}>
                    {name}
                  </th>
                )}
                {months.map(({ cycleId }, at) => (
                  <Cell key={cycleId} state={cells[at] ?? null} />
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

function Cell({ state }: { state: MonthState | null }) {
  const styles = useMonthsGridStyles()
  const text = useText().months
  return (
    <td className={mergeClasses(styles.cell, state ? styles[state] : styles.nothing)}>
      <span aria-hidden>{state ? SIGNS[state] : ''}</span>
      <span className={styles.unseen}>{state ? text.states[state] : text.notAsked}</span>
    </td>
  )
}

/** What the signs mean. */
function Key() {
  const styles = useMonthsGridStyles()
  const text = useText().months
  return (
    <ul aria-label={text.key} className={styles.key}>
      {MONTH_STATES.map((state) => (
        <li key={state} className={styles.part}>
          <span aria-hidden className={mergeClasses(styles.swatch, styles[state])}>
            {SIGNS[state]}
          </span>
          {text.states[state]}
        </li>
      ))}
      <li className={styles.part}>
        <span aria-hidden className={mergeClasses(styles.swatch, styles.nothing)} />
        {text.notAsked}
      </li>
    </ul>
  )
}

/** The same in words, the latest month first. */
function AsTable({ title, months, rows }: ViewProps) {
  const { text, locale } = useLanguage()
  const { states, notAsked, month, mine } = text.months
  const head = [month, ...rows.map(({ name }) => name || mine)]
  const lines = months.map(({ cycleId }, at) => [
    sayMonth(cycleId, locale),
    ...rows.map(({ cells }) => {
      const state = cells[at]
      return state ? states[state] : notAsked
    }),
  ])
  return <PlainTable name={title} head={head} rows={lines.reverse()} />
}

function shortMonth(cycleId: string, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })
  return name.format(new Date(`${cycleId}-15T00:00:00Z`))
}
