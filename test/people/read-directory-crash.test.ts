// Over 200 lines because one world that crashes anywhere is read by all of it.
import assert from 'node:assert/strict'
import { askDirectory } from '../../src/domain/people/ask-directory.ts'
import {
  type ChangesRead,
  type DirectoryProfile,
  DirectoryTrouble,
} from '../../src/domain/people/directory-changes.ts'
import type { DirectoryStore } from '../../src/domain/people/ports.ts'
import { readDirectory } from '../../src/domain/people/read-directory.ts'
import { tombstoneName } from '../../src/domain/people/tombstone.ts'
import { liftErasure } from '../../src/domain/privacy/lift-erasure.ts'
import { importWorld, NOW } from './import-world.ts'

const page = (here: string[], gone: string[] = []): ChangesRead => ({
  changes: [...here.map((id) => ({ id, here: true })), ...gone.map((id) => ({ id, here: false }))],
  ...{ link: 'the end', last: true, group: true },
})

/** A directory in memory and the tables of an import world, read until it is done. */
async function crashWorld() {
  const base = await importWorld()
  const people = new Map<string, DirectoryProfile>()
  const person = (name: string, managerName: string, to: Partial<DirectoryProfile> = {}) => {
    const id = base.idOf(`${name}@ours.example`)
    const email = `${name}@ours.example`
    const mailbox = { timeZone: 'Europe/Paris', locale: null, hours: null }
    const of = { id, email, name, employee: true, department: 'Sales', jobTitle: 'Buyer', country: 'FR' }
    people.set(id, {
      ...of,
      locale: 'fr',
      mailbox,
      managerEmail: managerName && `${managerName}@ours.example`,
      ...to,
    })
  }
  const left: string[] = []
  /** Of whom there is news; of everybody, as long as nothing is said. */
  const news: { of: string[] | undefined } = { of: undefined }
  // Rows of every kind are in the tables of that world.
  const needs = base.needs as typeof base.needs & DirectoryStore
  const clock = { now: 0, step: 0 }
  /** What happens while profiles are asked for. */
  const meanwhile: { does: (alive: () => Promise<void>) => Promise<void> } = { does: async () => {} }
  /** Who had whom changed. */
  const noted: string[][] = []
  const read = readDirectory({
    ...needs,
    // Every look at the clock takes a moment, where a test says so.
    realNow: () => (clock.now += clock.step),
    changes: {
      members: async (link) => page(link ? (news.of ?? [...people.keys()]) : [...people.keys()], left),
      users: async (link) => page(link ? (news.of ?? [...people.keys()]) : []),
      profiles: async (wanted, alive) => {
        await meanwhile.does(alive)
        return { profiles: wanted.flatMap(({ id }) => people.get(id) ?? []), unread: [], refused: false }
      },
    },
    planPeople: async () => {},
    lookAfterAll: async () => {},
    newToken: () => `${Math.random()}`,
    report: () => {},
    noteAccess: async ({ personIds, byId }) => void noted.push([byId, ...personIds.toSorted()]),
  })
  /** Does the work as the queue would: again after each crash, once nobody holds it any more. */
  const run = async (day: string, crashAfter = Number.POSITIVE_INFINITY) => {
    base.state.crashAfter = base.state.writes + crashAfter
    for (;;) {
      try {
        const { laterMs } = await read({ day }, { stillMine: () => true })
        if (laterMs === null) return
      } catch {
        base.state.crashAfter = Number.POSITIVE_INFINITY
      }
      clock.now += 40_000
    }
  }
  const stored = async () => (await needs.directoryRuns.get({ kind: 'run' }))?.value
  // The test does the work itself.
  const queue = { put: async () => {} }
  const ask = askDirectory({ ...needs, queue, syncHour: 3, realNow: () => clock.now })
  const status = async () => {
    const found = await stored()
    return found && [found.state, found.added, found.changed, found.same, found.left]
  }
  return {
    ...base,
    needs,
    person,
    people,
    left,
    news,
    noted,
    read,
    ask,
    stored,
    clock,
    meanwhile,
    run,
    status,
  }
}

describe('reading the employees from Entra, killed anywhere (1.2)', () => {
  it('comes to the same as without, counts included, and puts nothing aside for good', async () => {
    let crashes = 0
    for (let at = 0; ; at++) {
      const world = await crashWorld()
      world.person('ann', '')
      for (const name of ['bob', 'cor', 'dot']) world.person(name, 'ann')
      await world.run('one')
      world.person('bob', 'cor', { department: 'Legal' })
      world.person('eve', 'bob')
      const dot = world.idOf('dot@ours.example')
      world.people.delete(dot)
      world.left.push(dot)
      const before = world.state.writes
      await world.run('two', at)
      assert.deepEqual(await world.status(), ['done', 1, 1, 2, 1])
      const told = async (name: string) => {
        const one = await world.employee(`${name}@ours.example`)
        return [one?.department, one?.managerEmail?.slice(0, 3), one?.leader, one?.leftOn]
      }
      assert.deepEqual(await told('ann'), ['Sales', undefined, true, null])
      assert.deepEqual(await told('bob'), ['Legal', 'cor', true, null])
      assert.deepEqual(await told('cor'), ['Sales', 'ann', true, null])
      assert.deepEqual(await told('dot'), ['Sales', 'ann', false, '2026-11-03'])
      assert.deepEqual(await told('eve'), ['Sales', 'bob', false, null])
      const { changePages, profilePages } = world.needs
      for (const pages of [changePages, profilePages]) assert.deepEqual(await pages.list({ run: 'two' }), [])
      if (world.state.writes - before <= at) break
      crashes++
    }
    assert.ok(crashes > 5, `${crashes} crashes`)
  }).timeout(120_000)

  it('follows a manager to a new address, though the directory has no news of their reports', async () => {
    const world = await crashWorld()
    world.person('ann', '')
    for (const name of ['bob', 'cor']) world.person(name, 'ann')
    await world.run('one')
    const ann = world.idOf('ann@ours.example')
    world.person('ann', '', { email: 'anna@ours.example' })
    for (const name of ['bob', 'cor']) world.person(name, 'anna')
    world.news.of = [ann]
    await world.run('two')
    assert.deepEqual(await world.status(), ['done', 0, 3, 0, 0])
    assert.equal((await world.employee('ann@ours.example'))?.leader, true)
    for (const name of ['bob', 'cor'])
      assert.equal((await world.employee(`${name}@ours.example`))?.managerId, ann)
  })
})

