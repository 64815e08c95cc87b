import { FAR, type Flow, give } from './flow.ts'

const UNSEEN = -2
const START = -1
/** The edge by which each person was reached in a sweep. */
type Came = { left: Int32Array; right: Int32Array; stack: Int32Array }

/** Takes the cheapest ways that one sweep over the people finds; false when there was none. */
export function augment(flow: Flow): boolean {
  const { left, right } = flow
  const people = left.cost.length
  const came: Came = {
    left: new Int32Array(people).fill(UNSEEN),
    right: new Int32Array(right.cost.length).fill(UNSEEN),
    stack: new Int32Array(people),
  }
  let found = false
  for (let l = 0; l < people; l++) {
    if (came.left[l] !== UNSEEN || left.next[l] === FAR || left.cost[l] !== left.next[l]) continue
    came.left[l] = START
    const last = search(flow, l, came)
    if (last === undefined) continue
    take(flow, last, came)
    found = true
  }
  return found
}

/** The person on the right at whom a cheapest way from `from` ends. */
function search(flow: Flow, from: number, came: Came): number | undefined {
  const { value, owner, chosen, chosenOf } = flow
  const { edges, to, from: begin, until } = flow.near
  const [left, right, next] = [flow.left.cost, flow.right.cost, flow.right.next]
  const { stack, right: cameRight, left: cameLeft } = came
  let top = 0
  stack[top++] = from
  while (top > 0) {
    const l = stack[--top] as number
    const stop = until[l] as number
    for (let at = begin[l] as number; at < stop; at++) {
      const r = to[at] as number
      const e = edges[at] as number
      if (cameRight[r] !== UNSEEN || chosen[e]) continue
      cameRight[r] = e
      const cost = right[r] as number
      if (cost + (next[r] as number) === flow.end) return r
      for (const back of chosenOf[r] ?? []) {
        const other = owner[back] as number
        if (cameLeft[other] !== UNSEEN || cost + (value[back] as number) !== left[other]) continue
        cameLeft[other] = back
        stack[top++] = other
      }
    }
  }
  return undefined
}

/** Takes the edges of a way, from its end back to its start, and gives up those that it replaces. */
function take(flow: Flow, last: number, came: Came): void {
  give(flow.right, last)
  for (let r = last; ; ) {
    const add = came.right[r] as number
    const l = flow.owner[add] as number
    flow.chosen[add] = 1
    flow.chosenOf[r]?.push(add)
    const drop = came.left[l] as number
    if (drop === START) {
      give(flow.left, l)
      return
    }
    flow.chosen[drop] = 0
    r = flow.to[drop] as number
    const kept = flow.chosenOf[r] ?? []
    kept.splice(kept.indexOf(drop), 1)
  }
}
