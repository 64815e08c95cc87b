import { deepEqual } from 'node:assert/strict'
import { NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import { askingWorld } from './asking-world.ts'

describe('what is told from two devices at the same moment', () => {
  it('is stored once, and the other is told so instead of losing what was typed (2.4)', async () => {
    const here = await askingWorld({ start: '2026-11-10T12:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.answer('Ada', '2026-11')
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId: (await here.pairOf('Ada')).id }
    const stored = async () => (await here.ports.checkins.get(key))?.value
    const { revision = 0 } = (await stored()) ?? {}
    const tell = async (heard: string) => {
      const told = await here.app.tellCheckin({ ...key, ...NOTHING_HEARD, guess: null, revision, heard })
      return told.ok ? told.checkin.heard : told.reason
    }
    const said = await Promise.all(['From the phone', 'From the desk'].map(tell))
    const { heard = '' } = (await stored()) ?? {}
    deepEqual(said.toSorted(), [heard, 'changed meanwhile'])
    deepEqual([await tell(heard)], [heard], 'the same delivered again')
  })
})
