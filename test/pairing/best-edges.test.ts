import assert from 'node:assert/strict'
import munkres from 'munkres'
import { bestEdges } from '../../src/domain/pairing/best-edges.ts'
import type { Costs, Graph } from '../../src/domain/pairing/flow.ts'
import { dice, shuffled } from './people.ts'

type Edge = { left: number; right: number; value: number }

/** The best of these edges, which stand by their left person. */
function best(edges: readonly Edge[], left: Costs, right: Costs): Edge[] {
  const chosen = bestEdges(graphOf(edges, left.length), left, right)
  return edges.filter((_, at) => chosen[at])
}

function graphOf(edges: readonly Edge[], people: number): Graph {
  const start = new Int32Array(people + 1)
  for (const { left } of edges) start.fill((start[left + 1] ?? 0) + 1, left + 1, left + 2)
  for (let l = 0; l < people; l++) start[l + 1] = (start[l + 1] ?? 0) + (start[l] ?? 0)
  return {
    start,
    to: Int32Array.from(edges, ({ right }) => right),
    value: Int32Array.from(edges, ({ value }) => value),
  }
}

/** What a set of edges is worth; undefined when somebody has no room for theirs. */
function worth(chosen: readonly Edge[], left: Costs, right: Costs): number | undefined {
  const used = { left: left.map(() => 0), right: right.map(() => 0) }
  let total = 0
  for (const edge of chosen) {
    const ours = left[edge.left]?.[used.left[edge.left] ?? 0]
    const theirs = right[edge.right]?.[used.right[edge.right] ?? 0]
    if (ours === undefined || theirs === undefined) return undefined
    used.left[edge.left] = (used.left[edge.left] ?? 0) + 1
    used.right[edge.right] = (used.right[edge.right] ?? 0) + 1
    total += edge.value - ours - theirs
  }
  return total
}

function bestByTrying(edges: readonly Edge[], left: Costs, right: Costs): number {
  let best = 0
  for (let set = 0; set < 1 << edges.length; set++) {
    const chosen = edges.filter((_, index) => (set >> index) & 1)
    best = Math.max(best, worth(chosen, left, right) ?? 0)
  }
  return best
}

/** Room for one each, or for a second that costs so much. */
const places = (people: number, second?: number) =>
  Array.from({ length: people }, () => (second === undefined ? [0] : [0, second]))
const turned = (values: number[][]) =>
  (values[0] ?? []).map((_, right) => values.map((row) => row[right] ?? 0))

function totalOf(values: number[][], left: Costs, right: Costs): number | undefined {
  const edges = values.flatMap((row, l) => row.map((value, r) => ({ left: l, right: r, value })))
  return worth(best(edges, left, right), left, right)
}

function byMunkres(values: number[][]): number {
  const found = munkres(values.map((row) => row.map((value) => -value)))
  return found.reduce((sum, [left, right]) => sum + (values[left]?.[right] ?? 0), 0)
}

/**
 * Two places on both sides as a plain assignment: everybody stands there twice, and between them two nodes for each edge,
 * which go to its two people when it is chosen and to each other when it is not.
 */
function twiceByMunkres(values: number[][], second: number): number {
  const [ours, theirs] = [values.length, values[0]?.length ?? 0]
  const edges = values.flatMap((row, l) => row.map((value, r) => ({ l, r, value })))
  const much = 2 * Math.max(...edges.map(({ value }) => value), second)
  const cell = (row: number, column: number) => {
    const [mine, its] = [edges[row - 2 * ours], edges[column - 2 * theirs]]
    if (mine && its) return mine === its ? 2 * much : 0
    if (its) return row % ours === its.l ? much + its.value - (row < ours ? 0 : 2 * second) : 0
    if (mine) return column % theirs === mine.r ? much + mine.value - (column < theirs ? 0 : 2 * second) : 0
    return 0
  }
  const rows = Array.from({ length: 2 * ours + edges.length }, (_, row) =>
    Array.from({ length: 2 * theirs + edges.length }, (_, column) => cell(row, column)),
  )
  return byMunkres(rows) / 2 - much * edges.length
}

