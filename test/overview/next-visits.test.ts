import { deepEqual, equal } from 'node:assert/strict'
import type { Overview } from '../../src/contract/overview.ts'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from '../visits/visit-world.ts'

describe('the next visits on the overview (4.2)', () => {
  let here: VisitWorld
  const next = async (name: string) => (await here.get<Overview>(at(name), '/api/overview')).body.nextVisits
  const starts = async (name: string) => (await next(name)).map(({ start }) => start.slice(5, 13))
  const book = async (start: string, names = ['ben', 'eve']) => {
    const employees = here.who(names.map((name) => ({ name })))
    const { status, body } = await here.book({ start, employees })
    equal(status, 200)
    return body
  }
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  it('say with whom, how many of us, and from which departments, to the whole team', async () => {
    const { id } = await book('2026-11-25T10:00:00Z', ['ben', 'berta', 'eve'])
    const expected = [
      {
        ...{ id, customerId: here.customerId, customerName: 'Larkspur Dairy', kind: 'visit', people: 3 },
        ...{ start: '2026-11-25T10:00:00.000Z', timeZone: 'Europe/Lisbon' },
        departments: ['Finance', 'Logistics', 'Management'],
      },
    ]
    for (const name of ['berta', 'ada']) deepEqual(await next(name), expected)
  })

  it('are the soonest five, and none that was cancelled', async () => {
    for (const day of ['30', '27', '26', '24']) await book(`2026-11-${day}T10:00:00Z`)
    await book('2026-12-01T10:00:00Z')
    const cancelled = await book('2026-11-20T10:00:00Z')
    await here.cancel('ben', cancelled.id)
    deepEqual(await starts('ada'), ['11-24T10', '11-25T10', '11-26T10', '11-27T10', '11-30T10'])
  })

  it('follow when they are moved', async () => {
    const [first] = await next('berta')
    await here.move('ben', first?.id ?? '', { start: '2026-11-26T15:00:00Z' })
    deepEqual((await starts('berta')).slice(0, 3), ['11-25T10', '11-26T10', '11-26T15'])
  })

  it('stay while they go on, and leave when they are over', async () => {
    await here.moveTo('2026-11-25T10:44:00.000Z')
    equal((await starts('berta'))[0], '11-25T10')
    await here.moveTo('2026-11-25T10:46:00.000Z')
    equal((await starts('berta'))[0], '11-26T10')
  })
})
