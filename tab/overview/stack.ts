import type { VerticalStackedChartProps } from '@fluentui/react-charts'
import { monthNames } from './heat.ts'

export type Column = {
  /** Short and its own: what stands below the column. */
  label: string
  /** Stands below it besides where it is the first one or another than that of the one before; months alone have it. */
  year?: string
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
/** So wide is the short name of a month with some air, and what stands beside the columns, in px. */
const MONTH_WIDTH = 46
const BESIDE = 50

/** A column for each month. */
export function monthColumns(
  months: Parameters<typeof monthNames>[0],
  locale: string,
  sizesAt: (at: number) => readonly number[] | null,
): Column[] {
  let latest = ''
  return monthNames(months, locale).map(({ short, long, year }, at) => {
    latest = year ?? latest
    return { label: short, year: latest, name: long, sizes: sizesAt(at) }
  })
}

/**
 * Which columns have their name below them in a room so wide (px): months that have no room each stand at even distances,
 * the last one among them. The year stands below the first and where it changes, but not twice side by side.
 */
export function namedColumns(columns: readonly Column[], width: number): (Column & { named: boolean })[] {
  const isMonths = columns.every(({ year }) => year)
  const step = isMonths
    ? Math.max(1, Math.ceil((columns.length * MONTH_WIDTH) / Math.max(1, width - BESIDE)))
    : 1
  const isNamed = (at: number) => (columns.length - 1 - at) % step === 0
  const named = columns.flatMap((column, at) => (isNamed(at) ? [{ at, year: column.year }] : []))
  const begins = named.filter(({ year }, place) => year !== named[place - 1]?.year)
  const withYear = begins.filter(({ at }, place) => place > 0 || begins[1]?.at !== at + step)
  return columns.map((column, at) => ({
    ...column,
    named: isNamed(at),
    label:
      column.year && withYear.some((one) => one.at === at) ? `${column.label} ${column.year}` : column.label,
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
