import type { MonthRow } from '../checkins/ports.ts'
import { anyIs, byPerson, type Count, countedRows } from './count-people.ts'

/** Promises with a day, by what became of them: kept by their day, kept after it, and the days of those that are open. */
export type PromiseCount = { kept: number; keptLate: number; open: string[] }
/** The numbers of a group in one month, each person once; promises by the month in which they were made. */
export type ScopeCount = Count & { notThisMonth: number; leaders: Count; promises: PromiseCount }

/** Counts the lines of a group's month (4.2, 4.3). */
export function countScope(rows: readonly MonthRow[]): ScopeCount {
  const everybody = [...byPerson(countedRows(rows)).values()]
  const spoke = everybody.filter((person) => anyIs(person, 'spoke'))
  const isSkipped = (person: MonthRow[]) => person.every((row) => row.status === 'not this month')
  return {
    due: everybody.length,
    spoke: spoke.length,
    notThisMonth: everybody.filter(isSkipped).length,
    leaders: { due: everybody.filter(isLeader).length, spoke: spoke.filter(isLeader).length },
    promises: countPromises(rows),
  }
}

const isLeader = (person: MonthRow[]) => person[0]?.leader === true

function countPromises(rows: readonly MonthRow[]): PromiseCount {
  const made = rows.flatMap(({ promise }) => (promise ? [promise] : []))
  const done = made.filter(({ doneOn }) => doneOn !== null)
  const inTime = done.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn)
  return {
    kept: inTime.length,
    keptLate: done.length - inTime.length,
    open: made.flatMap(({ dueOn, doneOn }) => (doneOn === null ? [dueOn] : [])).sort(),
  }
}

/** The numbers of several groups or months together. */
export function sumOf(counts: readonly ScopeCount[]): ScopeCount {
  const add = (of: (count: ScopeCount) => number) => counts.reduce((sum, count) => sum + of(count), 0)
  return {
    due: add(({ due }) => due),
    spoke: add(({ spoke }) => spoke),
    notThisMonth: add(({ notThisMonth }) => notThisMonth),
    leaders: { due: add(({ leaders }) => leaders.due), spoke: add(({ leaders }) => leaders.spoke) },
    promises: {
      kept: add(({ promises }) => promises.kept),
      keptLate: add(({ promises }) => promises.keptLate),
      open: counts.flatMap(({ promises }) => promises.open).sort(),
    },
  }
}
