import { chance } from './chance.ts'
import type { Couple } from './couples.ts'

/** The part of a department that speaks with its customers: at first, in the middle of the history, and at last. */
type Course = { first: number; middle: number; last: number }
const COURSES: Record<string, Course> = {
  Management: { first: 0.5, middle: 1, last: 1 },
  Sales: { first: 0.72, middle: 0.88, last: 1 },
  'Customer Service': { first: 0.5, middle: 0.7, last: 0.9 },
  Operations: { first: 0.38, middle: 0.65, last: 0.88 },
  Finance: { first: 0.17, middle: 0.4, last: 0.7 },
  Quality: { first: 0.6, middle: 1, last: 0.3 },
  IT: { first: 0.1, middle: 0.35, last: 0.7 },
}
const OTHERS: Course = { first: 0.4, middle: 0.6, last: 0.8 }
/** Holidays: the part of the usual, by month of the year. */
const DIPS: Record<number, number> = { 7: 0.8, 8: 0.55, 12: 0.65 }
const MIDDLE = 6
const LAST = 11
/** Customers nobody spoke with for a while, by month of the history. */
const SILENCE: Record<string, readonly number[]> = {
  'Nordlys Medico A/S': [10, 11],
  'Talleres Ebro Carroceros SA': [4, 5],
}

export const isSilent = ({ customerName }: Couple, month: number): boolean =>
  SILENCE[customerName]?.includes(month) ?? false

/** Whether a customer is spoken with once more before its silence. */
export const isLast = ({ customerName }: Couple, month: number): boolean =>
  SILENCE[customerName]?.[0] === month + 1

/** How many of `due` people of a department speak in a month: `month` of the history, `ofYear` of the calendar. */
export function howMany(department: string, due: number, month: number, ofYear: number): number {
  const { first, middle, last } = COURSES[department] ?? OTHERS
  const rate =
    month <= MIDDLE
      ? first + ((middle - first) * (month - 1)) / (MIDDLE - 1)
      : middle + ((last - middle) * (month - MIDDLE)) / (LAST - MIDDLE)
  return Math.min(due, Math.round(due * rate * (DIPS[ofYear] ?? 1)))
}

/** How ready somebody is to speak in a month: part habit, part chance. */
export const readiness = (email: string, cycleId: string): number =>
  0.35 * chance(`${email} habit`) + 0.65 * chance(`${email} ${cycleId} readiness`)
