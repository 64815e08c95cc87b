import type { Suggestion } from '../../src/contract/pairing.ts'

/** What names a suggestion among the others: nobody is suggested twice for the same counterpart. */
export function keyOf({ employee, contact }: Pick<Suggestion, 'employee' | 'contact'>): string {
  return `${employee.id} ${contact.id}`
}

/** Those that are chosen, as the service takes them; none is chosen that is not suggested. */
export function chosenPairs(suggestions: readonly Suggestion[], left: ReadonlySet<string>) {
  return suggestions
    .filter((suggestion) => !left.has(keyOf(suggestion)))
    .map(({ employee, contact }) => ({ employeeId: employee.id, contactId: contact.id }))
}

/** The set with a key put in or taken out. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
