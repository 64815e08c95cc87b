import { deepEqual, equal } from 'node:assert/strict'
import { organisation, type Store } from './organisation.ts'

describe('counting for the picture of participation', () => {
  it('takes late answers of fifty people at once, and counts all of them (2.4)', async () => {
    const { write, look } = await organisation()
    const people = Array.from({ length: 50 }, (_, at) => `p${at}`)
    await Promise.all(people.map((person) => write('2026-10', person, 'open')))
    deepEqual(await look(), { Sales: [null, '0 of 50', null] })
    const looks: Promise<unknown>[] = []
    const answers = people.map(async (person, at) => {
      await write('2026-10', person, 'spoke')
      if (at % 5 === 0) looks.push(look())
    })
    await Promise.all(answers)
    await Promise.all(looks)
    deepEqual(await look(), { Sales: [null, '50 of 50', null] })
  })

  it('counts a month that is over once, and the open one at most once in 30 seconds however many look', async () => {
    const { write, look, state } = await organisation({ names: ['Sales', 'Legal'] })
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'spoke')
    await look()
    equal(state.queries, 6, 'two departments in three months')
    state.queries = 0
    for (const _ of [1, 2]) deepEqual(await look(), { Sales: [null, '3 of 3', null] })
    equal(state.queries, 0)
    state.realNow += 30_000
    const crowd = await Promise.all(Array.from({ length: 20 }, () => look()))
    for (const one of crowd) deepEqual(one, { Sales: [null, '3 of 3', null] })
    equal(state.queries, 2, 'two departments in the open month')
  })

  it('shows an answer at once where it was given, and 30 seconds later everywhere (4.2)', async () => {
    const { write, look, state } = await organisation()
    for (const person of ['a', 'b', 'c']) await write('2026-11', person, 'open')
    await write('2026-11', 'a', 'spoke')
    deepEqual(await look(), { Sales: [null, null, '1 of 3'] })
    await write('2026-11', 'b', 'spoke', { elsewhere: true })
    deepEqual(await look(), { Sales: [null, null, '1 of 3'] })
    state.realNow += 30_000
    deepEqual(await look(), { Sales: [null, null, '2 of 3'] })
    await write('2026-11', 'c', 'spoke')
    deepEqual(await look(), { Sales: [null, null, '3 of 3'] })
  })

  it('shows a late answer in the month that is over, and counts only its department anew (2.4)', async () => {
    const { write, look, state } = await organisation({ names: ['Sales', 'Legal', 'IT'] })
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'open')
    for (const person of ['x', 'y', 'z']) await write('2026-10', person, 'spoke', { name: 'IT' })
    await look()
    await write('2026-10', 'a', 'spoke')
    state.queries = 0
    deepEqual(await look(), { Sales: [null, '1 of 3', null], IT: [null, '3 of 3', null] })
    equal(state.queries, 1, 'nobody answered in the open month')
  })

  it('never keeps numbers that were counted while an answer came in, whether or not the month was counted before', async () => {
    for (const before of [false, true]) {
      const { write, look, needs, store } = await organisation()
      for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'open')
      if (before) await look()
      if (before) await write('2026-10', 'b', 'spoke')
      let once = true
      const list: Store['months']['list'] = async (of) => {
        const rows = await store.months.list(of)
        if (of.cycleId === '2026-10' && once) {
          once = false
          await write('2026-10', 'a', 'spoke')
        }
        return rows
      }
      await look({ ...needs, months: { ...store.months, list } })
      deepEqual((await look()).Sales?.[1], before ? '2 of 3' : '1 of 3')
    }
  })

  it('is right when many look at a month for the first time at once', async () => {
    const { write, look } = await organisation()
    for (const person of ['a', 'b', 'c']) await write('2026-10', person, 'spoke')
    const all = await Promise.all(Array.from({ length: 6 }, () => look()))
    for (const one of all) deepEqual(one, { Sales: [null, '3 of 3', null] })
  })
})
