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
})
