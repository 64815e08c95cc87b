import type { MonthRow } from '../checkins/ports.ts'

/** Numbers of groups are of at least so many people (6.2). */
export const ENOUGH_PEOPLE = 5

/** How many people of a group were due in a month, and how many of them spoke with a customer. */
export type Count = { due: number; spoke: number }

/** The lines of a month that count: those asked for, and whoever spoke unasked. */
export function countedRows(rows: readonly MonthRow[]): MonthRow[] {
  return rows.filter((row) => row.wanted || row.status === 'spoke')
}

/** The lines of each person; somebody with two counterparts counts once. */
export function byPerson(rows: readonly MonthRow[]): Map<string, MonthRow[]> {
  return Map.groupBy(rows, (row) => row.employeeId)
}

/** Of any of a person's lines: whether it says so. */
export function anyIs(person: readonly MonthRow[], status: MonthRow['status']): boolean {
  return person.some((row) => row.status === status)
}

/** The numbers of a group, each person once. */
export function countPeople(rows: readonly MonthRow[]): Count {
  const everybody = [...byPerson(countedRows(rows)).values()]
  return { due: everybody.length, spoke: everybody.filter((person) => anyIs(person, 'spoke')).length }
}
