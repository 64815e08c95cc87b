import type { Cadence } from '../../contract/words.ts'

/** How often people speak with a customer (2.1): `every` holds from the month `from` (YYYY-MM) on, `before` until then. */
export type CustomerCadence = { every: Cadence; from: string; before: Cadence }

/** The cadence of a customer in a month; once a month where nobody chose another. */
export function cadenceIn(cadence: CustomerCadence | null | undefined, month: string): Cadence {
  if (!cadence) return 'month'
  return month >= cadence.from ? cadence.every : cadence.before
}

/**
 * The cadence after somebody chose one during `month`: from the next on, so that what is planned stays as it is. To or
 * from a quarter it holds from the next quarter on, as its months would belong to two cycles.
 */
export function withCadence(
  there: CustomerCadence | null,
  every: Cadence,
  { month, next, nextQuarter }: { month: string; next: string; nextQuarter: string },
): CustomerCadence {
  const before = cadenceIn(there, month)
  const isQuarter = before !== every && (before === 'quarter' || every === 'quarter')
  return { every, from: isQuarter ? nextQuarter : next, before }
}
