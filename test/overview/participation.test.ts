import { deepEqual, equal } from 'node:assert/strict'
import type { Participation } from '../../src/contract/overview.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'
import { organisation, said } from './organisation.ts'

describe('participation by department and month', () => {
  it('counts each person once, however many counterparts they have (4.3)', async () => {
    const { write, look } = await organisation()
    for (const person of ['a', 'b', 'c']) await write('2026-11', person, 'open')
    await write('2026-11', 'a', 'spoke')
    await write('2026-11', 'a', 'not this month', { pair: 'q' })
    deepEqual(await look(), { Sales: [null, null, '1 of 3'] })
  })

  it('withholds fewer than 3 people, and fewer than 5 where only numbers of groups are shown (2.5, 6.2)', async () => {
    const shown = async (level: 'spoke' | 'groups') => {
      const { write, look } = await organisation({ level })
      for (const person of ['a', 'b']) await write('2026-09', person, 'spoke')
      for (const person of ['a', 'b', 'c', 'd']) await write('2026-10', person, 'spoke')
      for (const person of ['a', 'b', 'c', 'd', 'e']) await write('2026-11', person, 'spoke')
      return look()
    }
    deepEqual(await shown('spoke'), { Sales: [null, '4 of 4', '5 of 5'] })
    deepEqual(await shown('groups'), { Sales: [null, null, '5 of 5'] })
  })

  it('never says of fewer than 5 people that none of them spoke (2.5)', async () => {
    const { write, look } = await organisation()
    for (const person of ['a', 'b', 'c', 'd', 'e']) await write('2026-09', person, 'open')
    for (const person of ['a', 'b', 'c', 'd']) await write('2026-10', person, 'open')
    for (const person of ['a', 'b', 'c', 'd']) await write('2026-11', person, 'open')
    await write('2026-11', 'a', 'spoke')
    deepEqual(await look(), { Sales: ['0 of 5', null, '1 of 4'] })
  })

  it('leaves out departments of which nothing can be shown', async () => {
    const { write, look } = await organisation({ names: ['Sales', 'Legal'] })
    for (const person of ['a', 'b', 'c']) await write('2026-11', person, 'spoke')
    await write('2026-11', 'l', 'spoke', { name: 'Legal' })
    deepEqual(Object.keys(await look()), ['Sales'])
  })

  it('says the same as the team’s own number, through the front door, and remembers it when the month is over (4.3)', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const card = async () => (await here.chat(at('dov'))).findLast((m) => m.from === 'bot')?.id ?? ''
    const november = await card()
    const answered = async (name: string, activityId: string, title: string) =>
      here.press(at(name), { activityId, title })
    const finance = async () => {
      const { body } = await here.get<Participation>(at('finn'), '/api/participation')
      equal(body.months.length, 12)
      const shown = body.departments.map(({ name, cells }) => [name, ...cells.slice(-2).map(said)])
      deepEqual(shown.slice(1), [], 'two people of logistics, and one of the management, are too few')
      return shown[0]
    }
    equal(await finance(), undefined, 'of three people nobody spoke')
    await answered('dov', november, 'Yes, Uta seemed neutral')
    deepEqual(await finance(), ['Finance', null, '1 of 3'])
    await here.moveTo('2026-12-01T12:00:00.000Z')
    deepEqual(await finance(), ['Finance', '1 of 3', null])
    const eve = (await here.chat(at('eve'))).findLast((m) => m.from === 'bot')?.id ?? ''
    await answered('eve', eve, 'Yes, Uta seemed content')
    deepEqual(await finance(), ['Finance', '2 of 3', null])
  }).timeout(60_000)
})
