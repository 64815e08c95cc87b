import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import type { DirectoryStatus } from '../../src/contract/imports.ts'
import { azurite } from '../azurite.ts'
import { at, found } from '../small-company.ts'
import { type WorldOptions, world } from '../world.ts'

const BOSS = at('berta')
const POLL_MS = 50

/** The small company in a sandbox whose service follows its directory, and a look into its tables. */
export async function directoryWorld({ settings, ...options }: WorldOptions = {}) {
  const here = await world({ ...options, settings: { EMPLOYEE_GROUP: 'everybody', ...settings } })
  await found(here)
  const place = { prefix: here.prefix, connectionString: await azurite() }
  const { open } = await openTables(place, () => {})
  const tables = { ...peopleTables(open), ...pairTables(open) }
  const status = async () => (await here.get<DirectoryStatus>(BOSS, '/api/directory')).body
  const ask = (body = {}) => here.post<DirectoryStatus>(BOSS, '/api/directory', body)
  const over = async () => {
    for (;;) {
      // A service that was killed answers nothing for a moment.
      const now = await status().catch(() => undefined)
      if (now?.state === 'done' || now?.state === 'failed') return now
      await pause(POLL_MS)
    }
  }
  const idOf = (email: string) => here.sandbox.people.byEmail(email)?.id ?? assert.fail(email)
  return {
    ...here,
    ...tables,
    boss: BOSS,
    status,
    ask,
    over,
    idOf,
    /** Reads the directory now and waits for the end. */
    async read(body = {}) {
      const asked = await ask(body)
      assert.equal(asked.status, 200)
      return over()
    },
    change: async (name: string, to: object) => {
      const answer = await here.control<{ error?: string }>('PATCH', `/people/${at(name)}`, to)
      assert.equal(answer.status, 200, answer.body.error)
    },
    leave: (name: string) => here.control('DELETE', `/people/${at(name)}`),
    employee: async (id: string) => (await tables.employees.get({ employeeId: id }))?.value,
    pairsOf: async (id: string) =>
      (await tables.pairCopies.list({ employeeId: id })).map(({ value }) => value.endReason ?? value.status),
    calls: async (part: string) => (await here.ledger('graph')).filter(({ path }) => path.includes(part)),
  }
}
export type DirectoryWorld = Awaited<ReturnType<typeof directoryWorld>>

/** What a run counted, in one line. */
export const countsOf = ({ added, changed, same, left }: DirectoryStatus): string =>
  `${added} added, ${changed} changed, ${same} same, ${left} left`
