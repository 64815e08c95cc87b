// Over 200 lines because every kind of file is undone over the same five files.
import assert from 'node:assert/strict'
import { endPair } from '../../src/domain/pairing/end-pair.ts'
import { makePair } from '../../src/domain/pairing/make-pairs.ts'
import { listImports } from '../../src/domain/people/list-imports.ts'
import { searchEmployees } from '../../src/domain/people/search-employees.ts'
import { undoImport } from '../../src/domain/people/undo-import.ts'
import { change } from '../../src/domain/store.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { everythingIn } from './everything.ts'
import { countsOf, type ImportWorld, importWorld } from './import-world.ts'

const FILES = {
  people: 'Name,Email,Department\nAda,ada@ours.example,Board\nBen,ben@ours.example,Supply\n',
  customers: 'Name,Domain,Owner Email\nAcme,acme.example,ada@ours.example\nBolt,bolt.example,\n',
  contacts:
    'First Name,Last Name,Email,Job Title,Customer\nCarla,,carla@acme.example,Buyer,Acme\nDirk,,dirk@acme.example,CFO,Acme\n',
  teams: 'Customer,Employee Email,Role\nAcme,ada@ours.example,Lead\nAcme,ben@ours.example,\n',
  pairs:
    'Employee Email,Contact Email\nada@ours.example,carla@acme.example\nben@ours.example,dirk@acme.example\n',
} as const
const LATER = {
  people: FILES.people.replace('Supply', 'Logistics').replace('Ada,', 'Ada Boss,'),
  customers: FILES.customers.replace('Bolt,bolt.example,', 'Bolt Ltd,bolt.example,ada@ours.example'),
  contacts: FILES.contacts.replace('Carla,,', 'Carla,Klant,').replace('CFO', 'Chief accountant'),
  teams: FILES.teams.replace('Lead', 'Account lead'),
  pairs: 'Employee Email,Contact Email\nada@ours.example,dirk@acme.example\n',
} as const
type Kind = keyof typeof FILES
const KINDS = Object.keys(FILES) as Kind[]
const shorter = (kind: Kind) => FILES[kind].split('\n').slice(0, 2).join('\n')

async function filled(upTo: Kind = 'pairs'): Promise<ImportWorld> {
  const world = await importWorld()
  for (const kind of KINDS.slice(0, KINDS.indexOf(upTo) + 1)) await world.apply(kind, FILES[kind])
  return world
}
const acme = (world: ImportWorld) => ({ customerId: world.customerId('acme.example') })
const carla = (world: ImportWorld) => ({
  ...acme(world),
  contactId: world.contactId('acme.example', 'carla@acme.example'),
})
async function keptBy(world: ImportWorld, job: string | null): Promise<string[]> {
  const { kept } = await world.undo(job)
  return kept.map(({ name, reason }) => `${name}: ${say(textsFor('en').imports.kept, reason)}`).sort()
}

