import { deepEqual, equal } from 'node:assert/strict'
import { NEW_PAIR } from '../../src/domain/pairing/pair.ts'
import { type ImportWorld, importWorld } from './import-world.ts'

const MANY = 150
const people = Array.from({ length: MANY }, (_, at) => `P${at},p${at}@ours.example`)
const contacts = Array.from({ length: MANY }, (_, at) => `C${at},,c${at}@acme.example,Acme`)
const FILES = {
  people: ['Name,Email', ...people].join('\n'),
  customers: 'Name,Domain\nAcme,acme.example',
  contacts: ['First Name,Last Name,Email,Customer', ...contacts].join('\n'),
  pairs: 'Employee Email,Contact Email\np1@ours.example,c1@acme.example\np2@ours.example,c2@acme.example',
} as const
const first = (kind: 'people' | 'contacts') => FILES[kind].split('\n').slice(0, 2).join('\n')

/** Everybody, and how many facts were recorded since. */
async function filled() {
  const world = await importWorld()
  for (const kind of Object.keys(FILES) as (keyof typeof FILES)[]) await world.apply(kind, FILES[kind])
  const { facts } = world.needs
  const recorded: string[] = []
  const record = facts.record
  facts.record = (fact, write) => {
    recorded.push(fact.kind)
    return record(fact, write)
  }
  const customerId = world.customerId('acme.example')
  const pairs = async () =>
    (await world.needs.pairs.list({ customerId }))
      .map(({ value }) => `${value.contactName}: ${value.endReason}`)
      .sort()
  return { world, recorded, customerId, pairs }
}
const staying = async ({ needs }: ImportWorld, customerId: string) =>
  (await needs.contacts.list({ customerId }))
    .filter(({ value }) => !value.leftOn)
    .map(({ value }) => value.name)

describe('marking very many as left (1.1)', () => {
  it('writes contacts without pairs together, and ends the pairs of the others (1.5)', async () => {
    const { world, recorded, customerId, pairs } = await filled()
    const writes = world.state.writes
    await world.applyLeft('contacts', first('contacts'))
    deepEqual(
      [await staying(world, customerId), await pairs()],
      [['C0'], ['C1: contact left', 'C2: contact left']],
    )
    equal(recorded.filter((kind) => kind === 'contact').length, 2)
    equal(world.state.writes - writes < 20, true, `${world.state.writes - writes} single writes`)
  })

  it('ends a pair that somebody made with one of them meanwhile (1.5)', async () => {
    const { world, customerId, pairs } = await filled()
    const { contacts: rows, pairs: all } = world.needs
    const putAll = rows.putAll
    rows.putAll = async (puts) => {
      const [one] = await all.list({ customerId })
      const contactId = world.contactId('acme.example', 'c9@acme.example')
      if (one) {
        const made = { ...one.value, ...NEW_PAIR, id: `${customerId}.late`, contactId, contactName: 'C9' }
        await all.insert({ customerId, pairId: made.id }, made)
      }
      return putAll(puts)
    }
    await world.applyLeft('contacts', first('contacts'))
    deepEqual(await pairs(), ['C1: contact left', 'C2: contact left', 'C9: contact left'])
  })

  it('does so for employees (1.5)', async () => {
    const { world, recorded, pairs } = await filled()
    await world.applyLeft('people', first('people'))
    const left = await Promise.all(people.map((_, at) => world.employee(`p${at}@ours.example`)))
    deepEqual(
      left.filter((one) => !one?.leftOn).map((one) => one?.name),
      ['P0'],
    )
    deepEqual(await pairs(), ['C1: employee left', 'C2: employee left'])
    equal(recorded.filter((kind) => kind === 'employee').length, 2)
  })

  it('is taken back by an undo', async () => {
    const { world, customerId } = await filled()
    const { job } = await world.applyLeft('contacts', first('contacts'))
    await world.undo(job)
    equal((await staying(world, customerId)).length, MANY)
  })
})
