import type { Participation } from '../../src/contract/overview.ts'
import { useLanguage } from '../parts/language.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { monthNames } from './heat.ts'

/** The same numbers in words, the latest month first, so that nothing has to be scrolled sideways to be found. */
export function HeatMapTable({ participation, title }: { participation: Participation; title?: string }) {
  const { text, locale } = useLanguage()
  const { heat, heatCell, heatNone, month } = text.overview
  const { departments } = participation
  const rows = monthNames(participation.months, locale).map(({ long }, at) => [
    long,
    ...departments.map(({ cells }) => {
      const cell = cells[at]
      return cell ? heatCell(cell.spoke, cell.due) : heatNone
    }),
  ])
  return (
    <PlainTable
      whole
      name={title ?? heat}
      head={[month, ...departments.map(({ name }) => name)]}
      rows={rows.reverse()}
    />
  )
}
