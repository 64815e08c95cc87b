import type { Cadence } from '../../contract/words.ts'
import { cadenceIn } from '../people/cadence.ts'
import type { CustomerEntry } from '../people/customer.ts'
import type { Stored } from '../store.ts'
import { type AskCalendar, type Cycle, cycleAt } from './cycle.ts'

/** How often people speak with a customer in a month (YYYY-MM). */
export type CadenceAt = (customerId: string, month: string) => Promise<Cadence>

/** Reads cadences from the kept list of customers, so that none costs a read of its own. */
export function cadencesFrom(lines: () => Promise<readonly Stored<CustomerEntry>[]>): CadenceAt {
  const maps = new WeakMap<object, Map<string, CustomerEntry['cadence']>>()
  return async (customerId, month) => {
    const read = await lines()
    const known = maps.get(read) ?? new Map(read.map(({ value }) => [value.id, value.cadence]))
    maps.set(read, known)
    return cadenceIn(known.get(customerId), month)
  }
}

/** Whether anybody speaks with a customer every two weeks in a month: then its halves are asked about as well. */
export async function hasHalves(
  lines: () => Promise<readonly Stored<CustomerEntry>[]>,
  month: string,
): Promise<boolean> {
  return (await lines()).some(({ value }) => cadenceIn(value.cadence, month) === 'two weeks')
}

/** The cycle in which a conversation with a customer counts at an instant, by the customer's cadence (2.1). */
export async function cycleWith(
  { calendar, cadenceAt }: { calendar: AskCalendar; cadenceAt: CadenceAt },
  customerId: string,
  instant: string,
): Promise<Cycle> {
  const month = cycleAt(instant, calendar)
  return cycleAt(instant, calendar, await cadenceAt(customerId, month.id))
}
