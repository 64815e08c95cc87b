import { deepEqual, equal, ok } from 'node:assert/strict'
import type { CustomerParticipation, Me, Overview, Participation } from '../../src/contract/overview.ts'
import type { Pictures } from '../../src/contract/pictures.ts'
import { azurite } from '../azurite.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { organisation, said } from './organisation.ts'
import { type Counted, type Group, recount, scopeNamed } from './recount.ts'

/** Every group that a leader may look at shows, month by month, what a recount of the rows says (4.1, 4.3). */
async function sameAsRecount(here: World) {
  const { body: me } = await here.get<Me>(at('berta'), '/api/me')
  const { customers } = (await here.get<{ customers: { id: string }[] }>(at('berta'), '/api/customers')).body
  const { count } = await recount(await azurite(), here.prefix, 'Europe/Amsterdam', (await here.clock()).now)
  const team = scopeNamed(`team:${me.id}`)
  const departments = ['Finance', 'Logistics', 'Management'].map((name) => scopeNamed(`department:${name}`))
  const asked: [string, Group[]][] = [
    ['', [team]],
    ['scope=reports&', [(of) => team(of) && of.employeeId !== me.id]],
    ...customers.map(({ id }): [string, Group[]] => [
      `scope=customer&customerId=${id}&`,
      [scopeNamed(`customer:${id}`)],
    ]),
    ['scope=organisation&', departments],
  ]
  let told = 0
  for (const [query, groups] of asked) {
    const { body } = await here.get<Overview>(at('berta'), `/api/overview?${query}months=3`)
    const { body: pictures } = await here.get<Pictures>(at('berta'), `/api/pictures?${query}months=3`)
    for (const [place, { cycleId, numbers }] of body.months.entries()) {
      const counts = groups.map((group) => count(group, cycleId)).filter(isTold)
      const sum = (of: (one: Counted) => number) => counts.reduce((total, one) => total + of(one), 0)
      const expected = { due: sum(({ due }) => due), spoke: sum(({ spoke }) => spoke) }
      deepEqual(numbers, counts.length > 0 ? expected : null, `${query} ${cycleId}`)
      const promises = pictures.promises[place]
      equal(
        promises?.kept ?? 0,
        sum(({ kept }) => kept),
      )
      equal(
        (promises?.late ?? 0) + (promises?.open ?? 0),
        sum(({ open }) => open.length),
      )
      told += counts.length
    }
  }
  ok(told >= 4, `${told} numbers were compared`)
}

/** The picture by customer says what the overview of each customer says, and nothing of others (4.3, 6.2). */
async function sameAsCustomers(here: World) {
  const { body } = await here.get<CustomerParticipation>(at('berta'), '/api/participation/customers')
  for (const { id, cells } of body.customers) {
    const query = `scope=customer&customerId=${id}&months=12`
    const { months } = (await here.get<Overview>(at('berta'), `/api/overview?${query}`)).body
    deepEqual(
      cells,
      months.map(({ cycleId, numbers }) => numbers && { cycleId, ...numbers }),
    )
  }
  return body.customers.map(({ name, cells }) => [name, ...cells.slice(-2).map(said)])
}

/** As few people, or few of whom nobody spoke, are not told (2.5, 6.2). */
const isTold = ({ due, spoke }: Counted) => due >= 3 && (spoke > 0 || due >= 5)

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
    await here.press(at('dov'), {
      ...{ activityId: november, title: 'Save' },
      inputs: { followUp: 'Send the form', dueOn: '2026-11-20' },
    })
    deepEqual(await finance(), ['Finance', null, '1 of 3'])
    await here.moveTo('2026-12-01T12:00:00.000Z')
    deepEqual(await finance(), ['Finance', '1 of 3', null])
    await sameAsRecount(here)
    const eve = (await here.chat(at('eve'))).findLast((m) => m.from === 'bot')?.id ?? ''
    await answered('eve', eve, 'Yes, Uta seemed content')
    deepEqual(await finance(), ['Finance', '2 of 3', null])
    await sameAsRecount(here)
    deepEqual(await sameAsCustomers(here), [['Quill & Sons', '2 of 4', null]])
  }).timeout(60_000)
})
