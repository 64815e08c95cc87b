import { deepEqual, ok } from 'node:assert/strict'
import { askingWorld } from './asking-world.ts'

/** Two people who were asked in November and said nothing. */
async function november() {
  const people = [{ name: 'Ada' }, { name: 'Ben' }]
  const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people })
  await here.passTo('2026-12-02T09:00:00.000Z')
  const counts = async (cycleId: string) =>
    (await here.app.listCycles()).find(({ id }) => id === cycleId)?.counts
  return { ...here, counts }
}

describe('the counts of a cycle that is over', () => {
  it('stay right when somebody answers late, changes or undoes it (2.4, 2.8)', async () => {
    const here = await november()
    deepEqual(await here.counts('2026-11'), { sent: 2 })
    ok(await here.answer('Ada', '2026-11'))
    deepEqual(await here.counts('2026-11'), { sent: 1, answered: 1 })
    const { id: pairId } = await here.pairOf('Ada')
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId }
    const { revision = 0 } = (await here.ports.checkins.get(key))?.value ?? {}
    ok((await here.app.undoCheckin({ ...key, revision })).ok)
    await here.settle()
    deepEqual(await here.counts('2026-11'), { sent: 2 })
  })

  it('are kept: what is over is not counted again by whoever looks (2.8)', async () => {
    const here = await november()
    const read: string[] = []
    const { list } = here.ports.prompts
    here.ports.prompts.list = async (partition, from) => {
      read.push(partition.cycleId ?? '')
      return list(partition, from)
    }
    const counts = async () => [await here.counts('2026-11'), await here.counts('2026-12')]
    deepEqual(await counts(), [{ sent: 2 }, { planned: 2 }])
    read.length = 0
    deepEqual(await counts(), [{ sent: 2 }, { planned: 2 }])
    deepEqual([...new Set(read)], ['2026-12'])
    await here.passTo('2027-01-02T09:00:00.000Z')
    deepEqual(await here.counts('2026-11'), { sent: 2 })
    deepEqual(await here.counts('2026-12'), { sent: 2 })
  })
})
