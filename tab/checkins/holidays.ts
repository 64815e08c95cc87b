import type { CompanyHolidayView } from '../../src/contract/cycles.ts'

/** Company holidays that are over before a day (YYYY-MM-DD), the latest first, and the others, the soonest first. */
export function splitHolidays(all: readonly CompanyHolidayView[], day: string) {
  const byDay = all.toSorted((a, b) => a.from.localeCompare(b.from))
  return {
    coming: byDay.filter(({ to }) => to >= day),
    past: byDay.filter(({ to }) => to < day).reverse(),
  }
}

/** All of them with one put in, changed or taken out: `before` is the one there was, `next` the one there is then. */
export function withHoliday(
  all: readonly CompanyHolidayView[],
  before: CompanyHolidayView | undefined,
  next: CompanyHolidayView | undefined,
): CompanyHolidayView[] {
  const others = all.filter((one) => !before || !isSame(one, before))
  return next ? [...others, next] : others
}

/** What is typed into the dialog; an empty last day is the first one. */
export type TypedHoliday = { name: string; from: string; to: string }
export type HolidayFault = 'missingName' | 'missingDay' | 'order'

/** What stands in the way of a holiday as typed, by the field it belongs to. */
export function faultsOf({
  name,
  from,
  to,
}: TypedHoliday): Partial<Record<keyof TypedHoliday, HolidayFault>> {
  return {
    ...(name.trim() === '' && { name: 'missingName' }),
    ...(from === '' && { from: 'missingDay' }),
    ...(to !== '' && to < from && { to: 'order' }),
  }
}

export const typedHoliday = ({ name, from, to }: TypedHoliday): CompanyHolidayView => ({
  name: name.trim(),
  from,
  to: to || from,
})

const isSame = (a: CompanyHolidayView, b: CompanyHolidayView) =>
  a.name === b.name && a.from === b.from && a.to === b.to
