import { join } from 'node:path'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { createChats } from '../../src/sandbox/chats.ts'
import { createEvents } from '../../src/sandbox/events.ts'
import { createFaults } from '../../src/sandbox/faults.ts'
import { serviceSettings } from '../../src/sandbox/service-settings.ts'
import { startStorage } from '../../src/sandbox/storage.ts'
import { createTeams, type Sender } from '../../src/sandbox/teams.ts'
import { azurite } from '../azurite.ts'
import { world } from '../world.ts'
import { company } from './company.ts'
import { startFloor } from './floor.ts'
import { openDoor } from './used.ts'

export const PEOPLE = 100
const BEFORE = '2026-11-09T08:00:00.000Z'

/** A running service with 100 paired people, and beside it the process of the floors, both with a door to their CPU time. */
export async function benchWorld() {
  await using starting = new AsyncDisposableStack()
  const door = openDoor()
  const here = starting.use(
    await world({ now: BEFORE, processes: true, settings: { SEND_RATE: '50', ...door.env } }),
  )
  await company(here, PEOPLE)
  const connectionString = await azurite()
  const { secrets, serviceUrl, url, tlsUrl, folder, tokens, people, ledger } = here.sandbox

  const storage = await startStorage({ faults: createFaults(), own: { connectionString } })
  starting.defer(storage.stop)
  const certificate = { key: '', cert: '', file: join(folder, 'localhost.pem') }
  const given = { secrets, certificate, serviceUrl, url, tlsUrl, prefix: here.prefix }
  const { env } = serviceSettings({ ...given, connectionString: storage.connectionString, more: {} })
  const floor = starting.use(await startFloor(env))

  const token = await tokens.forBot(`${tlsUrl}/`)
  const chats = createChats({ folder: undefined, events: createEvents(), productNow: () => new Date() })
  const senders: Sender[] = people.list().map((person) => ({ person, chat: chats.of(person.email) }))
  /** Delivers activities to an address as Teams does, once. */
  const teamsAt = (address: string) =>
    createTeams({ secrets, serviceUrl: `${tlsUrl}/`, deliver: (activity) => post(address, token, activity) })
  for (const who of senders.slice(0, 1))
    await teamsAt(`${floor.url}/floor/messages`).message(who, { text: 'hello' })
  const tables = await openTables({ prefix: here.prefix, connectionString }, () => {})
  const all = starting.move()
  return {
    ...{ here, floor, env, senders, teamsAt, tables, secrets, ledger },
    service: { url: serviceUrl, cpu: door.cpu },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}
export type BenchWorld = Awaited<ReturnType<typeof benchWorld>>

async function post(address: string, token: string, activity: object) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(activity) })
  return { status: answer.status, body: await answer.json() }
}
