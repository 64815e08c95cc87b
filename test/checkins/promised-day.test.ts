import { deepEqual } from 'node:assert/strict'
import { askingWorld } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const PEOPLE = [{ name: 'Ben' }]

describe('a day that somebody was promised (2.3)', () => {
  const promised = async (onDay: string) => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-11-10T20:00:00.000Z')
    const { id: pairId } = await here.pairOf('Ben')
    await here.app.sayNotYet({ employeeId: here.idOf('Ben'), cycleId: '2026-11', pairId, onDay })
    await here.settle()
    return here
  }
  const later = ({ state }: Awaited<ReturnType<typeof promised>>) => state.sent.slice(1).map(({ at }) => at)

  it('and that passed while the cycle was cancelled is asked on the next working morning (2.8)', async () => {
    const here = await promised('2026-11-12')
    const order = { cycleId: '2026-11', byId: 'admin' }
    await here.app.cancelCycle(order)
    await here.settle()
    await here.passTo('2026-11-13T12:00:00.000Z')
    await here.app.resumeCycle(order)
    await here.settle()
    await here.passTo('2026-11-16T20:00:00.000Z')
    deepEqual(later(here), ['2026-11-16T09:00:00.000Z'])
  })

  it('and that passed in a pause of their own is asked on the first working morning after it (2.6)', async () => {
    const here = await promised('2026-11-12')
    await here.app.pauseMe({ employeeId: here.idOf('Ben'), until: '2026-11-14' })
    await here.settle()
    await here.passTo('2026-11-16T20:00:00.000Z')
    deepEqual(later(here), ['2026-11-16T09:00:00.000Z'])
  })

  it('is the first working morning after a pause for whoever says `Not yet` in it, as long as the cycle lasts (2.6)', async () => {
    const inPause = async (until: string, onDay: string | null) => {
      const here = await askingWorld({ start: START, people: PEOPLE })
      await here.passTo('2026-11-10T20:00:00.000Z')
      const employeeId = here.idOf('Ben')
      await here.app.pauseMe({ employeeId, until })
      await here.settle()
      await here.passTo('2026-11-11T12:00:00.000Z')
      const { id: pairId } = await here.pairOf('Ben')
      const said = await here.app.sayNotYet({ employeeId, cycleId: '2026-11', pairId, onDay })
      await here.settle()
      await here.passTo('2026-11-30T20:00:00.000Z')
      return [said.ok && (said.againOn ?? said.why), ...later(here)]
    }
    deepEqual(await inPause('2026-11-14', '2026-11-12'), [
      '2026-11-16',
      '2026-11-16T09:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ])
    deepEqual(await inPause('2026-11-26', null), ['2026-11-26', '2026-11-26T09:00:00.000Z'])
    deepEqual(await inPause('2026-12-03', null), [{ code: 'paused', until: '2026-12-03' }])
  })

  it('is none in a cycle that is cancelled, and it is said why (2.8)', async () => {
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-11-10T20:00:00.000Z')
    await here.app.cancelCycle({ cycleId: '2026-11', byId: 'admin' })
    await here.settle()
    const { id: pairId } = await here.pairOf('Ben')
    const key = { employeeId: here.idOf('Ben'), cycleId: '2026-11', pairId }
    for (const onDay of ['2026-11-12', null]) {
      const said = await here.app.sayNotYet({ ...key, onDay })
      deepEqual(said.ok && [said.checkin.status, said.againOn, said.why], [
        'not yet',
        null,
        { code: 'cycle cancelled' },
      ])
    }
    await here.passTo('2026-11-30T20:00:00.000Z')
    deepEqual(later(here), [])
  })

  it('and on which the first card comes as well is asked by that one alone (2.3)', async () => {
    for (const until of [null, '2026-11-16']) {
      const here = await askingWorld({ start: START, people: PEOPLE })
      await here.tick()
      const employeeId = here.idOf('Ben')
      if (until) await here.app.pauseMe({ employeeId, until })
      await here.settle()
      const { id: pairId } = await here.pairOf('Ben')
      await here.app.sayNotYet({ employeeId, cycleId: '2026-11', pairId, onDay: '2026-11-10' })
      await here.settle()
      await here.passTo('2026-11-16T20:00:00.000Z')
      deepEqual(
        here.state.sent.map(({ at }) => at),
        [`${until ?? '2026-11-10'}T09:00:00.000Z`],
      )
    }
  })
})
