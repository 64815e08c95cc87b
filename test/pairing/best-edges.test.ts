import assert from 'node:assert/strict'
import munkres from 'munkres'
import { bestEdges, type Costs, type Edge } from '../../src/domain/pairing/best-edges.ts'
import { dice } from './people.ts'

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
      const found = worth(bestEdges(edges, left, right), left, right)
      assert.equal(found, bestByTrying(edges, left, right), JSON.stringify({ edges, left, right }))
    }
  })

  it('is as good as the Hungarian algorithm finds it where everybody has room for one', () => {
    const roll = dice(13)
    for (let round = 0; round < 30; round++) {
      const values = Array.from({ length: 20 + roll(20) }, () =>
        Array.from({ length: 30 }, () => 1 + roll(50)),
      )
      const edges = values.flatMap((row, left) => row.map((value, right) => ({ left, right, value })))
      const one = (length: number) => Array.from({ length }, () => [0])
      const found = bestEdges(edges, one(values.length), one(30))
      const best = munkres(values.map((row) => row.map((value) => -value)))
      const total = best.reduce((sum, [left, right]) => sum + (values[left]?.[right] ?? 0), 0)
      assert.equal(worth(found, one(values.length), one(30)), total)
    }
  })

  it('gives up a good edge where two others are better together', () => {
    const edges = [
      { left: 0, right: 0, value: 10 },
      { left: 0, right: 1, value: 8 },
      { left: 1, right: 0, value: 7 },
    ]
    assert.deepEqual(bestEdges(edges, [[0], [0]], [[0], [0]]), edges.slice(1))
  })

  it('takes no edge twice, though there is room', () => {
    assert.equal(bestEdges([{ left: 0, right: 0, value: 9 }], [[0, 0]], [[0, 0]]).length, 1)
  })

  it('is empty without people, without edges and without gain', () => {
    assert.deepEqual(bestEdges([], [], []), [])
    assert.deepEqual(bestEdges([{ left: 0, right: 0, value: 5 }], [[2]], [[3]]), [])
  })
})
