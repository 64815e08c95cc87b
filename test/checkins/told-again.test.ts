import { deepEqual } from 'node:assert/strict'
import { NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import { askingWorld } from './asking-world.ts'

describe('a conversation that was told and taken back', () => {
  it('is stored anew by whoever saves it once more, with a counterpart and beside their answer (2.3, 2.7)', async () => {
    const here = await askingWorld({ start: '2026-11-03T12:00:00.000Z', people: [{ name: 'Ada' }] })
    const employeeId = here.idOf('Ada')
    const { contactId } = await here.pairOf('Ada')
    const tell = async (heard: string) => {
      const said = { ...NOTHING_HEARD, employeeId, contactId, heard, guess: 'content', once: heard } as const
      const told = await here.app.logConversation({ ...said, followUp: null })
      if (!told.ok) throw new Error(told.reason)
      await here.settle()
      return told.checkin
    }
    const first = await tell('Late lorries')
    const second = await tell('A new plant')
    for (const { cycleId, pairId, revision } of [first, second])
      await here.app.undoCheckin({ employeeId, cycleId, pairId, revision })
    const again = [await tell('Late lorries'), await tell('A new plant')]
    const stored = (await here.ports.checkins.list({ employeeId })).map(({ value }) => value)
    for (const all of [again, stored])
      deepEqual(all.map(({ pairId, status, heard, guess }) => [pairId, status, heard, guess]).toSorted(), [
        [first.pairId, 'spoke', 'Late lorries', 'content'],
        [second.pairId, 'spoke', 'A new plant', 'content'],
      ])
  })
})
