import munkres from 'munkres'
import { bestEdges } from '../../src/domain/pairing/best-edges.ts'
import type { Graph } from '../../src/domain/pairing/flow.ts'
import { matchOf, weightsFor, worthOf } from '../../src/domain/pairing/match.ts'
import { sharedHoursAt } from '../../src/domain/pairing/working-hours.ts'
import { crowd, dice } from '../pairing/people.ts'
import { compare, type Row } from './compare.ts'
import { ownCpu, used } from './used.ts'

const PEOPLE = 2000
const ROUNDS = 3

/** The best set of pairs among 2,000 employees and 2,000 contacts, ties included; floor: munkres on the same worths. */
export async function bestPairs(): Promise<Row[]> {
  const worths = worthsOf()
  const edges = graphOf(worths)
  const costs = worths.map((row) => row.map((value) => -value))
  const one = worths.map(() => [0])
  return compare(
    'pairs for 2,000 x 2,000',
    ROUNDS,
    () => used(1, ownCpu, () => bestEdges(edges, one, one)),
    () => used(1, ownCpu, () => munkres(costs)),
  )
}

/** What each pair is worth; 0 where two do not match. */
function worthsOf(): number[][] {
  const { employees, contacts } = crowd(PEOPLE, PEOPLE, dice(5))
  const weights = weightsFor(1)
  const context = { hours: sharedHoursAt('2026-11-02T08:00:00.000Z'), departments: new Set<string>(['B']) }
  return employees.map((employee) =>
    contacts.map((contact) => {
      const match = matchOf(employee, contact, context)
      return match ? worthOf(match, weights) : 0
    }),
  )
}

function graphOf(worths: readonly number[][]): Graph {
  const rows = worths.map((row) => [...row.keys()].filter((right) => (row[right] as number) > 0))
  let edges = 0
  return {
    start: Int32Array.from([0, ...rows.map((row) => (edges += row.length))]),
    to: Int32Array.from(rows.flat()),
    value: Int32Array.from(rows.flatMap((row, left) => row.map((right) => worths[left]?.[right] as number))),
  }
}
