import type { CustomerEntry } from './customer.ts'
import { bareDomain, type Fields } from './import-columns.ts'
import type { RowMistake } from './import-mistakes.ts'
import { nearest } from './nearest.ts'

/** Customers by what people call them. */
export type CustomerIndex = {
  byDomain: ReadonlyMap<string, CustomerEntry>
  byName: ReadonlyMap<string, CustomerEntry[]>
}

/** Names are compared without regard to letter case and spaces. */
export const sameName = (name: string) => name.toLowerCase().replaceAll(/\s+/g, ' ')

export function indexCustomers(entries: readonly CustomerEntry[]): CustomerIndex {
  return {
    byDomain: new Map(entries.filter(({ domain }) => domain).map((entry) => [entry.domain, entry])),
    byName: Map.groupBy(entries, ({ name }) => sameName(name)),
  }
}

/** The customer that a text names, by domain or by name; or what is wrong with it. */
export function findCustomer(index: CustomerIndex, text: string): CustomerEntry | RowMistake {
  const named = index.byName.get(sameName(text)) ?? []
  const found = index.byDomain.get(bareDomain(text)) ?? named[0]
  if (!found) return { code: 'customer unknown', customer: text, hint: hintFor(index, text) }
  if (named.length < 2 || index.byDomain.has(bareDomain(text))) return found
  const domains = named
    .map(({ domain }) => domain)
    .filter(Boolean)
    .sort()
  return { code: 'customer ambiguous', customer: text, domains: domains.join(', ') }
}

function hintFor(index: CustomerIndex, text: string): string | null {
  const near = nearest(sameName(text), index.byName.keys())
  return (near && index.byName.get(near)?.[0]?.name) ?? nearest(bareDomain(text), index.byDomain.keys())
}

/** What rows of an export were kept as before, by the id that their system gives them. */
export function byRecordId(past: readonly { key: string; fields: Fields }[]): Map<string, string> {
  return new Map(
    past.flatMap(({ key, fields }) => (fields['record id'] ? [[fields['record id'], key] as const] : [])),
  )
}

/**
 * For each row of a file of customers the customer it speaks of: the one with its domain, else one of the same name
 * where not both have a domain, else a new one. The order of the rows does not matter.
 */
export function customerIds(
  index: CustomerIndex,
  rows: readonly Fields[],
  hash: (text: string) => string,
): string[] {
  const ids = new Map<Fields, string>()
  const inFile = new Map<string, string>()
  const idOf = (row: Fields): string => {
    const { name = '', domain = '' } = row
    const listed = index.byDomain.get(domain) ?? namesake(index, name, domain)
    return (
      listed?.id ??
      (domain ? hash(`domain:${domain}`) : (inFile.get(sameName(name)) ?? hash(`name:${sameName(name)}`)))
    )
  }
  for (const row of rows.filter(({ domain }) => domain)) {
    ids.set(row, idOf(row))
    inFile.set(sameName(row.name ?? ''), idOf(row))
  }
  for (const row of rows.filter(({ domain }) => !domain)) ids.set(row, idOf(row))
  return rows.map((row) => ids.get(row) ?? '')
}

function namesake(index: CustomerIndex, name: string, domain: string): CustomerEntry | undefined {
  return index.byName.get(sameName(name))?.find((entry) => !domain || !entry.domain)
}
