/** A possible pair of the `left`-th person with the `right`-th, and what it is worth (a whole number above 0). */
export type Edge = { left: number; right: number; value: number }
/** For each person what each further pair costs, never less than the one before; as many as they have room for. */
export type Costs = readonly (readonly number[])[]

const FAR = Number.MAX_SAFE_INTEGER
const UNSEEN = -2
const START = -1

/**
 * The edges whose values, less the costs of their people, have the greatest total (1.4), in the order given; each at
 * most once. Least-cost flow: takes all paths of the best worth, then those of the next (primal-dual), so its time
 * grows with edges times distinct worths. Same input, same result.
 */
export function bestEdges(given: readonly Edge[], leftCosts: Costs, rightCosts: Costs): Edge[] {
  const edges = given.filter(({ left, right }) => leftCosts[left]?.length && rightCosts[right]?.length)
  const flow = emptyFlow(edges, leftCosts, rightCosts)
  while (flow.end < 0) {
    while (augment(flow));
    if (!relax(flow)) break
  }
  return edges.filter((_, index) => flow.chosen[index])
}

type Flow = {
  edges: readonly Edge[]
  chosen: Uint8Array
  ofLeft: number[][]
  chosenOf: number[][]
  /** What one more pair of a person costs; FAR when they have no room. */
  leftCost: (left: number) => number
  rightCost: (right: number) => number
  used: (left: number) => void
  /** Cost of the best way to each person, and to the end (below 0 while something can be gained). */
  left: Float64Array
  right: Float64Array
  end: number
}

function emptyFlow(edges: readonly Edge[], leftCosts: Costs, rightCosts: Costs): Flow {
  const leftUsed = leftCosts.map(() => 0)
  const chosenOf: number[][] = rightCosts.map(() => [])
  const ofLeft: number[][] = leftCosts.map(() => [])
  const leftCost = (l: number) => leftCosts[l]?.[leftUsed[l] ?? 0] ?? FAR
  const rightCost = (r: number) => rightCosts[r]?.[chosenOf[r]?.length ?? 0] ?? FAR
  const left = Float64Array.from(leftCosts, (_, l) => leftCost(l))
  const right = new Float64Array(rightCosts.length).fill(FAR)
  for (const [index, { left: l, right: r, value }] of edges.entries()) {
    ofLeft[l]?.push(index)
    right[r] = Math.min(at(right, r), at(left, l) - value)
  }
  const end = right.reduce((least, cost, r) => Math.min(least, cost + rightCost(r)), FAR)
  const used = (l: number) => {
    leftUsed[l] = (leftUsed[l] ?? 0) + 1
  }
  const chosen = new Uint8Array(edges.length)
  return { edges, chosen, ofLeft, chosenOf, leftCost, rightCost, used, left, right, end }
}

/** Takes the paths of the best worth that one sweep over the people finds; false when there was none. */
function augment(flow: Flow): boolean {
  /** The edge by which a person was reached in this sweep. */
  const cameLeft = new Int32Array(flow.left.length).fill(UNSEEN)
  const cameRight = new Int32Array(flow.right.length).fill(UNSEEN)
  let found = false
  for (let start = 0; start < cameLeft.length; start++) {
    if (cameLeft[start] !== UNSEEN || at(flow.left, start) !== flow.leftCost(start)) continue
    cameLeft[start] = START
    const last = search(flow, start, cameLeft, cameRight)
    if (last === undefined) continue
    take(flow, last, cameLeft, cameRight)
    found = true
  }
  return found
}

/** The person on the right at whom a path of the best worth from `start` ends. */
function search(flow: Flow, start: number, cameLeft: Int32Array, cameRight: Int32Array): number | undefined {
  const { edges, chosen, left, right } = flow
  const stack = [start]
  for (let l = stack.pop(); l !== undefined; l = stack.pop())
    for (const index of flow.ofLeft[l] ?? []) {
      const { right: r, value } = edges[index] as Edge
      if (cameRight[r] !== UNSEEN || chosen[index] || at(left, l) - value !== at(right, r)) continue
      cameRight[r] = index
      if (at(right, r) + flow.rightCost(r) === flow.end) return r
      for (const back of flow.chosenOf[r] ?? []) {
        const { left: other, value: given } = edges[back] as Edge
        if (cameLeft[other] !== UNSEEN || at(right, r) + given !== at(left, other)) continue
        cameLeft[other] = back
        stack.push(other)
      }
    }
  return undefined
}

/** Takes the edges of a path, from its end back to its start, and gives up those that it replaces. */
function take(flow: Flow, last: number, cameLeft: Int32Array, cameRight: Int32Array): void {
  for (let r = last; ; ) {
    const add = at(cameRight, r)
    const { left } = flow.edges[add] as Edge
    flow.chosen[add] = 1
    flow.chosenOf[r]?.push(add)
    const drop = at(cameLeft, left)
    if (drop === START) {
      flow.used(left)
      return
    }
    flow.chosen[drop] = 0
    r = (flow.edges[drop] as Edge).right
    const kept = flow.chosenOf[r] ?? []
    kept.splice(kept.indexOf(drop), 1)
  }
}

/**
 * Raises the costs to those of the next best worth; false when nothing more is to be gained. Shortest ways over what
 * each step is worse than the best (never below 0), by buckets, since all are small whole numbers.
 */
function relax(flow: Flow): boolean {
  const { edges, chosen, left, right } = flow
  const limit = -flow.end
  const farLeft = new Float64Array(left.length).fill(FAR)
  const farRight = new Float64Array(right.length).fill(FAR)
  const buckets: number[][] = []
  const reach = (node: number, far: Float64Array, index: number, distance: number) => {
    if (distance >= limit || distance >= at(far, index)) return
    far[index] = distance
    buckets[distance] ??= []
    buckets[distance].push(node)
  }
  for (let l = 0; l < left.length; l++) reach(l, farLeft, l, flow.leftCost(l) - at(left, l))
  let end = limit
  for (let distance = 0; distance < Math.min(end, buckets.length); distance++)
    for (const node of buckets[distance] ?? []) {
      const r = node - left.length
      if (r < 0 && farLeft[node] === distance)
        for (const index of flow.ofLeft[node] ?? []) {
          const edge = edges[index] as Edge
          if (chosen[index]) continue
          const worse = at(left, node) - edge.value - at(right, edge.right)
          reach(left.length + edge.right, farRight, edge.right, distance + worse)
        }
      if (r < 0 || farRight[r] !== distance) continue
      end = Math.min(end, distance + at(right, r) + flow.rightCost(r) - flow.end)
      for (const back of flow.chosenOf[r] ?? []) {
        const { left: other, value } = edges[back] as Edge
        reach(other, farLeft, other, distance + at(right, r) + value - at(left, other))
      }
    }
  for (let l = 0; l < left.length; l++) left[l] = at(left, l) + Math.min(at(farLeft, l), end)
  for (let r = 0; r < right.length; r++) right[r] = at(right, r) + Math.min(at(farRight, r), end)
  flow.end += end
  return end < limit
}

const at = (numbers: Float64Array | Int32Array, index: number) => numbers[index] as number
