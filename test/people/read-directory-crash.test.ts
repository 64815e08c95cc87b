import assert from 'node:assert/strict'
import type { ChangesRead, DirectoryProfile } from '../../src/domain/people/directory-changes.ts'
import type { DirectoryStore } from '../../src/domain/people/ports.ts'
import { readDirectory } from '../../src/domain/people/read-directory.ts'
import { importWorld } from './import-world.ts'

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
  const clock = { now: 0 }
  const read = readDirectory({
    ...needs,
    realNow: () => clock.now,
    changes: {
      members: async (link) => page(link ? (news.of ?? [...people.keys()]) : [...people.keys()], left),
      users: async (link) => page(link ? (news.of ?? [...people.keys()]) : []),
      profiles: async (wanted) => ({
        profiles: wanted.flatMap(({ id }) => people.get(id) ?? []),
        unread: [],
        refused: false,
      }),
    },
    planPeople: async () => {},
    lookAfterAll: async () => {},
    newToken: () => `${Math.random()}`,
    report: () => {},
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
      clock.now += 20_000
    }
  }
  const status = async () => {
    const found = (await needs.directoryRuns.get({ kind: 'run' }))?.value
    return found && [found.state, found.added, found.changed, found.same, found.left]
  }
  return { ...base, needs, person, people, left, news, run, status }
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
