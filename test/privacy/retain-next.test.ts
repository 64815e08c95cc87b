import { deepEqual, match, ok } from 'node:assert/strict'
import type { Work } from '../../src/domain/checkins/work.ts'
import { allShards } from '../../src/domain/people/employee.ts'
import type { EmployeeEntry } from '../../src/domain/people/ports.ts'
import { retainNext } from '../../src/domain/privacy/retain-next.ts'
import { type Stored, valuesOf } from '../../src/domain/store.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'

const at = '2026-11-08T03:00:00.000Z'
const NAMES = Array.from({ length: 120 }, (_, number) => `Person${number}`)

describe('the weekly look through everybody (6.4)', () => {
  let here: AskingWorld
  let entries: Stored<EmployeeEntry>[]
  let everybody: string[]
  let customers: string[]
  before(async () => {
    here = await askingWorld({ start: at, people: NAMES.map((name) => ({ name })) })
    const ids = async (rows: Promise<readonly { id: string }[]>) => (await rows).map(({ id }) => id).sort()
    const lists = allShards(16).map((shard) => here.ports.employeeList.list({ shard }))
    entries = (await Promise.all(lists)).flat()
    everybody = entries.map(({ value }) => value.id).sort()
    customers = await ids(valuesOf(here.ports.customerList.list({ kind: 'customer' })))
  })

  /** Does all that is handed out; `fails` says with whom it goes wrong. */
  async function look(fails: (id: string) => boolean = () => false) {
    const waiting: Work[] = []
    const alone: Work[] = []
    const looked: string[] = []
    const said: string[] = []
    const some = async (ids: readonly string[]) => {
      ok(ids.length <= 50, `${ids.length} in one piece of work`)
      if (ids.some(fails)) throw new Error('something was wrong with one of them')
      looked.push(...ids)
    }
    const next = retainNext({
      ...here.ports,
      // More in one shard than fit into a piece of work, and fewer in the other.
      employeeList: {
        ...here.ports.employeeList,
        list: async ({ shard }) => (shard === '00' ? entries.slice(0, 110) : entries.slice(110)),
      },
      queue: { put: async (work) => void (work.kind === 'retain-next' ? waiting : alone).push(work) },
      retainPeople: ({ employeeIds }) => some(employeeIds),
      retainCustomers: ({ customerIds }) => some(customerIds),
      report: (event, fields) => void said.push(`${event} ${Object.values(fields).join()}`),
    })
    await next({ kind: 'retain-next', shards: ['00', '01'], after: null, at })
    for (let work = waiting.shift(); work; work = waiting.shift()) {
      deepEqual(waiting, [], 'one piece of work follows another')
      if (work.kind === 'retain-next') await next(work)
    }
    return { looked: looked.sort(), alone, said }
  }

  it('sees everybody once, a few at a time and one piece of work after the other', async () => {
    const { looked, alone, said } = await look()
    deepEqual(looked, [...everybody, ...customers].sort())
    deepEqual([alone, said], [[], []])
  })

  it('goes on behind those with whom it fails, who are handed out by themselves, and says what went wrong', async () => {
    const { looked, alone, said } = await look((id) => id === everybody[60])
    const apart = alone.flatMap((work) => (work.kind === 'retain-people' ? work.employeeIds : []))
    ok(apart.includes(everybody[60] ?? ''))
    deepEqual([...looked, ...apart].sort(), [...everybody, ...customers].sort())
    match(said.join('|'), /^retention\.error retain-people,Error: something was wrong with one of them$/)
  })
})
