import type { CustomerSummary } from '../../src/contract/overview.ts'

/** The customers whose name holds all the words typed, whatever the letter case and accents, in the order of their names. */
export function findCustomers(
  customers: readonly CustomerSummary[],
  typed: string,
  locale: string,
): CustomerSummary[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return customers
    .filter(({ name }) => words.every((word) => plain(name).includes(word)))
    .sort((a, b) => compare(a.name, b.name))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
