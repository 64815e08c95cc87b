import { deepEqual, equal } from 'node:assert/strict'
import { askingWorld } from './asking-world.ts'

describe('people who speak with a customer once a quarter (2.1)', () => {
  const quarterly = async (start: string) => {
    const people = [{ name: 'Quinn', customer: 'Quarter Works' as const }]
    const here = await askingWorld({ start, people })
    await here.tick()
    const { customerId } = await here.pairOf('Quinn')
    const actor = { employeeId: here.idOf('Quinn'), roles: ['administrator' as const] }
    const speak = async (every: 'month' | 'quarter') => {
      const set = await here.app.setCadence({ actor, customerId, every })
      await here.settle()
      return set.ok && set.cadence.from
    }
    return { here, speak, from: await speak('quarter') }
  }

  it('begin and end with a quarter, so that nobody is asked twice about the same time', async () => {
    const { here, speak, from } = await quarterly('2026-10-20T08:00:00.000Z')
    equal(from, '2027-01')
    const asked: string[] = []
    for (const month of ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04']) {
      await here.passTo(`${month}-15T08:00:00.000Z`)
      if ((await here.prompts(month)).has('Quinn')) asked.push(month)
      if (month === '2027-02') equal(await speak('month'), '2027-04')
    }
    deepEqual(asked, ['2026-11', '2026-12', '2027-02', '2027-04'])
  })

  it('are asked after a pause that lasted beyond the month, while the quarter goes on (2.6)', async () => {
    const { here } = await quarterly('2026-09-20T08:00:00.000Z')
    const employeeId = here.idOf('Quinn')
    await here.passTo('2026-11-02T08:00:00.000Z')
    await here.app.pauseMe({ employeeId, until: '2026-12-03' })
    await here.settle()
    await here.passTo('2026-12-03T20:00:00.000Z')
    const days = here.state.sent.map(({ at }) => at.slice(0, 10))
    deepEqual(
      days.filter((day) => day >= '2026-11'),
      ['2026-12-03'],
    )
  })
})
