/**
 * Possible pairs as one list, those of each person on the left together: of `l` from `start[l]` on and before
 * `start[l + 1]`. `value` is what a pair is worth, a whole number above 0 (some thousands at most: the time grows with it).
 */
export type Graph = { start: Int32Array; to: Int32Array; value: Int32Array }
/** For each person what each further pair costs, never less than the one before; as many as they have room for. */
export type Costs = readonly (readonly number[])[]

/** More than any way can cost, and still a small integer when two are added. */
export const FAR = 0x3fffffff

/** One side: what the cheapest way to each person costs, what one more pair of theirs costs (FAR: no room), how many they got. */
export type Side = { cost: Int32Array; next: Int32Array; got: Int32Array; costs: Costs }
/** How far the search for the best edges has come. */
export type Flow = Graph & {
  left: Side
  right: Side
  /** The left person of each edge, and which edges are chosen; for each right person the chosen ones. */
  owner: Int32Array
  chosen: Uint8Array
  chosenOf: number[][]
  /** What the cheapest way costs; below 0 while something can be gained. */
  end: number
  /** The edges that lie on a cheapest way to their right person, and those people, by left person. */
  near: { edges: Int32Array; to: Int32Array; from: Int32Array; until: Int32Array }
}

/** Nothing chosen yet. */
export function emptyFlow(graph: Graph, leftCosts: Costs, rightCosts: Costs): Flow {
  const { start, to, value } = graph
  const [left, right] = [sideOf(leftCosts), sideOf(rightCosts)]
  left.cost.set(left.next)
  const owner = new Int32Array(to.length)
  for (let l = 0; l < leftCosts.length; l++) {
    owner.fill(l, start[l], start[l + 1])
    const cost = left.next[l] as number
    if (cost === FAR) continue
    for (let e = start[l] as number; e < (start[l + 1] as number); e++) {
      const [r, here] = [to[e] as number, cost - (value[e] as number)]
      if (here < (right.cost[r] as number)) right.cost[r] = here
    }
  }
  const ends = right.cost.map((cost, r) => Math.min(FAR, cost + (right.next[r] as number)))
  return {
    ...{ start, to, value, left, right, owner },
    chosen: new Uint8Array(to.length),
    chosenOf: rightCosts.map(() => []),
    end: ends.reduce((least, cost) => Math.min(least, cost), FAR),
    near: {
      edges: new Int32Array(to.length),
      to: new Int32Array(to.length),
      from: new Int32Array(leftCosts.length),
      until: new Int32Array(leftCosts.length),
    },
  }
}

function sideOf(costs: Costs): Side {
  const cost = new Int32Array(costs.length).fill(FAR)
  const next = Int32Array.from(costs, (each) => each[0] ?? FAR)
  return { cost, next, got: new Int32Array(costs.length), costs }
}

/** One more pair of a person. */
export function give({ got, next, costs }: Side, person: number): void {
  const more = (got[person] as number) + 1
  got[person] = more
  next[person] = costs[person]?.[more] ?? FAR
}
