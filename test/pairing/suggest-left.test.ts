import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { LeftReason } from '../../src/domain/pairing/left-over.ts'
import { matchOf, weightsFor, worthOf } from '../../src/domain/pairing/match.ts'
import type { Barred } from '../../src/domain/pairing/possible-pairs.ts'
import { suggest } from '../../src/domain/pairing/suggest.ts'
import { en } from '../../src/text/en.ts'
import { say } from '../../src/text/say.ts'
import { contact, crowd, dice, employee } from './people.ts'
import { hours, input } from './suggest-input.ts'

/** Somebody met by who was left over, as the rules alone tell it. */
type Met = { bar: Barred | undefined; matches: boolean; full: boolean; waits: boolean; gains: boolean }
const open = ({ bar, matches }: Met) => matches && !bar
const isFree = (met: Met) => open(met) && !met.full && !met.waits

const CLAIMS: Partial<Record<LeftReason['code'], (others: Met[]) => boolean>> = {
  'others fit better': (others) => others.some((met) => isFree(met) && met.gains),
  'other functions': (others) =>
    others.some(isFree) && others.filter((met) => isFree(met)).every(({ gains }) => !gains),
  'others full': (others) => others.some(open) && others.filter(open).every(({ full }) => full),
  'others wait': (others) =>
    others.some(open) && others.filter(open).every(({ full, waits }) => waits && !full),
  'others busy': (others) => others.some(open) && !others.some(isFree),
  forbidden: (others) =>
    others.some(({ matches, bar }) => matches && bar === 'forbidden') &&
    !others.some(
      (met) => (isFree(met) && met.gains) || (met.gains && (met.bar ?? 'forbidden') !== 'forbidden'),
    ),
  'no match': (others) => others.length > 0 && others.every(({ matches }) => !matches),
}

function holds(left: LeftReason, others: Met[]): boolean {
  if (left.code !== 'only known') return CLAIMS[left.code]?.(others) ?? false
  const are = (why: Barred) => others.some(({ matches, bar }) => matches && bar === why)
  const claims =
    (!left.paired || are('paired')) &&
    (!left.recent || are('recent')) &&
    (!left.forbidden || are('forbidden'))
  return claims && (left.paired || left.recent) && !others.some((met) => isFree(met) && met.gains)
}

