import { deepEqual, ok } from 'node:assert/strict'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'
import { type Shown, shownIn } from '../../src/domain/overview/feeling-batches.ts'
import { type Felt, makeBatches } from '../../src/domain/overview/make-batches.ts'
import { renewBatches } from '../../src/domain/overview/renew-batches.ts'
import { splitByCustomer } from '../../src/domain/overview/split-batch.ts'
import { askingWorld } from '../checkins/asking-world.ts'

describe('feelings that are shown together', () => {
  it('of one customer are a part by themselves where they and what is left are of enough people (6.2)', () => {
    const told = (customerId: string, ...people: string[]) =>
      people.map((personId) => ({ customerId, personId }))
    const of = (all: readonly { personId: string }[]) =>
      new Set(all.map(({ personId }) => personId)).size >= 3
    const split = (...all: ReturnType<typeof told>[]) =>
      splitByCustomer(all.flat(), of).map((part) => [part.customerId, part.told.length])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'e', 'f')), [
      ['x', 3],
      ['y', 3],
    ])
    deepEqual(split(told('x', 'a', 'b', 'c', 'd'), told('y', 'e', 'f', 'g'), told('z', 'h')), [
      ['x', 4],
      [null, 4],
    ])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'e')), [[null, 5]])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'd', 'd')), [[null, 6]], 'one person thrice')
    deepEqual(split(told('x', 'a', 'b', 'c')), [['x', 3]])
  })

  it('take no more room with every night, and add up to the same (6.2)', async () => {
    const { ports } = await askingWorld({ start: '2026-11-03T09:00:00.000Z', people: [{ name: 'Ada' }] })
    const key = { line: 'own', year: '2026', home: 'team:boss' } as const
    const told: Felt[] = []
    const make = (cycleId: string, until: string, now: readonly Felt[]) =>
      makeBatches(ports, { ...key, cycleId, until, now, others: async () => [] })
    for (let night = 1; night <= 400; night++) {
      const at = new Date(Date.parse('2026-11-01T00:00:00.000Z') + night * 3_600_000).toISOString()
      const now = ['x', 'y'].flatMap((customerId) =>
        ['a', 'b', 'c', 'd', 'e'].map((personId, place): Felt => {
          const feeling = FEELINGS[(night * place) % FEELINGS.length] as Feeling
          return { cycleId: '2026-11', personId, customerId, feeling, at }
        }),
      )
      told.push(...now)
      await make('2026-11', at, now)
    }
    const counted = (all: readonly Felt[]) =>
      Object.fromEntries(FEELINGS.map((name) => [name, all.filter((one) => one.feeling === name).length]))
    const { batches = [] } = (await ports.published.get(key))?.value ?? {}
    ok(JSON.stringify(batches).length < 500)
    deepEqual(shownIn(batches, { id: '2026-11' }, 'month')?.counts, counted(told))
    deepEqual(
      batches.map(({ customerId, counts }) => [customerId, counts]),
      ['x', 'y'].map((id) => [id, counted(told.filter(({ customerId }) => customerId === id))]),
    )
    const december = told.slice(0, 5).map((one) => ({ ...one, cycleId: '2026-12' }))
    const { batches: all } = await make('2026-12', '2026-12-25T00:00:00.000Z', december)
    deepEqual(
      all.map(({ from, customerId }) => `${from} ${customerId}`),
      ['2026-11 x', '2026-12 x', '2026-11 y'],
      'another month stays apart',
    )
  })

  it('of a customer or of everybody wait for five new ones in each month, quarter and year that was shown (6.2)', () => {
    const batch = (from: string, to: string, content: number) => ({
      ...{ from, to },
      counts: { unhappy: 0, uneasy: 0, neutral: 0, content, delighted: 0 },
    })
    const of = (shown: readonly Shown['counts'][]) => shown.map(({ content }) => content)
    const renewed = (...all: Parameters<typeof renewBatches>) =>
      renewBatches(...all).map(({ from, to, counts }) => [from, to, ...of([counts])])
    const [october, november] = [batch('2026-10', '2026-10', 3), batch('2026-11', '2026-11', 3)]
    const both = [october, november].map(({ from, to }) => [from, to, 3])
    deepEqual(renewed([], [october, november]), both, 'what was never shown is from three')
    deepEqual(renewed([october], [october, november]), both.slice(0, 1), 'its quarter would tell of three')
    const december = batch('2026-12', '2026-12', 4)
    deepEqual(renewed([october], [october, november, december]).length, 3)
    deepEqual(
      renewed([november], [november, november, december]),
      [['2026-11', '2026-11', 3]],
      'seven in the year, and in its quarter four once its month waits',
    )
    deepEqual(renewed([november], [november, november, batch('2026-11', '2026-11', 4)]), [
      ['2026-11', '2026-11', 10],
    ])
    const pooled = batch('2026-07', '2026-09', 5)
    deepEqual(renewed([october], [pooled, october, pooled]), [
      ['2026-07', '2026-09', 10],
      ['2026-10', '2026-10', 3],
    ])
  })
})