describe('one run after another (1.2)', () => {
  const hold = { stillMine: () => true }

  it('is not begun again by the message of a night that was done, or of a wish that was fulfilled', async () => {
    const world = await crashWorld()
    world.person('ann', '')
    await world.run('2026-11-03')
    await world.ask({ endMany: false, byId: 'boss' })
    const asked = (await world.stored())?.id ?? ''
    await world.run(asked)
    const over = await world.stored()
    for (const day of ['2026-11-03', '2026-11-02']) await world.run(day)
    assert.deepEqual(await world.stored(), over)
    await world.run('2026-11-04')
    await world.run(asked)
    assert.deepEqual([(await world.stored())?.id, (await world.stored())?.state], ['2026-11-04', 'done'])
  })

  it('keeps a confirmation that came while a run was at work, also when another takes its place', async () => {
    const world = await crashWorld()
    for (let i = 0; i < 12; i++) world.person(`p${i}`, '')
    await world.run('2026-11-03')
    for (let i = 0; i < 9; i++) {
      const id = world.idOf(`p${i}@ours.example`)
      world.people.delete(id)
      world.left.push(id)
    }
    world.meanwhile.does = async () => {
      world.meanwhile.does = async () => {}
      await world.ask({ endMany: true, byId: 'boss' })
      throw new Error('the process is killed')
    }
    await assert.rejects(() => world.read({ day: '2026-11-04' }, hold))
    await world.run('2026-11-05')
    assert.deepEqual(await world.status(), ['done', 0, 0, 3, 9])
    const noted = world.noted.map(([byId, ...ids]) => [byId, ids.length])
    assert.deepEqual(
      noted,
      [['boss', 9]],
      'who left is told who confirmed it, and the nights are nobody’s (6.4)',
    )
  })

  it('looks at everybody after a run in whose midst an erasure was lifted, and after one that failed (6.4)', async () => {
    const world = await crashWorld()
    for (const name of ['ann', 'bob']) world.person(name, '')
    const bob = world.idOf('bob@ours.example')
    const hash = tombstoneName(world.needs, bob)
    await world.needs.erased.insert({ kind: 'erased', hash }, { hash, erasureId: 'one', at: NOW })
    await world.run('2026-11-01')
    world.person('cor', '')
    world.news.of = [world.idOf('cor@ours.example')]
    world.meanwhile.does = async () => {
      world.meanwhile.does = async () => {}
      assert.equal(await liftErasure(world.needs)(bob), true)
    }
    await world.run('2026-11-02')
    assert.equal(await world.employee('bob@ours.example'), undefined)
    world.meanwhile.does = () => Promise.reject(new DirectoryTrouble('permission'))
    await world.run('2026-11-03')
    assert.equal((await world.stored())?.state, 'failed')
    world.meanwhile.does = async () => {}
    await world.run('2026-11-04')
    assert.equal((await world.employee('bob@ours.example'))?.leftOn, null)
    assert.equal((await world.stored())?.full, true)
    await world.run('2026-11-05')
    assert.equal((await world.stored())?.full, false)
  })

  it('stays with who is at work, however long Graph takes to answer', async () => {
    const world = await crashWorld()
    world.person('ann', '')
    let others: (number | null)[] = []
    world.meanwhile.does = async (alive) => {
      world.meanwhile.does = async () => assert.fail('read twice')
      for (let i = 0; i < 5; i++) {
        world.clock.now += 20_000
        await alive()
        others = [...others, (await world.read({ day: 'one' }, hold)).laterMs]
      }
    }
    await world.run('one')
    assert.deepEqual(others, [2000, 2000, 2000, 2000, 2000])
    assert.deepEqual(await world.status(), ['done', 1, 0, 0, 0])
  })

  it('reads what it knows of everybody once, and not for every few seconds of work', async () => {
    const world = await crashWorld()
    for (let i = 0; i < 450; i++) world.person(`p${i}`, '')
    const { list } = world.needs.employeeList
    let lists = 0
    world.needs.employeeList.list = (...given) => {
      lists++
      return list(...given)
    }
    world.clock.step = 600
    let pieces = 1
    while ((await world.read({ day: 'one' }, hold)).laterMs !== null) pieces++
    assert.ok(pieces > 5, `${pieces} pieces`)
    assert.deepEqual(await world.status(), ['done', 450, 0, 0, 0])
    assert.equal(lists, world.needs.shards.length)
  }).timeout(120_000)
})
