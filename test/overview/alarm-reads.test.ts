import { deepEqual, equal } from 'node:assert/strict'
import { keptLines } from '../../src/domain/overview/kept-lines.ts'
import { listAlarms } from '../../src/domain/overview/list-alarms.ts'
import { change } from '../../src/domain/store.ts'
import { type ImportWorld, importWorld } from '../people/import-world.ts'

const READER = { employeeId: 'somebody', roles: ['administrator'] as const }

describe('what reading alarms costs (1.6, 1.7)', () => {
  let here: ImportWorld
  let lists: number
  let looks: string[][]
  let real: number
  /** A process of its own. */
  const open = (
    queue = { put: async ({ customerIds }: { customerIds: string[] }) => void looks.push(customerIds) },
  ) => {
    const counted = {
      ...here.needs.customerList,
      list: (...input: Parameters<typeof here.needs.customerList.list>) => {
        lists++
        return here.needs.customerList.list(...input)
      },
    }
    const { rows, lines } = keptLines(counted, { kind: 'customer' }, () => real)
    const needs = {
      ...here.needs,
      ...{
        customerLines: lines,
        queue: { put: (work: unknown) => queue.put(work as { customerIds: string[] }) },
      },
      ...{ realNow: () => real, ownerSilentDays: 60, approachesAMonth: 4 },
    }
    const list = listAlarms(needs)
    return { rows, read: async () => (await list(READER)).map(({ customerName }) => customerName) }
  }
  const rename = (rows: typeof here.needs.customerList, name: string) =>
    change(rows, { kind: 'customer', customerId: here.customerId('acme.example') }, (there) =>
      there ? { ...there, name } : undefined,
    )

  before(async () => {
    here = await importWorld()
    await here.apply('customers', 'Name,Domain\nAcme,acme.example\nBolt,bolt.example\n')
  })
  beforeEach(() => {
    lists = 0
    looks = []
    real = Date.parse('2026-11-03T09:00:00Z')
  })

  it('is one query for all who look within ten seconds', async () => {
    const { read } = open()
    await Promise.all([read(), read(), read()])
    real += 9_000
    deepEqual(await read(), ['Acme', 'Bolt'])
    equal(lists, 1)
    real += 2_000
    await read()
    equal(lists, 2)
  })

  it('is asked anew as soon as something changes here, and after ten seconds where another process changed it', async () => {
    const mine = open()
    const other = open()
    await Promise.all([mine.read(), other.read()])
    await rename(mine.rows, 'Acme & Co')
    deepEqual(
      [await mine.read(), await other.read()],
      [
        ['Acme & Co', 'Bolt'],
        ['Acme', 'Bolt'],
      ],
    )
    real += 11_000
    deepEqual(await other.read(), ['Acme & Co', 'Bolt'])
  })

  it('keeps no list that could not be read', async () => {
    let broken = true
    const list: typeof here.needs.customerList.list = async (...input) => {
      if (broken) throw new Error('storage is away')
      return here.needs.customerList.list(...input)
    }
    const { lines } = keptLines({ ...here.needs.customerList, list }, { kind: 'customer' }, () => real)
    equal(await lines().catch(() => 'away'), 'away')
    broken = false
    equal((await lines()).length, 2)
  })

  it('looks at each customer once a day, and again after ten minutes while that look has not come', async () => {
    const { read } = open()
    await read()
    await read()
    deepEqual(looks.flat().length, 2)
    real += 11 * 60_000
    await read()
    deepEqual(looks.flat().length, 4)
  })

  it('asks again at once for a look that could not be put on the queue', async () => {
    let away = true
    const { read } = open({
      put: async ({ customerIds }) => {
        if (away) throw new Error('the queue is away')
        looks.push(customerIds)
      },
    })
    equal(await read().catch(() => 'away'), 'away')
    away = false
    await read()
    equal(looks.flat().length, 2)
  })
})
