import assert from 'node:assert/strict'
import { everythingIn } from './everything.ts'
import { countsOf, type ImportWorld, importWorld, refusalsOf } from './import-world.ts'

const HEADER = 'First Name,Last Name,Email,Customer'
const rowOf = (name: string) => `${name},,${name.toLowerCase()}@acme.example,Acme`
const NAMES = ['Ann', 'Bob', 'Cas', 'Dan', 'Eve']
const fileOf = (names: readonly string[]) => [HEADER, ...names.map(rowOf)].join('\n')
const NOT_CLOSED =
  'A quotation mark in this line is not closed where its value ends, so the line is left out. Close it or take it out.'
/** Cas cannot be read, and Eve is not there. */
const FAULTY = fileOf(NAMES.slice(0, 4)).replace('Cas,', '"Cas,')

async function filled(): Promise<ImportWorld> {
  const world = await importWorld()
  await world.apply('customers', 'Name,Domain\nAcme,acme.example')
  return world
}
async function contactsIn(world: ImportWorld): Promise<string[]> {
  const all = await world.needs.contacts.list({ customerId: world.customerId('acme.example') })
  return all.map(({ value }) => `${value.name}${value.leftOn ? ' left' : ''}`).sort()
}

describe('a file with a quotation mark that is not closed (1.1)', () => {
  it('brings every other row, says the line and what to do, and can be mended in the next file', async () => {
    const world = await filled()
    const dry = await world.dryRun('contacts', FAULTY)
    assert.deepEqual(refusalsOf(dry), [`4: ${NOT_CLOSED}`])
    assert.deepEqual(await contactsIn(world), [])
    const applied = await world.apply('contacts', FAULTY)
    assert.deepEqual({ ...applied, job: null }, dry)
    assert.deepEqual(await contactsIn(world), ['Ann', 'Bob', 'Dan'])
    assert.equal(countsOf(await world.apply('contacts', FAULTY)), '3 same, 1 refused')
    assert.equal(countsOf(await world.apply('contacts', fileOf(NAMES))), '2 added, 3 same')
  })

  it('calls nobody gone, whoever is not in it, and says so', async () => {
    const world = await filled()
    await world.apply('contacts', fileOf(NAMES))
    const report = await world.applyLeft('contacts', FAULTY)
    assert.deepEqual(refusalsOf(report), [
      `4: ${NOT_CLOSED} 2 rows of the last file are not in this one, as far as it could be understood. As long as it is not clear whom every line is about, they do not count as gone.`,
    ])
    assert.equal(countsOf(report), '3 same, 1 refused')
    assert.deepEqual(await contactsIn(world), NAMES)
    const mended = await world.applyLeft('contacts', fileOf(NAMES.slice(0, 4)))
    assert.equal(countsOf(mended), '4 same, 1 gone')
    assert.deepEqual(await contactsIn(world), ['Ann', 'Bob', 'Cas', 'Dan', 'Eve left'])
  })

  it('calls nobody gone either while a row has too few values', async () => {
    const world = await filled()
    await world.apply('contacts', fileOf(NAMES))
    const short = fileOf(NAMES.slice(0, 4)).replace('cas@acme.example,Acme', 'cas@acme.example')
    const report = await world.dryRun('contacts', short)
    assert.equal(countsOf(report), '3 same, 1 refused')
    assert.match(refusalsOf(report).join(), /^4: This row has only 3 values for 4 columns\..* 2 rows of the/)
  })

  it('says of a row that quotes join to others where it ends', async () => {
    const world = await filled()
    const rows = ['"Ann', 'Two",,ann@acme.example', rowOf('Bob')]
    const report = await world.dryRun('contacts', [HEADER, ...rows].join('\n'))
    assert.deepEqual(refusalsOf(report).slice(0, 1), [
      '2: With the lines to 3, which its quotation mark joins to it, this row has 3 values for 4 columns. Close the quotation mark where its value ends, or add what is missing.',
    ])
    assert.equal(countsOf({ ...report, refused: [] }), '1 added')
  })

  it('is undone like any other', async () => {
    const world = await filled()
    await world.apply('contacts', fileOf(['Ann', 'Eve']))
    const before = await everythingIn(world)
    const { job } = await world.apply('contacts', FAULTY.replace('Ann,', 'Anna,'))
    assert.deepEqual(await contactsIn(world), ['Anna', 'Bob', 'Dan', 'Eve'])
    assert.deepEqual((await world.undo(job)).kept, [])
    assert.deepEqual(await everythingIn(world), before)
  })
})
