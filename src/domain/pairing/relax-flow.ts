import { FAR, type Flow } from './flow.ts'

/** What each step is worse than the best, summed along the best way to each person; those to be looked at by that sum. */
type Ways = { left: Int32Array; right: Int32Array; buckets: number[][]; end: number; limit: number }

/**
 * Raises the costs to those of the next best way, and notes the edges that lie on one; false when nothing more is
 * to be gained. Shortest ways by Dial's buckets, since all are small whole numbers; every edge is looked at once.
 */
export function relax(flow: Flow): boolean {
  const { left, right, near } = flow
  const limit = -flow.end
  const ways: Ways = {
    left: new Int32Array(left.cost.length).fill(FAR),
    right: new Int32Array(right.cost.length).fill(FAR),
    ...{ buckets: [], end: limit, limit },
  }
  near.from.fill(0)
  near.until.fill(0)
  begin(flow, ways)
  let kept = 0
  for (let far = 0; far <= ways.end && far < limit && far < ways.buckets.length; far++) {
    const bucket = ways.buckets[far] ?? []
    // It grows while it is read, so no iterator.
    for (let i = 0; i < bucket.length; i++) {
      const person = bucket[i] as number
      const r = person - ways.left.length
      if (r >= 0) fromRight(flow, ways, r, far)
      else if (ways.left[person] === far) kept = fromLeft(flow, ways, person, kept)
    }
  }
  raise(left.cost, ways.left, ways.end)
  raise(right.cost, ways.right, ways.end)
  if (ways.end < limit) keepBest(flow)
  flow.end += ways.end
  return ways.end < limit
}

function begin({ left }: Flow, ways: Ways): void {
  for (let l = 0; l < left.cost.length; l++) {
    const far = (left.next[l] as number) - (left.cost[l] as number)
    if (left.next[l] === FAR || far >= ways.limit) continue
    ways.left[l] = far
    put(ways.buckets, far, l)
  }
}

/** Goes from a left person to everybody on the right, and keeps the edges that are near; answers where those end. */
function fromLeft(flow: Flow, ways: Ways, l: number, from: number): number {
  const { start, to, value, chosen, near } = flow
  const { right, buckets, end } = ways
  const costs = flow.right.cost
  const edges = near.edges
  const base = (ways.left[l] as number) + (flow.left.cost[l] as number)
  const shift = ways.left.length
  const stop = start[l + 1] as number
  let kept = from
  for (let e = start[l] as number; e < stop; e++) {
    const r = to[e] as number
    const far = base - (value[e] as number) - (costs[r] as number)
    if (far > (right[r] as number) || far > end) continue
    edges[kept++] = e
    if (far === right[r] || chosen[e]) continue
    right[r] = far
    put(buckets, far, r + shift)
  }
  near.from[l] = from
  near.until[l] = kept
  return kept
}

/** Goes from a right person to the end where they have room, and back to those whose edges they would give up. */
function fromRight(flow: Flow, ways: Ways, r: number, far: number): void {
  if (ways.right[r] !== far) return
  const { right, left, owner, value } = flow
  const cost = right.cost[r] as number
  if (right.next[r] !== FAR) ways.end = Math.min(ways.end, far + cost + (right.next[r] as number) - flow.end)
  for (const back of flow.chosenOf[r] ?? []) {
    const l = owner[back] as number
    const there = far + cost + (value[back] as number) - (left.cost[l] as number)
    if (there >= (ways.left[l] as number) || there > ways.end) continue
    ways.left[l] = there
    put(ways.buckets, there, l)
  }
}

/** Of the edges that were near, keeps those on a cheapest way, close together: they are looked at more than once. */
function keepBest({ near, to, value, left, right }: Flow): void {
  for (let l = 0; l < near.from.length; l++) {
    const from = near.from[l] as number
    const stop = near.until[l] as number
    const cost = left.cost[l] as number
    let kept = from
    for (let at = from; at < stop; at++) {
      const e = near.edges[at] as number
      const r = to[e] as number
      if (cost - (value[e] as number) !== right.cost[r]) continue
      near.edges[kept] = e
      near.to[kept++] = r
    }
    near.until[l] = kept
  }
}

function raise(costs: Int32Array, ways: Int32Array, end: number): void {
  for (let i = 0; i < costs.length; i++) costs[i] = (costs[i] as number) + Math.min(ways[i] as number, end)
}

function put(buckets: number[][], far: number, person: number): void {
  const bucket = buckets[far]
  if (bucket) bucket.push(person)
  else buckets[far] = [person]
}
