import type { LineChartPoints } from '@fluentui/react-charts'
import type { FeelingLinesView } from '../../src/contract/feelings.ts'

export type FeelingQuarters = FeelingLinesView['quarters']
export const LINES = ['own', 'guesses', 'answers'] as const
export type FeelingLine = (typeof LINES)[number]

/** How the lines are told apart without their colours. */
export const DASHES: Record<FeelingLine, string> = { own: '2 4', guesses: '8 4', answers: '0' }

/** `2026.4` as the fourth quarter of 2026. */
export function quarterOf(id: string): { year: number; quarter: number } {
  const [year = 0, quarter = 0] = id.split('.').map(Number)
  return { year, quarter }
}

/** The middle of a quarter, where its point stands. */
export function middleOf(id: string): Date {
  const { year, quarter } = quarterOf(id)
  return new Date(Date.UTC(year, quarter * 3 - 2, 15))
}

/** The quarter at a place of the picture; its year is said at the first one and where it changes. */
export function quarterAt(
  quarters: FeelingQuarters,
  at: number,
): { id: string | undefined; withYear: boolean } {
  const [id, before] = [quarters[at]?.id, quarters[at - 1]?.id]
  return { id, withYear: !id || !before || quarterOf(id).year !== quarterOf(before).year }
}

/** Whether there is anything to draw: what was pooled over a year is no point of a quarter. */
export const isDrawn = (quarters: FeelingQuarters): boolean =>
  quarters.some((one) => LINES.some((line) => one[line]?.period === 'quarter'))

/**
 * A line with a point for each quarter that has enough answers of its own; between two that are not side by side there
 * is nothing.
 */
export function lineOf(
  quarters: FeelingQuarters,
  line: FeelingLine,
  {
    legend,
    color,
    name,
    say,
  }: {
    legend: string
    color: string
    name: (id: string) => string
    say: (id: string, average: number) => string
  },
): LineChartPoints {
  const told = quarters.flatMap((one, at) => {
    const point = one[line]
    return point?.period === 'quarter' ? [{ id: one.id, at, average: point.average }] : []
  })
  const gaps = told.flatMap(({ at }, place) => {
    const next = told[place + 1]
    return next && next.at > at + 1 ? [{ startIndex: place, endIndex: place + 1 }] : []
  })
  return {
    ...{ legend, color, gaps },
    lineOptions: { strokeDasharray: DASHES[line], strokeWidth: 3, strokeLinecap: 'butt' },
    data: told.map(({ id, average }) => ({
      ...{ x: middleOf(id), y: average, xAxisCalloutData: name(id) },
      callOutAccessibilityData: { ariaLabel: say(id, average) },
    })),
  }
}