describe('why somebody is left over (1.4)', () => {
  it('is told first of whom they fit: already a counterpart, or one until lately', () => {
    const found = suggest(
      input({
        employees: [employee('e1')],
        contacts: [contact('c1'), contact('c2', { function: 'it' })],
        bars: [['e1', 'c1', 'paired']],
        counts: new Map(['e1', 'c1'].map((id) => [id, 1])),
      }),
    )
    const [one] = found.leftEmployees
    deepEqual(one?.left, { code: 'only known', paired: true, recent: false, forbidden: false, months: 6 })
    ok(one)
    equal(
      say<LeftReason>(en.pairing.leftEmployees, one.left),
      'Is already a counterpart of somebody there who would fit, and nobody else who would is free. Ask for more contacts.',
    )
  })

  it('names what somebody said, where that alone stands in the way of who fits', () => {
    const found = suggest(
      input({
        employees: [employee('e1')],
        contacts: [contact('c1'), contact('c2', { function: 'it' })],
        bars: [
          ['e1', 'c1', 'forbidden'],
          ['e1', 'c2', 'paired'],
        ],
        counts: new Map(['e1', 'c2'].map((id) => [id, 1])),
      }),
    )
    const reasons = [...found.leftEmployees, ...found.leftContacts].map(({ left }) => left)
    deepEqual(reasons[0], { code: 'forbidden' })
    match(
      say<LeftReason>(en.pairing.leftEmployees, { code: 'forbidden' }),
      /must not be paired.*Take that back/,
    )
  })

  it('is true of who has no counterpart yet, and says what to do', () => {
    const found = suggest(
      input({
        employees: [employee('e1')],
        contacts: [contact('c1', { function: 'it' })],
        counts: new Map([['c1', 1]]),
      }),
    )
    const [one] = found.leftEmployees
    deepEqual(one?.left, { code: 'other functions', paired: false })
    ok(one)
    match(say<LeftReason>(en.pairing.leftEmployees, one.left), /have a counterpart already; .* by hand\.$/)
    const [other] = found.leftContacts
    deepEqual(other?.left, { code: 'other functions', paired: true })
  })

  it('says for how many months a pair that ended is not suggested again', () => {
    const found = suggest(
      input({
        employees: [employee('e1')],
        contacts: [contact('c1'), contact('c2', { function: 'it' })],
        bars: [['e1', 'c1', 'recent']],
        counts: new Map([['e1', 1]]),
      }),
    )
    const [one] = found.leftEmployees
    ok(one)
    for (const words of [en.pairing.leftEmployees, en.pairing.leftContacts, en.newCounterpart.none])
      match(say<LeftReason>(words, one.left), /pair that ended is not suggested again for 6 months/i)
    equal(found.leftContacts.find(({ contact: { id } }) => id === 'c1')?.left.code, 'only known')
  })

  it('holds for everybody who got no suggestion, over 400 small cases', () => {
    const roll = dice(23)
    const seen = new Set<string>()
    for (let round = 0; round < 400; round++) {
      const limit = 1 + roll(2)
      const weights = weightsFor(limit)
      const { employees, contacts } = crowd(1 + roll(4), 1 + roll(4), roll)
      const counts = new Map([...employees, ...contacts].map(({ id }) => [id, roll(limit + 1)]))
      const calls = new Map(contacts.map(({ id }) => [id, roll(3) ? 0 : 4]))
      const said = ['', '', '', 'paired', 'recent', 'forbidden'] as const
      const bars = employees.flatMap((ours) =>
        contacts.flatMap((theirs): [string, string, Barred][] => {
          const why = said[roll(said.length)]
          return why ? [[ours.id, theirs.id, why]] : []
        }),
      )
      const approached = (id: string) => calls.get(id) ?? 0
      const found = suggest(input({ employees, contacts, limit, counts, bars, approached }))
      const has = (id: string) => counts.get(id) ?? 0
      const meet = (ours: (typeof employees)[number], theirs: (typeof contacts)[number], other: string) => {
        const it = matchOf(ours, theirs, { hours, departments: new Set() })
        return {
          bar: bars.find(([one, two]) => one === ours.id && two === theirs.id)?.[2],
          matches: it !== undefined,
          gains:
            it !== undefined &&
            worthOf(it, weights) > weights.next(has(ours.id)) + weights.next(has(theirs.id)),
          full: has(other) >= limit,
          waits: other === theirs.id && approached(other) >= 4,
        }
      }
      const check = (id: string, left: LeftReason, others: Met[]) => {
        seen.add(left.code)
        if (left.code === 'full') return ok(has(id) >= limit)
        if (left.code === 'waits') return ok(approached(id) >= 4)
        ok(holds(left, others), `${round} ${id} ${JSON.stringify([left, others])}`)
        const ended = others.some(({ bar, gains }) => bar === 'recent' && gains)
        if (ended && !others.some((met) => isFree(met) && met.gains))
          ok(left.code === 'only known' && left.recent, `${round} ${id} is told of the pair that ended`)
        const mark = others.some(
          ({ bar, gains, full, waits }) => bar === 'forbidden' && gains && !full && !waits,
        )
        if (mark && !others.some((met) => isFree(met) && met.gains))
          ok(
            left.code === 'forbidden' || (left.code === 'only known' && left.forbidden),
            `${round} ${id} is told of what was said`,
          )
      }
      for (const { employee: ours, left } of found.leftEmployees)
        check(
          ours.id,
          left,
          contacts.map((theirs) => meet(ours, theirs, theirs.id)),
        )
      for (const { contact: theirs, left } of found.leftContacts)
        check(
          theirs.id,
          left,
          employees.map((ours) => meet(ours, theirs, ours.id)),
        )
      const named = [
        ...found.suggestions.flatMap((each) => [each.employee.id, each.contact.id]),
        ...found.leftEmployees.map((each) => each.employee.id),
        ...found.leftContacts.map((each) => each.contact.id),
      ]
      equal(new Set(named).size, employees.length + contacts.length, 'nobody is dropped silently')
    }
    deepEqual([...seen].sort(), [
      ...['forbidden', 'full', 'no match', 'only known', 'other functions', 'others busy'],
      ...['others fit better', 'others full', 'others wait', 'waits'],
    ])
  })
})
