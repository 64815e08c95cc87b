import { inParallel } from '../in-parallel.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { JudgedPair } from './judge-pairs.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import type { PairStore } from './ports.ts'

type Needs = Pick<PeopleStore, 'employees' | 'contacts'> & PairStore

/** The actor's own open pairs, or all open pairs of one customer, by name; with both people. */
export const listPairs =
  (needs: Needs) =>
  async ({ actor, customerId }: { actor: Actor; customerId?: string }): Promise<JudgedPair[]> => {
    const stored = customerId
      ? await needs.pairs.list({ customerId })
      : await needs.pairCopies.list({ employeeId: actor.employeeId })
    return withPeople(needs)(stored.map(({ value }) => value).filter(isOpen))
  }

/** Pairs with their two people, sorted by the contact's name and then the employee's. Each person is read once. */
export const withPeople =
  (needs: Pick<Needs, 'employees' | 'contacts'>) =>
  async (pairs: readonly Pair[]): Promise<JudgedPair[]> => {
    const employeeIds = [...new Set(pairs.map(({ employeeId }) => employeeId))]
    const contacts = new Map(pairs.map(({ customerId, contactId }) => [contactId, { customerId, contactId }]))
    const ours = await inParallel(employeeIds, (employeeId) => needs.employees.get({ employeeId }))
    const theirs = await inParallel([...contacts.values()], (key) => needs.contacts.get(key))
    const employeeOf = new Map(ours.flatMap((stored) => (stored ? [[stored.value.id, stored.value]] : [])))
    const contactOf = new Map(theirs.flatMap((stored) => (stored ? [[stored.value.id, stored.value]] : [])))
    return pairs
      .flatMap((pair) => {
        const employee = employeeOf.get(pair.employeeId)
        const contact = contactOf.get(pair.contactId)
        return employee && contact ? [{ pair, employee, contact }] : []
      })
      .sort((a, b) => order(a.contact.name, b.contact.name) || order(a.employee.name, b.employee.name))
  }

const order = (one: string, other: string) => one.localeCompare(other, 'en')
