/** What stands in the place of the items from `from` to `to` (not included) of what was there before. */
export type Change<T> = { from: number; to: number; items: readonly T[] }

/** With more items taken out and put in, all between the first and the last of them counts as rewritten. */
const MOST_EDITS = 1000

/**
 * The changes that lead from one list to another, in order, with as few items as possible. The time it takes grows with
 * the square of what changed, not with how long the lists are or how often they repeat an item (E. W. Myers, 1986).
 */
export function changesBetween<T>(before: readonly T[], after: readonly T[]): Change<T>[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let [end, last] = [before.length, after.length]
  while (end > start && last > start && before[end - 1] === after[last - 1]) [end, last] = [end - 1, last - 1]
  const [old, items] = [before.slice(start, end), after.slice(start, last)]
  if (old.length === 0 && items.length === 0) return []
  const kept = old.length > 0 && items.length > 0 ? keptOf(old, items) : []
  const changes = besides(kept, old.length, items).map((one) => ({
    ...{ from: one.from + start, to: one.to + start, items: one.items },
  }))
  return slid(changes, before)
}

/** Each as late as it may stand: where an item is repeated, the same change always stands at the same place. */
function slid<T>(changes: readonly Change<T>[], before: readonly T[]): Change<T>[] {
  const done: Change<T>[] = []
  for (const { from, to, items } of changes.toReversed()) {
    const end = done[0]?.from ?? before.length
    const moving = from === to ? items : items.length === 0 ? before.slice(from, to) : []
    let by = 0
    while (moving.length > 0 && to + by < end && before[to + by] === moving[by % moving.length]) by++
    const turn = by % Math.max(1, items.length)
    done.unshift({ from: from + by, to: to + by, items: [...items.slice(turn), ...items.slice(0, turn)] })
  }
  return done
}

/** Places of what both lists keep, in order. */
type Kept = readonly (readonly [number, number])[]

/** What lies between the places that are kept. */
function besides<T>(kept: Kept, length: number, items: readonly T[]): Change<T>[] {
  const changes: Change<T>[] = []
  let [from, at] = [0, 0]
  for (const [to, until] of [...kept, [length, items.length] as const]) {
    if (to > from || until > at) changes.push({ from, to, items: items.slice(at, until) })
    ;[from, at] = [to + 1, until + 1]
  }
  return changes
}

/** What both keep, as much as possible; nothing where too much differs. */
function keptOf<T>(before: readonly T[], after: readonly T[]): Kept {
  const most = Math.min(MOST_EDITS, before.length + after.length)
  // How far each diagonal comes with so many edits; the odd and the even ones take turns.
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(most - edits, most + edits + 3))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal
      let x = stepTo(reach, at, { diagonal, edits }).x
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      reach[at] = x
      if (x >= before.length && x - diagonal >= after.length) return wayBack(trace, x, x - diagonal)
    }
  }
  return []
}

/** The step that leads furthest on a diagonal: one item put in, from the next one, or one taken out. */
function stepTo(reach: Int32Array, at: number, { diagonal, edits }: { diagonal: number; edits: number }) {
  const [taken, put] = [reach[at - 1] ?? 0, reach[at + 1] ?? 0]
  const isPut = diagonal === -edits || (diagonal !== edits && taken < put)
  return isPut
    ? { x: put, from: put, before: diagonal + 1 }
    : { x: taken + 1, from: taken, before: diagonal - 1 }
}

/** From the end to the beginning, along what was reached with each number of edits. */
function wayBack(trace: readonly Int32Array[], endX: number, endY: number): Kept {
  const kept: [number, number][] = []
  let [x, y] = [endX, endY]
  for (const [edits, reach] of [...trace.entries()].reverse()) {
    const diagonal = x - y
    const step = stepTo(reach, edits + 1 + diagonal, { diagonal, edits })
    while (x > (edits === 0 ? 0 : step.x)) kept.push([--x, --y])
    if (edits > 0) [x, y] = [step.from, step.from - step.before]
  }
  return kept.reverse()
}
