import type { VerticalStackedChartProps } from '@fluentui/react-charts'
import { monthNames } from './heat.ts'

export type Column = {
  /** Short and its own: what stands below the column. */
  label: string
  /** The same in full. */
  name: string
  /** The size of each piece from the bottom up; null where it is not told. */
  sizes: readonly number[] | null
}
export type Stack = {
  title: string
  /** What each piece of a column is called, from the bottom up. */
  pieces: readonly string[]
  columns: readonly Column[]
}

/** One column alone is no skyscraper. */
const LOWEST_TOP = 4

/** A column for each month; the year stands below the first and where it changes, but not twice side by side. */
export function monthColumns(
  months: Parameters<typeof monthNames>[0],
  locale: string,
  sizesAt: (at: number) => readonly number[] | null,
): Column[] {
  return monthNames(months, locale).map(({ short, long, year }, at, all) => ({
    label: year && (at > 0 || !all[1]?.year) ? `${short} ${year}` : short,
    name: long,
    sizes: sizesAt(at),
  }))
}

/** The columns as the chart wants them; `say` names a piece and its size to those who do not see it. */
export function chartData(
  { pieces, columns }: Stack,
  fill: (at: number) => string,
  say: (piece: string, size: number) => string,
): VerticalStackedChartProps[] {
  return columns.map(({ label, name, sizes }) => {
    const told = pieces.map((legend, at) => ({ legend, at, data: sizes?.[at] ?? 0 }))
    return {
      xAxisPoint: label,
      xAxisCalloutData: name,
      stackCallOutAccessibilityData: { ariaLabel: name },
      chartData: told.map(({ legend, at, data }) => ({
        ...{ legend, data, color: fill(at), xAxisCalloutData: name },
        callOutAccessibilityData: { ariaLabel: `${name}: ${say(legend, data)}` },
      })),
    }
  })
}

/** Where the scale ends: at least so high that one piece does not fill the picture. */
export const topOf = ({ columns }: Pick<Stack, 'columns'>): number =>
  Math.max(LOWEST_TOP, ...columns.map(({ sizes }) => sum(sizes ?? [])))

/** All pieces of a kind together, in the order of the pieces. */
export const totalsOf = ({ pieces, columns }: Stack): number[] =>
  pieces.map((_, at) => sum(columns.map(({ sizes }) => sizes?.[at] ?? 0)))

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
