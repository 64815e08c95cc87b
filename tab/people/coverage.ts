import type { CustomerPage } from '../../src/contract/overview.ts'
import { JOB_FUNCTIONS, type JobFunction } from '../../src/contract/words.ts'

/** How well a function at the customer is known: not at all, by name alone, by one person of ours, by several. */
export type Known = 'nobody there' | 'no pair' | 'one thread' | 'known'
/** How a function of ours takes part: none on the team, on it and with nobody, with somebody. */
export type Taking = 'none of ours' | 'without a pair' | 'with a pair'
export type Coverage = {
  theirs: { function: JobFunction; contacts: number; known: Known; by: string[] }[]
  ours: { function: JobFunction; people: number; taking: Taking }[]
  /** Pairs of a function of ours with one of theirs; nothing where there is none. */
  pairs: (ours: JobFunction, theirs: JobFunction) => number
}
type Seen = Pick<CustomerPage, 'team' | 'contacts' | 'pairs'>

/**
 * Who of us knows which function at a customer (4.3). Functions that either side has stand on both, so that holes show
 * on both; one person of ours who alone knows a function of theirs is a single thread.
 */
export function coverageOf({ team, contacts, pairs }: Seen): Coverage {
  const met = pairs.filter(({ status }) => status !== 'suggested')
  const people = new Map(
    [...team, ...met.map(({ employee }) => employee)].map((one) => [one.id, one.function]),
  )
  const there = new Map(
    [...contacts, ...met.map(({ contact }) => contact)].map((one) => [one.id, one.function]),
  )
  const inUse = new Set([...people.values(), ...there.values()])
  const functions = JOB_FUNCTIONS.filter((one) => inUse.has(one))
  const count = (all: Iterable<JobFunction>, wanted: JobFunction) =>
    [...all].filter((one) => one === wanted).length
  return {
    theirs: functions.map((one) => {
      const by = new Map(
        met
          .filter(({ contact }) => contact.function === one)
          .map(({ employee }) => [employee.id, employee.name]),
      )
      const number = count(there.values(), one)
      return { function: one, contacts: number, known: knownBy(number, by.size), by: [...by.values()].sort() }
    }),
    ours: functions.map((one) => {
      const number = count(people.values(), one)
      const takes = met.some(({ employee }) => employee.function === one)
      const taking: Taking = takes ? 'with a pair' : number > 0 ? 'without a pair' : 'none of ours'
      return { function: one, people: number, taking }
    }),
    pairs: (ours, theirs) =>
      met.filter(({ employee, contact }) => employee.function === ours && contact.function === theirs).length,
  }
}

function knownBy(contacts: number, ours: number): Known {
  if (contacts === 0) return 'nobody there'
  if (ours === 0) return 'no pair'
  return ours === 1 ? 'one thread' : 'known'
}
