import { cadenceOf, HALF_DAY } from './cycle.ts'

/** Whether a day, as the organisation has it, lies in the cycle of this id. */
export function isIn(cycleId: string, day: string): boolean {
  const month = day.slice(0, 7)
  const cadence = cadenceOf(cycleId)
  if (cadence === 'month') return cycleId === month
  if (cadence === 'quarter') return cycleId === `${day.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  return cycleId === `${month}.${Number(day.slice(8)) < HALF_DAY ? 1 : 2}`
}
