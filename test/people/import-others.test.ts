import assert from 'node:assert/strict'
import { countsOf, type ImportWorld, importWorld, killedAfter } from './import-world.ts'

const PEOPLE = `Name,Email,Department,Job Title,Manager Email,Country
Ada Boss,ada@ours.example,Board,CEO,,NL
Ben Lead,ben@ours.example,Supply,Head of Logistics,ada@ours.example,NL
`
const CUSTOMERS = `Name,Domain,Country,Owner Email
Acme Foods,https://www.acme.example/about,DE,ada@ours.example
Bolt,,DK,
`
const CONTACTS = `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Carla,Klant,carla@acme.example,Leiterin Logistik,Acme Foods,German,,
Dirk,,dirk@acme.example,CFO,acme.example,,Europe/Zurich,CH
Eva,Bolt,eva@bolt.example,Indkøber,BOLT,,,
`
const TEAMS = `Customer,Employee Email,Role
Acme Foods,ben@ours.example,Lead
bolt,ada@ours.example,
`
const PAIRS = `Employee Email,Contact Email
ben@ours.example,carla@acme.example
ada@ours.example,dirk@acme.example
`
const FILES = {
  people: PEOPLE,
  customers: CUSTOMERS,
  contacts: CONTACTS,
  teams: TEAMS,
  pairs: PAIRS,
} as const
const KINDS = Object.keys(FILES) as (keyof typeof FILES)[]

async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  for (const kind of KINDS) await world.apply(kind, FILES[kind])
  return world
}
const acme = (world: ImportWorld) => ({ customerId: world.customerId('acme.example') })
const carla = (world: ImportWorld) => ({
  ...acme(world),
  contactId: world.contactId('acme.example', 'carla@acme.example'),
})