describe('the best set of pairs (1.4)', () => {
  it('is as good as the best of all sets, over 2,000 small cases with ties and people without room', () => {
    const roll = dice(7)
    const costs = () => {
      let cost = roll(3)
      return Array.from({ length: roll(4) }, () => (cost += roll(4)))
    }
    for (let round = 0; round < 2000; round++) {
      const left = Array.from({ length: 1 + roll(4) }, costs)
      const right = Array.from({ length: 1 + roll(4) }, costs)
      const edges = left
        .flatMap((_, l) => right.map((_, r) => ({ left: l, right: r, value: 1 + roll(12) })))
        .filter(() => roll(4) > 0)
        .slice(0, 10)
      const found = worth(best(edges, left, right), left, right)
      assert.equal(found, bestByTrying(edges, left, right), JSON.stringify({ edges, left, right }))
    }
  })

  it('is as good as another implementation finds it where everybody has room for one', () => {
    const roll = dice(13)
    for (const [ours, theirs, most] of [
      ...Array.from({ length: 30 }, () => [20 + roll(20), 30, 50] as const),
      ...[[300, 300, 4] as const, [300, 250, 5000] as const],
    ]) {
      const values = Array.from({ length: ours }, () => Array.from({ length: theirs }, () => 1 + roll(most)))
      assert.equal(totalOf(values, places(ours), places(theirs)), byMunkres(values))
    }
  })

  it('is as good as another implementation finds it with two places on one side, each such person standing twice', () => {
    const roll = dice(17)
    for (const [ours, theirs] of [
      [60, 90],
      [150, 260],
    ] as const) {
      const values = Array.from({ length: ours }, () => Array.from({ length: theirs }, () => 1 + roll(40)))
      const cost = 3 + roll(20)
      const [two, one] = [places(ours, cost), places(theirs)]
      const doubled = [0, cost].flatMap((less) =>
        values.map((row) => row.map((value) => Math.max(0, value - less))),
      )
      assert.equal(totalOf(values, two, one), byMunkres(doubled))
      assert.equal(totalOf(turned(values), one, two), byMunkres(doubled))
    }
  })

  it('is as good as another implementation finds it with two places on both sides', () => {
    const roll = dice(23)
    for (let round = 0; round < 8; round++) {
      const [ours, theirs] = [8 + roll(8), 8 + roll(8)]
      const values = Array.from({ length: ours }, () => Array.from({ length: theirs }, () => 1 + roll(30)))
      const cost = 1 + roll(12)
      const found = totalOf(values, places(ours, cost), places(theirs, cost))
      assert.equal(found, twiceByMunkres(values, cost))
    }
  })

  it('chooses the same, in whatever order the people on the right stand, where only one set is best', () => {
    const roll = dice(19)
    const values = Array.from({ length: 25 }, () => Array.from({ length: 25 }, () => 1 + roll(100_000)))
    const order = shuffled([...values.keys()], roll)
    const pairs = (columns: number[]) =>
      best(
        values.flatMap((row, left) =>
          columns.map((column, right) => ({ left, right, value: row[column] ?? 0 })),
        ),
        places(25),
        places(25),
      ).map(({ left, right }) => `${left}-${columns[right]}`)
    assert.deepEqual(pairs(order), pairs([...values.keys()]))
  })

  it('gives up a good edge where two others are better together', () => {
    const edges = [
      { left: 0, right: 0, value: 10 },
      { left: 0, right: 1, value: 8 },
      { left: 1, right: 0, value: 7 },
    ]
    assert.deepEqual(best(edges, [[0], [0]], [[0], [0]]), edges.slice(1))
  })

  it('takes no edge twice, though there is room', () => {
    assert.equal(best([{ left: 0, right: 0, value: 9 }], [[0, 0]], [[0, 0]]).length, 1)
  })

  it('is empty without people, without edges and without gain', () => {
    assert.deepEqual(best([], [], []), [])
    assert.deepEqual(best([{ left: 0, right: 0, value: 5 }], [[2]], [[3]]), [])
  })
})
