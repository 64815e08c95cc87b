import assert from 'node:assert/strict'
import { matchOf, weightsFor, worthOf } from '../../src/domain/pairing/match.ts'
import type { Barred } from '../../src/domain/pairing/possible-pairs.ts'
import { suggest } from '../../src/domain/pairing/suggest.ts'
import { crowd, dice } from './people.ts'
import { hours, input, pairsOf } from './suggest-input.ts'

const SAID = ['free', 'free', 'free', 'forced', 'forbidden', 'recent', 'paired'] as const

describe('suggested pairs against every other set (1.4)', () => {
  it('have the best total over the whole set, with forced, forbidden and earlier pairs, over 300 small cases', () => {
    const roll = dice(11)
    for (let round = 0; round < 300; round++) {
      const limit = 1 + roll(2)
      const weights = weightsFor(limit)
      const { employees, contacts } = crowd(1 + roll(3), 1 + roll(3), roll)
      const counts = new Map([...employees, ...contacts].map(({ id }) => [id, roll(3) ? 0 : 1]))
      const said = employees.flatMap((ours) =>
        contacts.map((theirs) => ({ ours, theirs, what: SAID[roll(SAID.length)] as (typeof SAID)[number] })),
      )
      const forced = said.filter(({ what }) => what === 'forced')
      const found = suggest(
        input({
          ...{ employees, contacts, limit, counts },
          forced: forced.map(({ ours, theirs }) => ({ employeeId: ours.id, contactId: theirs.id })),
          bars: said.flatMap(({ ours, theirs, what }): [string, string, Barred][] =>
            what === 'free' || what === 'forced' ? [] : [[ours.id, theirs.id, what]],
          ),
        }),
      )
      const edges = said.flatMap(({ ours, theirs, what }) => {
        const match = matchOf(ours, theirs, { hours, departments: new Set() })
        if (what !== 'forced' && (what !== 'free' || !match)) return []
        return [{ ours, theirs, what, value: match ? worthOf(match, weights) : 0 }]
      })
      type Chosen = { ours: { id: string }; theirs: { id: string }; value: number }
      const total = (pairs: readonly Chosen[]) => {
        const seen = new Map(counts)
        const cost = (id: string) => {
          const before = seen.get(id) ?? 0
          seen.set(id, before + 1)
          return before < limit ? weights.next(before) : Number.POSITIVE_INFINITY
        }
        return pairs.reduce(
          (sum, { ours, theirs, value }) => sum + value - cost(ours.id) - cost(theirs.id),
          0,
        )
      }
      const sets = Array.from({ length: 1 << edges.length }, (_, set) =>
        edges.filter((_, index) => (set >> index) & 1),
      ).filter((set) => total(set) > Number.NEGATIVE_INFINITY)
      const forcedIn = (set: readonly { what: string }[]) =>
        set.filter(({ what }) => what === 'forced').length
      const most = Math.max(...sets.map(forcedIn))
      const chosen = edges.filter(({ ours, theirs }) => pairsOf(found).includes(`${ours.id}-${theirs.id}`))
      assert.equal(chosen.length, found.suggestions.length, 'nothing that may not be')
      assert.equal(forcedIn(chosen), most, 'as many forced pairs as can be')
      const taken = chosen.filter(({ what }) => what === 'forced')
      const rest = sets.filter((set) => forcedIn(set) === most && taken.every((pair) => set.includes(pair)))
      assert.equal(total(chosen), Math.max(...rest.map(total)))
    }
  })
})
