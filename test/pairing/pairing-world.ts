import assert from 'node:assert/strict'
import { makePair } from '../../src/domain/pairing/make-pairs.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { importWorld } from '../people/import-world.ts'

const TITLES = { ann: 'IT manager', bob: 'Buyer', cor: 'HR adviser', dot: 'Accountant', eve: 'Driver' }
const CONTACTS = { ida: 'Head of IT', jan: 'Buyer', kai: 'HR partner', lea: 'CFO' }
type Ours = keyof typeof TITLES
type Theirs = keyof typeof CONTACTS | 'max'

/** Acme, owned by Dot, with Ann, Bob and Cor in its team and four contacts; Bolt without team, with Max. */
export async function pairingWorld() {
  const base = await importWorld()
  const people = Object.entries(TITLES).map(([name, title]) => `${name},${name}@ours.example,${title},NL`)
  await base.apply('people', ['Name,Email,Job Title,Country', ...people].join('\n'))
  await base.apply(
    'customers',
    'Name,Domain,Country,Owner Email\nAcme,acme.example,NL,dot@ours.example\nBolt,bolt.example,NL,',
  )
  const contacts = Object.entries(CONTACTS).map(
    ([name, title]) => `${name},,${name}@acme.example,${title},Acme`,
  )
  const header = 'First Name,Last Name,Email,Job Title,Customer'
  await base.apply('contacts', [header, ...contacts, 'max,,max@bolt.example,CEO,Bolt'].join('\n'))
  const team = ['ann', 'bob', 'cor'].map((name) => `Acme,${name}@ours.example,`)
  await base.apply('teams', ['Customer,Employee Email,Role', ...team].join('\n'))

  const { needs } = base
  const idOf = (name: Ours) => base.idOf(`${name}@ours.example`)
  const contactId = (name: Theirs) =>
    name === 'max'
      ? base.contactId('bolt.example', 'max@bolt.example')
      : base.contactId('acme.example', `${name}@acme.example`)
  const actor = (name: Ours, ...roles: Actor['roles']): Actor => ({ employeeId: idOf(name), roles })
  const admin = actor('eve', 'administrator')
  const make = async (employee: Ours, contact: Theirs, by = admin) => {
    const verdict = await makePair(needs)({
      ...{ actor: by, employeeId: idOf(employee), contactId: contactId(contact) },
    })
    return verdict.ok ? 'made' : verdict.refusal.code
  }
  const pairOf = async (employee: Ours): Promise<Pair[]> =>
    (await needs.pairCopies.list({ employeeId: idOf(employee) })).map(({ value }) => value)
  const acme = { customerId: base.customerId('acme.example') }
  const change = async (pair: Pair, changes: Partial<Pair>) => {
    const key = { ...acme, pairId: pair.id }
    const stored = await needs.pairs.get(key)
    assert.ok(stored)
    await needs.pairs.replace(key, stored, {
      ...stored.value,
      ...changes,
      revision: stored.value.revision + 1,
    })
    await base.copyPair(acme.customerId, pair.id)
  }
  const leave = async (name: Ours) => {
    const stored = await needs.employees.get({ employeeId: idOf(name) })
    assert.ok(stored)
    await needs.employees.replace({ employeeId: idOf(name) }, stored, {
      ...stored.value,
      leftOn: '2026-01-01',
    })
  }
  return { ...base, acme, admin, actor, change, contactId, id: idOf, leave, make, pairOf }
}