describe('undoing the last import (1.1)', () => {
  for (const kind of KINDS)
    it(`takes back ${kind} that came, so that the same file brings them again`, async () => {
      const world = await filled(kind)
      const before = await everythingIn(await filledBefore(kind))
      const report = await world.listImports()
      const { undone, kept } = await world.undo(report[0]?.job ?? null)
      assert.deepEqual([undone, kept], [2, []])
      if (kind !== 'pairs') assert.deepEqual(await everythingIn(world), before)
      assert.match(countsOf(await world.apply(kind, FILES[kind])), /^2 added$/)
    })

  for (const kind of KINDS)
    it(`puts ${kind} back that changed, and what they changed elsewhere`, async () => {
      const world = await filled()
      const before = await everythingIn(world)
      const { job } = await world.apply(kind, LATER[kind])
      assert.notDeepEqual(await everythingIn(world), before)
      assert.deepEqual(await keptBy(world, job), [])
      if (kind !== 'pairs') assert.deepEqual(await everythingIn(world), before)
      assert.match(countsOf(await world.dryRun(kind, LATER[kind])), /changed|added/)
    })

  for (const kind of ['people', 'contacts', 'teams', 'pairs'] as const)
    it(`brings back ${kind} that were marked as left, and their pairs`, async () => {
      const world = await filled()
      const before = await everythingIn(world)
      const { job } = await world.applyLeft(kind, shorter(kind))
      assert.notDeepEqual(await everythingIn(world), before)
      assert.deepEqual(await keptBy(world, job), [])
      assert.deepEqual(await everythingIn(world), before)
      assert.equal(countsOf(await world.dryRun(kind, shorter(kind))), '1 same, 1 gone')
    })

  it('ends the pairs that came, with the reason', async () => {
    const world = await filled()
    const [last] = await world.listImports()
    await world.undo(last?.job ?? null)
    const pairs = (await world.needs.pairs.list(acme(world))).map(({ value }) => value)
    assert.deepEqual(
      pairs.map(({ status, endReason }) => `${status}: ${endReason}`),
      ['ended: import undone', 'ended: import undone'],
    )
    const copies = await world.needs.pairCopies.list({ employeeId: world.idOf('ada@ours.example') })
    assert.equal(copies[0]?.value.endReason, 'import undone')
  })

  it('keeps what somebody changed since, value by value, and says so', async () => {
    const world = await filled()
    const { job } = await world.apply('people', LATER.people)
    const key = { employeeId: world.idOf('ben@ours.example') }
    await change(world.needs.employees, key, (there) => there && { ...there, department: 'Customer desk' })
    assert.deepEqual(await keptBy(world, job), ['Ben: Somebody changed department since; that stays.'])
    assert.equal((await world.employee('ben@ours.example'))?.department, 'Customer desk')
    assert.equal((await world.employee('ada@ours.example'))?.name, 'Ada')
  })

  it('keeps a contact who came and was changed by hand, or asked not to be contacted', async () => {
    const world = await filled('contacts')
    const [last] = await world.listImports()
    await change(
      world.needs.contacts,
      carla(world),
      (there) => there && { ...there, objectedOn: '2026-11-04' },
    )
    assert.deepEqual(await keptBy(world, last?.job ?? null), [
      'Carla: Somebody changed their objection since; that stays.',
    ])
    const contacts = (await world.needs.contacts.list(acme(world))).map(({ value }) => value.name)
    assert.deepEqual(contacts, ['Carla'])
    assert.equal(
      (await world.needs.emails.get({ kind: 'email', email: 'dirk@acme.example' }))?.value,
      undefined,
    )
  })

  it('never takes back an objection, which may be their own, and says so (6.4)', async () => {
    const world = await filled('contacts')
    const system = (optOut: string) =>
      `Record ID,First Name,Last Name,Email,Associated Company,Lead Status,Unsubscribed from all email\n1,Carla,,carla@acme.example,Acme,NEW,${optOut}\n`
    await world.apply('contacts', system('false'))
    const { job } = await world.apply('contacts', system('true'))
    assert.deepEqual(await keptBy(world, job), [
      'Carla: They asked not to be contacted. That stays until somebody lifts it.',
    ])
    assert.equal((await world.needs.contacts.get(carla(world)))?.value.objectedOn, '2026-11-03')
  })

  it('marks as left whom pairs hang on by now, and ends those', async () => {
    const world = await filled('contacts')
    const employeeId = world.idOf('ada@ours.example')
    const actor = { employeeId, roles: ['administrator'] } as const
    const made = await makePair(world.needs)({ actor, employeeId, contactId: carla(world).contactId })
    assert.ok(made.ok)
    const [contacts] = await world.listImports()
    const left = 'Carla: Pairs, visits or a team hang on them by now, so they are marked as left.'
    assert.deepEqual(await keptBy(world, contacts?.job ?? null), [left])
    assert.equal((await world.needs.contacts.get(carla(world)))?.value.leftOn, '2026-11-03')
    const [pair] = await world.needs.pairs.list(acme(world))
    assert.equal(pair?.value.endReason, 'import undone')
  })

  it('is offered for 30 days', async () => {
    const world = await filled('people')
    const mayUndo = async (now: string) =>
      (await listImports({ ...world.needs, now: () => now })())[0]?.mayUndo
    assert.equal(await mayUndo('2026-12-03T08:00:00.000Z'), true)
    assert.equal(await mayUndo('2026-12-03T10:00:00.000Z'), false)
    const late = { ...world.needs, now: () => '2026-12-03T10:00:00.000Z' }
    const [last] = await world.listImports()
    assert.deepEqual(await undoImport(late)({ job: last?.job ?? '' }), { ok: false, reason: 'too old' })
  })

  it('takes back imports one after another, each the last by then', async () => {
    const world = await filled()
    const jobs = await world.listImports()
    assert.deepEqual(
      jobs.map(({ kind, mayUndo }) => `${kind} ${mayUndo}`),
      ['pairs true', 'teams false', 'contacts false', 'customers false', 'people false'],
    )
    const refused = await undoImport(world.needs)({ job: jobs[1]?.job ?? '' })
    assert.deepEqual(refused, { ok: false, reason: 'not last' })
    const reasons = new Set<string>()
    for (const { job } of jobs)
      for (const { reason } of (await world.undo(job)).kept) reasons.add(reason.code)
    assert.deepEqual([...reasons], ['left instead', 'in use'])
    assert.deepEqual(
      (await searchEmployees(world.needs)('')).map(({ name }) => name),
      [],
    )
    const again = await undoImport(world.needs)({ job: jobs[0]?.job ?? '' })
    assert.deepEqual(again, { ok: false, reason: 'undone', kind: 'pairs' })
  })

  it('does not take what another source had brought before', async () => {
    const world = await filled()
    const before = await everythingIn(world)
    for (const kind of KINDS) await world.apply(kind, FILES[kind], 'another')
    for (const { job, source } of await world.listImports()) if (source === 'another') await world.undo(job)
    assert.deepEqual(await everythingIn(world), before)
  })

  it('leaves a pair ended whose people have other counterparts by now', async () => {
    const world = await filled()
    const { job } = await world.applyLeft('pairs', shorter('pairs'))
    const employeeId = world.idOf('ben@ours.example')
    const full = {
      by: ['x', 'y'].map((id) => ({
        pairId: `${acme(world).customerId}.${id}`,
        revision: 1,
        at: Date.now(),
      })),
    }
    await change(world.needs.placesOfEmployee, { employeeId }, () => full)
    assert.deepEqual(await keptBy(world, job), [
      'Dirk, Acme: One of the two has other counterparts by now, so the pair stays ended.',
    ])
  })

  it('keeps a pair ended that somebody ended for a reason of their own', async () => {
    const world = await filled()
    const { job } = await world.apply('contacts', LATER.contacts)
    const pairs = (await world.needs.pairs.list(acme(world))).map(({ value }) => value)
    const pairId = pairs.find(({ contactId }) => contactId === carla(world).contactId)?.id ?? ''
    await endPair(world.needs)({ ...acme(world), pairId, reason: 'not my contact', on: '2026-11-04' })
    assert.deepEqual(await keptBy(world, job), [])
    const there = (await world.needs.pairs.get({ ...acme(world), pairId }))?.value
    assert.deepEqual([there?.status, there?.contactName], ['ended', 'Carla'])
  })
})

async function filledBefore(kind: Kind): Promise<ImportWorld> {
  const before = KINDS[KINDS.indexOf(kind) - 1]
  return before ? filled(before) : importWorld()
}
