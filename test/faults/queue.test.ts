import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueueClient } from '@azure/storage-queue'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import type { SetAside } from '../../src/contract/cycles.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { allShards, shardOf } from '../../src/domain/people/employee.ts'
import { createDice } from '../../src/sandbox/dice.ts'
import { azurite } from '../azurite.ts'
import { type World, world } from '../world.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { endMonth } from './end-month.ts'
import { patience, sized } from './sizes.ts'
import { promptsOf, storageOf } from './stored.ts'
import { settled, until } from './until.ts'

const PEOPLE = sized(16, 300)
const CAP = 50
const SHARDS = allShards(16)
const TIMES = 5
/** How often a piece of work may fail before it is set aside. */
const FAILURES = 12

describe('a queue that brings work again, wrongly, and for rows that are damaged (C6)', () => {
  let here: World
  let employeeIds: string[]
  let queue: QueueClient
  const put = (text: string) => queue.sendMessage(Buffer.from(text).toString('base64'))
  const putWork = (work: Work) => put(JSON.stringify(work))
  const aside = async () => (await here.get<SetAside>(mailOf(1), '/api/set-aside')).body.work
  before(async () => {
    const settings = { SEND_RATE: String(CAP) }
    here = await world({ now: '2026-09-30T08:00:00.000Z', instances: 2, settings })
    employeeIds = await crowd(here, PEOPLE)
    queue = new QueueClient(await azurite(), `${here.prefix}-work`)
  }).timeout(patience)
  after(() => here.stop())

  it('the same messages five times, out of order and at once, have one effect', async () => {
    await here.moveTo('2026-10-13T07:59:00.000Z')
    const works: Work[] = SHARDS.flatMap((shard) => [
      { kind: 'plan-shard', cycleId: '2026-10', shard },
      { kind: 'send-shard', cycleId: '2026-10', shard },
    ])
    const roll = createDice(3)
    const all = Array.from({ length: TIMES }, () => works).flat()
    const shuffled = all.map((work) => ({ work, at: roll() })).sort((a, b) => a.at - b.at)
    await Promise.all([here.moveTo('2026-10-13T18:00:00.000Z'), ...shuffled.map(({ work }) => putWork(work))])
    await settled(here, patience)
    await check(here, { cycleId: '2026-10', employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)

  it('what cannot be read is set aside with its reason, and everything else is done', async () => {
    await put('no work at all')
    await until('it is set aside', async () => (await aside()).length === 1)
    await settled(here)
    const [poison] = await aside()
    deepEqual([poison?.kind, poison?.reason.includes('wrote it')], ['unreadable', true])
  }).timeout(patience)

  it('work that keeps failing is set aside with its reason, and done once more when somebody says so', async () => {
    const [broken = ''] = employeeIds.slice(3)
    const { client } = await storageOf(here)
    const [checkin] = await rowsOf(here, broken, 'checkin:2026-10')
    ok(checkin)
    const row = { partitionKey: broken, rowKey: checkin }
    await client('employees').updateEntity({ ...row, wanted: 'perhaps' }, 'Merge', { etag: '*' })
    for (const pid of here.pids()) if (pid) process.kill(pid, 'SIGSTOP')
    const pairId = checkin.slice('checkin:2026-10:'.length)
    await putWork({ kind: 'checkin', employeeId: broken, cycleId: '2026-10', pairId })
    await failOften(here.prefix, FAILURES - 1)
    for (const pid of here.pids()) if (pid) process.kill(pid, 'SIGCONT')
    await until('it is set aside', async () => (await aside()).length === 2)
    const poison = (await aside()).find(({ kind }) => kind === 'checkin')
    ok(poison && poison.reason.length > 0)
    await settled(here, patience)

    await client('employees').updateEntity({ ...row, wanted: true }, 'Merge', { etag: '*' })
    const ids = (await aside()).map(({ id }) => id)
    const { status } = await here.post(mailOf(1), '/api/set-aside/redo', { ids })
    equal(status, 200)
    await settled(here, patience)
    deepEqual(await aside(), [])
  }).timeout(patience)

  it('damaged rows are named, hold up nobody else, and are asked once they are mended', async () => {
    const [victim = '', other = ''] = employeeIds.slice(2)
    const { client } = await storageOf(here)
    const profile = { partitionKey: victim, rowKey: 'profile' }
    await endMonth(here, '2026-10')
    await here.moveTo('2026-11-10T08:59:30.000Z')
    await settled(here, patience)
    const [prompt] = (await promptsOf(here, '2026-11')).filter(({ employeeId }) => employeeId === other)
    ok(prompt)
    const row = { partitionKey: `2026-11:${prompt.shard}`, rowKey: `${other}:${prompt.card}` }
    await client('prompts').updateEntity({ ...row, attempts: 'many' }, 'Merge', { etag: '*' })
    await client('employees').updateEntity({ ...profile, leader: 'perhaps' }, 'Merge', { etag: '*' })
    // Only to their hour: the clock goes no further while work waits.
    void here.moveTo('2026-11-10T09:00:30.000Z')
    const sent = async () => (await promptsOf(here, '2026-11')).filter(({ state }) => state === 'sent')
    await until('the others are asked', async () => (await sent()).length === PEOPLE - 2)
    const isNamed = /row\.damaged.*prompts.*property attempts is not number/
    await putWork({ kind: 'plan-shard', cycleId: '2026-11', shard: shardOf(victim, SHARDS.length) })
    await until('the row is named', () => isNamed.test(logsOf(here)))
    const isUnplanned = new RegExp(`plan\\.error.*${victim}.*property leader is not boolean`)
    await until('who cannot be planned is named', () => isUnplanned.test(logsOf(here)))

    await client('employees').updateEntity({ ...profile, leader: false }, 'Merge', { etag: '*' })
    await client('prompts').updateEntity({ ...row, attempts: 0 }, 'Merge', { etag: '*' })
    for (const employeeId of [victim, other])
      await putWork({ kind: 'send-shard', cycleId: '2026-11', shard: shardOf(employeeId, SHARDS.length) })
    await until('these two are asked', async () => (await sent()).length === PEOPLE)
    await check(here, { cycleId: '2026-11', employeeIds, cap: CAP, states: ['sent'] })
  }).timeout(patience)
})

/** Takes a message so often, and says each time that it failed. */
async function failOften(prefix: string, times: number): Promise<void> {
  const queue = await openWorkQueue({ prefix, connectionString: await azurite() })
  for (let failed = 0; failed < times; )
    for (const taken of await queue.take(1, 30)) {
      await taken.giveBack(0, true)
      failed++
    }
}

async function rowsOf(here: World, partition: string, prefix: string): Promise<string[]> {
  const { client } = await storageOf(here)
  const found: string[] = []
  const queryOptions = { filter: `PartitionKey eq '${partition}'` }
  for await (const { rowKey } of client('employees').listEntities({ queryOptions }))
    if (rowKey?.startsWith(prefix)) found.push(rowKey)
  return found
}

function logsOf(here: World): string {
  const folder = join(here.sandbox.folder, 'logs')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}
