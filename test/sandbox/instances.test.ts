import assert from 'node:assert/strict'
import type { Value } from '../../src/sandbox/instance-messages.ts'
import type { Instance } from '../../src/sandbox/instance-process.ts'
import { startInstances } from '../../src/sandbox/instances.ts'
import { type World, world } from '../world.ts'

describe('the service processes', () => {
  let town: World
  const live = async () => (await fetch(`${town.sandbox.serviceUrl}/health/live`)).status
  before(async () => {
    town = await world({ instances: 2 })
    await town.moveTo('2027-02-01T09:00:00Z')
  })
  after(() => town.stop())

  it('are as many as asked, behind one port', async () => {
    assert.equal(new Set(town.pids()).size, 2)
    assert.equal(await live(), 200)
  })

  it('serve on while one of them is killed, and get another in its place', async () => {
    const [killed, other] = town.pids()
    town.kill(0)
    await dead(killed)
    assert.equal(await live(), 200)
    while (town.pids()[0] === killed || town.pids()[0] === undefined) assert.equal(await live(), 200)
    assert.equal(town.pids()[1], other)
  })

  it('keep a caller waiting while all of them start again', async () => {
    const killed = town.pids()
    town.kill(0)
    town.kill(1)
    await Promise.all(killed.map(dead))
    assert.equal(await live(), 200)
  })

  it('know where the clock stands after they start again', async () => {
    const { now, settled } = await town.advance('PT1H')
    assert.match(now, /^2027-02-01T10:00/)
    assert.equal(settled, true)
  })

  it('reach storage through faults', async () => {
    const ready = async () => (await fetch(`${town.sandbox.serviceUrl}/health/ready`)).status
    const becomes = async (status: number) => {
      while ((await ready()) !== status) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await becomes(200)
    await town.fault({ target: 'storage', status: 503 })
    await becomes(503)
    await town.clearFaults()
    await becomes(200)
  })
})

describe('a pass of the planner', () => {
  const PASS = { nextDueAt: null, gave: false }
  const options = { count: 2, env: {}, offset: () => 0, logs: '' }
  const saying = (ask: Instance['ask']): Instance => ({
    ...{ ready: Promise.resolve(), pid: () => 1, port: () => 1, exits: () => [], kill: () => undefined },
    ...{ ask, stop: async () => undefined },
  })

  it('counts as one that handed out work where a process ended in it: it may have', async () => {
    const answers: (() => Promise<Value>)[] = [() => Promise.reject(new Error('it ended')), async () => PASS]
    const make = () => saying(answers.shift() ?? (async () => PASS))
    assert.deepEqual(await startInstances({ ...options, make }).tick(), { ...PASS, gave: true })
  })

  it('is made by one process where that answers', async () => {
    let asked = 0
    const make = () => saying(async () => ({ ...PASS, asked: ++asked }))
    assert.equal((await startInstances({ ...options, make }).tick()).gave, false)
    assert.equal(asked, 1)
  })
})

async function dead(pid: number | undefined): Promise<void> {
  while (pid !== undefined && alive(pid)) await new Promise(setImmediate)
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