describe('importing customers, contacts, teams and pairs (1.1)', () => {
  it('brings in all five kinds, and nothing changes when they come again in another order', async () => {
    const world = await importWorld()
    for (const kind of KINDS)
      assert.match(countsOf(await world.apply(kind, FILES[kind])), /^[23] added$/, kind)
    const before = world.state.writes
    for (const kind of KINDS) {
      const [header, ...rows] = FILES[kind].trim().split('\n')
      const report = await world.apply(kind, [header, ...rows.reverse()].join('\n'))
      assert.match(countsOf(report), /^[23] same$/, kind)
    }
    assert.equal(world.state.writes, before)
  })

  it('writes nothing in a dry run of any kind', async () => {
    const world = await filled()
    const before = world.state.writes
    for (const kind of KINDS) await world.dryRun(kind, FILES[kind], 'another source')
    assert.equal(world.state.writes, before)
  })

  it('keeps a customer with its owner, and lists it', async () => {
    const world = await filled()
    const customer = (await world.needs.customers.get(acme(world)))?.value
    assert.deepEqual(customer, {
      ...{ id: acme(world).customerId, name: 'Acme Foods', domain: 'acme.example', country: 'DE' },
      ...{ ownerId: world.idOf('ada@ours.example'), ownerSince: '2026-11-03', share: null, cadence: null },
    })
    const listed = await world.needs.customerList.list({ kind: 'customer' })
    assert.deepEqual(listed.map(({ value }) => value.name).sort(), ['Acme Foods', 'Bolt'])
  })

  it('fills language and zone of a contact from the country, else from that of the customer', async () => {
    const world = await filled()
    const contacts = await world.needs.contacts.list(acme(world))
    const shown = contacts.map(({ value }) => [value.name, value.language, value.timeZone, value.function])
    assert.deepEqual(shown.sort(), [
      ['Carla Klant', 'de', 'Europe/Berlin', 'logistics'],
      ['Dirk', 'de', 'Europe/Zurich', 'finance'],
    ])
  })

  it('keeps a domain that arrives later with the customer that was known by its name', async () => {
    const world = await filled()
    const report = await world.apply('customers', CUSTOMERS.replace('Bolt,,', 'Bolt,bolt.example,'))
    assert.equal(countsOf(report), '1 changed, 1 same')
    const listed = await world.needs.customerList.list({ kind: 'customer' })
    assert.deepEqual(listed.map(({ value }) => value.domain).sort(), ['acme.example', 'bolt.example'])
  })

  it('lets a conversation day and an owner chosen by hand survive an import', async () => {
    const world = await filled()
    const key = { kind: 'customer', ...acme(world) } as const
    const entry = await world.needs.customerList.get(key)
    const stored = await world.needs.customers.get(acme(world))
    assert.ok(entry && stored)
    const ownerId = world.idOf('ben@ours.example')
    await world.needs.customerList.replace(key, entry, { ...entry.value, lastConversationOn: '2026-10-01' })
    await world.needs.customers.replace(acme(world), stored, { ...stored.value, ownerId })
    await world.apply('customers', CUSTOMERS.replace('Acme Foods,', 'Acme Food Group,'))
    assert.deepEqual((await world.needs.customerList.get(key))?.value, {
      ...{ id: acme(world).customerId, name: 'Acme Food Group', domain: 'acme.example', country: 'DE' },
      ...{ ownerId, ownerSince: '2026-11-03', lastConversationOn: '2026-10-01' },
      ...{ ownerSpokeOn: null, attention: null, cadence: null },
    })
  })

  it('brings new names of contacts and customers into their pairs and the copies of those', async () => {
    const world = await filled()
    await world.apply(
      'contacts',
      CONTACTS.replace('Carla,Klant', 'Carla,Neu').replace('Leiterin Logistik', 'COO'),
    )
    await world.apply('customers', CUSTOMERS.replace('Acme Foods,', 'Acme Food Group,'))
    const [copy] = await world.needs.pairCopies.list({ employeeId: world.idOf('ben@ours.example') })
    assert.deepEqual(
      [copy?.value.contactName, copy?.value.contactTitle, copy?.value.customerName],
      ['Carla Neu', 'COO', 'Acme Food Group'],
    )
    const authority = await world.needs.pairs.get({ ...acme(world), pairId: copy?.value.id ?? '' })
    assert.deepEqual(copy?.value, authority?.value)
  })

  it('changes a role, and keeps one that was given by hand', async () => {
    const world = await filled()
    const key = { ...acme(world), employeeId: world.idOf('ben@ours.example') }
    assert.equal(countsOf(await world.apply('teams', TEAMS.replace('Lead', 'Planner'))), '1 changed, 1 same')
    assert.equal((await world.needs.members.get(key))?.value.role, 'Planner')
    const stored = await world.needs.members.get(key)
    assert.ok(stored)
    await world.needs.members.replace(key, stored, { ...stored.value, role: 'By hand' })
    await world.apply('teams', TEAMS.replace('Lead', 'Planner'))
    assert.equal((await world.needs.members.get(key))?.value.role, 'By hand')
  })

  it('does not bring a pair back that was ended by hand', async () => {
    const world = await filled()
    const [stored] = await world.needs.pairs.list(acme(world))
    assert.ok(stored)
    const key = { ...acme(world), pairId: stored.value.id }
    await world.needs.pairs.replace(key, stored, { ...stored.value, status: 'ended', endedOn: '2026-11-01' })
    assert.equal(countsOf(await world.apply('pairs', PAIRS)), '2 same')
    assert.equal((await world.needs.pairs.get(key))?.value.status, 'ended')
  })

  it('lists contacts, members and pairs that are gone and keeps them', async () => {
    const world = await filled()
    for (const kind of ['customers', 'contacts', 'teams', 'pairs'] as const) {
      const shorter = FILES[kind].trim().split('\n').slice(0, 2).join('\n')
      assert.match(countsOf(await world.apply(kind, shorter)), /^1 same, [12] gone$/, kind)
    }
    assert.equal((await world.needs.contacts.list(acme(world))).length, 2)
    assert.equal((await world.needs.pairs.list(acme(world))).length, 2)
    assert.ok(await world.needs.contacts.get(carla(world)))
  })

  for (const kind of ['customers', 'contacts', 'teams', 'pairs'] as const)
    it(`completes ${kind} that a crash cut short, wherever it was`, async () => {
      const full = await filled()
      for (let at = 0; at < 12; at++) {
        const world = await importWorld()
        for (const before of KINDS.slice(0, KINDS.indexOf(kind))) await world.apply(before, FILES[before])
        await killedAfter(world, at, () => world.apply(kind, FILES[kind]))
        await world.apply(kind, FILES[kind])
        assert.match(countsOf(await world.apply(kind, FILES[kind])), /^[23] same$/, `${at} writes`)
        if (kind === 'pairs') await deliverAgain(world)
        assert.deepEqual(await stateOf(world, kind), await stateOf(full, kind), `${at} writes`)
      }
    })
})

/** A copy that the crash left out is made by the message that was put first, once that is seen again. */
async function deliverAgain(world: ImportWorld): Promise<void> {
  const pairs = (await world.needs.pairs.list(acme(world))).map(({ value }) => value)
  const copies = pairs.map(({ id: pairId, employeeId }) => world.needs.pairCopies.get({ employeeId, pairId }))
  const missing = (await Promise.all(copies)).filter((copy) => !copy)
  assert.ok((await world.queue.count()) >= missing.length)
  for (const { customerId, id } of pairs) await world.copyPair(customerId, id)
}

/** What a kind of file leaves behind at one customer and one employee. */
async function stateOf(world: ImportWorld, kind: string): Promise<unknown> {
  const { needs } = world
  const values = async (rows: Promise<{ value: unknown }[]>) => (await rows).map(({ value }) => value)
  if (kind === 'customers') return values(needs.customerList.list({ kind: 'customer' }))
  if (kind === 'contacts') return values(needs.contacts.list(acme(world)))
  if (kind === 'teams') return values(needs.members.list(acme(world)))
  const pairs = await values(needs.pairs.list(acme(world)))
  const copies = await values(needs.pairCopies.list({ employeeId: world.idOf('ben@ours.example') }))
  return { pairs, copies }
}
