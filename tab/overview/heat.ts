import type { Overview, Participation } from '../../src/contract/overview.ts'

type Month = Participation['months'][number]
export type Cell = Participation['departments'][number]['cells'][number]
export type MonthName = { cycleId: string; short: string; long: string; year: string | null }

/** In the middle of a month it is the same month everywhere. */
const HALF_MS = 15 * 86_400_000

/** How the months are called; the year stands at the first one and at each January. */
export function monthNames(months: readonly Month[], locale: string): MonthName[] {
  const say = (parts: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(date)
  return months.map(({ cycleId, start }, at) => {
    const middle = new Date(Date.parse(start) + HALF_MS)
    const named = at === 0 || middle.getUTCMonth() === 0
    return {
      cycleId,
      short: say({ month: 'short' }, middle),
      long: say({ month: 'long', year: 'numeric' }, middle),
      year: named ? say({ year: 'numeric' }, middle) : null,
    }
  })
}

/** Without the months before the first number: they have nothing to compare. */
export function sinceTheFirst({ months, departments, atLeast }: Participation): Participation {
  const first = months.findIndex((_, at) => departments.some(({ cells }) => cells[at]))
  return {
    months: months.slice(first),
    departments: departments.map(({ name, cells }) => ({ name, cells: cells.slice(first) })),
    atLeast,
  }
}

/** How dark a cell is: 0 nobody spoke, 1 up to a third of those due, 2 up to two thirds, 3 more, 4 everybody. */
export function levelOf({ spoke, due }: NonNullable<Cell>): 0 | 1 | 2 | 3 | 4 {
  if (spoke === 0) return 0
  if (spoke === due) return 4
  const share = spoke / due
  if (share <= 1 / 3) return 1
  return share <= 2 / 3 ? 2 : 3
}

/** Fewer people than this are not shown, by who is seen (6.2). */
const AT_LEAST = { groups: 5, spoke: 3, all: 1 }

/** The months of one group in the shape of the picture of departments. */
export function inOneRow(name: string, { months, level }: Pick<Overview, 'months' | 'level'>): Participation {
  const cells = months.map(({ cycleId, numbers }) => numbers && { cycleId, ...numbers })
  return { months, departments: [{ name, cells }], atLeast: AT_LEAST[level] }
}
