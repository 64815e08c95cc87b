import { deepEqual, equal } from 'node:assert/strict'
import type { ImportKind } from '../../src/contract/words.ts'
import { change } from '../../src/domain/store.ts'
import { countsOf, type ImportWorld, importWorld } from './import-world.ts'

const FILES = {
  people: `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country
Ada Boss,ada@ours.example,Board,CEO,,,,NL
Ben Lead,ben@ours.example,Supply,Head of Logistics,ada@ours.example,Asia/Tokyo,nl-NL,NL
`,
  customers: `Name,Domain,Country,Owner Email
Acme Foods,acme.example,DE,ada@ours.example
Bolt,bolt.example,DK,
`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Carla,Klant,carla@acme.example,Buyer,Acme Foods,en,Europe/Lisbon,DE
Dirk,Dorn,dirk@acme.example,CFO,Acme Foods,,,CH
`,
  teams: `Customer,Employee Email,Role
Acme Foods,ben@ours.example,Lead
`,
  pairs: `Employee Email,Contact Email
ben@ours.example,carla@acme.example
`,
} as const
const KINDS = Object.keys(FILES) as ImportKind[]
const SECOND = 'second'

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

/** What a dry run of a second source tells of each row. */
async function told(world: ImportWorld, kind: ImportKind, file: string): Promise<string[]> {
  const { lines } = await world.run(kind, file, { apply: false, source: SECOND, lines: true })
  return lines.map(({ state, changes }) =>
    [state, ...changes.map(({ column, from, to }) => `${column}: ${from} > ${to}`)].join(' | '),
  )
}

describe('the first file of a source over what is there already (1.1)', () => {
  it('is told as changed with each value from what stands there now, or as the same', async () => {
    const world = await filled()
    await change(world.needs.contacts, carla(world), (there) => there && { ...there, jobTitle: 'By hand' })
    const contacts = `First Name,Last Name,Email,Job Title,Customer,Language
Carla,Kunde,carla@acme.example,Buyer,Acme Foods,
Dirk,Dorn,dirk@acme.example,,Acme Foods,
Eva,Egg,eva@acme.example,CEO,Acme Foods,
`
    deepEqual(await told(world, 'contacts', contacts), [
      'changed | name: Carla Klant > Carla Kunde | job title: By hand > Buyer',
      'same',
      'added',
    ])
    const customers = FILES.customers.replace('DE,', 'AT,').replace('DK,', 'DK,ben@ours.example')
    deepEqual(await told(world, 'customers', `${customers}Corner,corner.example,,\n`), [
      'changed | country: DE > AT',
      'changed | owner email:  > ben@ours.example',
      'added',
    ])
    deepEqual(
      await told(world, 'teams', `${FILES.teams.replace('Lead', 'Planner')}Bolt,ada@ours.example,\n`),
      ['changed | role: Lead > Planner', 'added'],
    )
    deepEqual(await told(world, 'pairs', `${FILES.pairs}ada@ours.example,dirk@acme.example\n`), [
      'same',
      'added',
    ])
    const people = `Name,Email,Department\nAda Boss,ada@ours.example,Direction\nBen Lead,ben@ours.example,Supply\n`
    deepEqual(await told(world, 'people', people), ['changed | department: Board > Direction', 'same'])
  })

  it('counts what it does, in the report and in the history, as the dry run said', async () => {
    const world = await filled()
    const file = `${FILES.contacts.replace('CFO', 'Chairman')}Eva,Egg,eva@acme.example,CEO,Acme Foods,,,\n`
    equal(countsOf(await world.dryRun('contacts', file, SECOND)), '1 added, 1 changed, 1 same')
    equal(countsOf(await world.apply('contacts', file, SECOND)), '1 added, 1 changed, 1 same')
    const [last] = await world.listImports()
    deepEqual([last?.added, last?.changed], [1, 1])
    equal(countsOf(await world.apply('contacts', file, SECOND)), '3 same')
  })

  it('leaves what it does not say: titles, zones, languages, managers', async () => {
    const world = await filled()
    await world.apply(
      'contacts',
      'First Name,Last Name,Email,Customer\nCarla,Neu,carla@acme.example,Acme Foods',
      SECOND,
    )
    const contact = (await world.needs.contacts.get(carla(world)))?.value
    deepEqual(
      [contact?.name, contact?.jobTitle, contact?.language, contact?.timeZone],
      ['Carla Neu', 'Buyer', 'en', 'Europe/Lisbon'],
    )
    await world.apply('people', 'Name,Email\nBenny Lead,ben@ours.example', SECOND)
    const ben = await world.employee('ben@ours.example')
    deepEqual(
      [ben?.name, ben?.jobTitle, ben?.timeZone, ben?.locale, ben?.managerId],
      ['Benny Lead', 'Head of Logistics', 'Asia/Tokyo', 'nl-NL', world.idOf('ada@ours.example')],
    )
    equal((await world.employee('ada@ours.example'))?.leader, true)
  })

  it('leaves a function that was set by hand, and one whose title stays as it is (1.3)', async () => {
    const world = await filled()
    await change(world.needs.contacts, carla(world), (there) =>
      there ? { ...there, function: 'quality' as const, functionBy: 'hand' as const } : undefined,
    )
    await world.apply('contacts', FILES.contacts.replace('Buyer', 'CEO'), SECOND)
    equal((await world.needs.contacts.get(carla(world)))?.value.function, 'quality')
  })

  it('lets a zone follow a new country only where it came from the country', async () => {
    const world = await filled()
    const moved = `First Name,Last Name,Email,Customer,Country
Carla,Klant,carla@acme.example,Acme Foods,DK
Dirk,Dorn,dirk@acme.example,Acme Foods,DK
`
    await world.apply('contacts', moved, SECOND)
    const zones = (await world.needs.contacts.list(acme(world))).map(({ value }) => value.timeZone)
    deepEqual(zones.sort(), ['Europe/Copenhagen', 'Europe/Lisbon'])
  })

  it('is taken back by an undo, value by value', async () => {
    const world = await filled()
    const before = (await world.needs.contacts.list(acme(world))).map(({ value }) => value)
    const { job } = await world.apply('contacts', FILES.contacts.replace('Carla,Klant', 'Carla,Neu'), SECOND)
    await world.undo(job)
    deepEqual(
      (await world.needs.contacts.list(acme(world))).map(({ value }) => value),
      before,
    )
    deepEqual(await told(world, 'contacts', FILES.contacts), ['same', 'same'])
  })
})
