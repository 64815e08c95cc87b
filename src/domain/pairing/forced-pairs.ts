import type { Contact } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import { bestEdges } from './best-edges.ts'
import type { WantedPair } from './judge-pairs.ts'
import type { Bars } from './possible-pairs.ts'

/** Why two people who must be paired are not proposed. */
export type ForcedTrouble =
  | 'already paired'
  | 'employee gone'
  | 'contact gone'
  | 'objected'
  | 'employee full'
  | 'contact full'
  | 'waits'
  | 'others forced'
export type ForcedOut = WantedPair & { why: ForcedTrouble }
type Place = { left: number; right: number }
type Ground = {
  employees: readonly Employee[]
  contacts: readonly Contact[]
  barred: Bars
  room: { left: Int32Array; right: Int32Array }
  waits: (right: number) => boolean
}

/** As many of the forced pairs as there is room for, before any other pair is thought of (1.4); the rest with the reason. */
export function takeForced(
  forced: readonly WantedPair[],
  ground: Ground,
): { taken: Place[]; out: ForcedOut[] } {
  const lefts = new Map(ground.employees.map(({ id }, place) => [id, place]))
  const rights = new Map(ground.contacts.map(({ id }, place) => [id, place]))
  const placed = forced.map((pair) => {
    const place = { left: lefts.get(pair.employeeId) ?? -1, right: rights.get(pair.contactId) ?? -1 }
    return { pair, place, why: troubleOf(pair, place, ground) }
  })
  const fine = placed.filter(({ why }) => !why).sort((a, b) => order(a.place, b.place))
  const chosen = most(
    fine.map(({ place }) => place),
    ground.room,
  )
  return {
    taken: fine.flatMap(({ place }, at) => (chosen[at] ? [place] : [])),
    out: [
      ...placed.flatMap(({ pair, why }) => (why ? [{ ...pair, why }] : [])),
      ...fine.flatMap(({ pair }, at) => (chosen[at] ? [] : [{ ...pair, why: 'others forced' as const }])),
    ],
  }
}

function troubleOf(pair: WantedPair, { left, right }: Place, ground: Ground): ForcedTrouble | undefined {
  if (left < 0) return 'employee gone'
  if (right < 0) return 'contact gone'
  if (ground.barred.get(pair.employeeId)?.get(pair.contactId) === 'paired') return 'already paired'
  if (ground.contacts[right]?.objectedOn) return 'objected'
  if (ground.room.left[left] === 0) return 'employee full'
  if (ground.waits(right)) return 'waits'
  return ground.room.right[right] === 0 ? 'contact full' : undefined
}

/** Which of these pairs, in the order of their people, to take so that there are most of them. */
function most(places: readonly Place[], room: Ground['room']): Uint8Array {
  const start = new Int32Array(room.left.length + 1)
  for (let left = 0, at = 0; left < room.left.length; left++) {
    while (places[at]?.left === left) at++
    start[left + 1] = at
  }
  const to = Int32Array.from(places, ({ right }) => right)
  const free = (rooms: Int32Array) => Array.from(rooms, (places) => new Array<number>(places).fill(0))
  return bestEdges({ start, to, value: to.map(() => 1) }, free(room.left), free(room.right))
}

const order = (a: Place, b: Place) => a.left - b.left || a.right - b.right
