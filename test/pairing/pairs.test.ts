import assert from 'node:assert/strict'
import { listPairs } from '../../src/domain/pairing/list-pairs.ts'
import { acceptPairs, makePair } from '../../src/domain/pairing/make-pairs.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { suggestPairs } from '../../src/domain/pairing/suggest-pairs.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { importWorld } from '../people/import-world.ts'

const TITLES = { ann: 'IT manager', bob: 'Buyer', cor: 'HR adviser', dot: 'Accountant', eve: 'Driver' }
const CONTACTS = { ida: 'Head of IT', jan: 'Buyer', kai: 'HR partner', lea: 'CFO' }
type Ours = keyof typeof TITLES
type Theirs = keyof typeof CONTACTS | 'max'

/** Acme, owned by Dot, with Ann, Bob and Cor in its team and four contacts; Bolt without team, with Max. */
async function world() {
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

describe('pairs made by hand (1.4)', () => {
  it('are active at once, with reasons, at the customer and with the employee', async () => {
    const { make, pairOf, needs, acme } = await world()
    assert.equal(await make('ann', 'ida'), 'made')
    const [copy] = await pairOf('ann')
    assert.ok(copy)
    assert.deepEqual((await needs.pairs.get({ ...acme, pairId: copy.id }))?.value, copy)
    assert.deepEqual(
      { ...copy, reasons: copy.reasons.map(({ code }) => code), id: '', customerId: '', contactId: '' },
      {
        ...{ id: '', customerId: '', customerName: 'Acme', employeeId: 'id-ann-ours-example', contactId: '' },
        ...{ contactName: 'ida', contactTitle: 'Head of IT', since: '2026-11-03', status: 'active' },
        ...{ endedOn: null, endReason: null, revision: 1 },
        reasons: ['same function', 'shared language', 'working hours', 'by hand'],
      },
    )
  })

  it('are refused beyond two active pairs on either side, and allowed again when one ends', async () => {
    const { make, pairOf, change } = await world()
    assert.deepEqual([await make('ann', 'ida'), await make('ann', 'jan')], ['made', 'made'])
    assert.equal(await make('ann', 'kai'), 'employee full')
    assert.equal(await make('bob', 'ida'), 'made')
    assert.equal(await make('cor', 'ida'), 'contact full')
    const [first] = await pairOf('ann')
    assert.ok(first)
    await change(first, { status: 'ended', endedOn: '2026-11-02' })
    assert.equal(await make('ann', 'kai'), 'made')
  })

  it('are refused for people who are paired, unknown, or have left', async () => {
    const { make, needs, admin, contactId, leave, id } = await world()
    await make('ann', 'ida')
    assert.equal(await make('ann', 'ida'), 'already paired')
    await leave('bob')
    assert.equal(await make('bob', 'jan'), 'employee left')
    const unknown = { actor: admin, employeeId: 'nobody', contactId: contactId('ida') }
    const refused = async (wanted: typeof unknown) => {
      const verdict = await makePair(needs)(wanted)
      return verdict.ok ? 'made' : verdict.refusal.code
    }
    assert.equal(await refused(unknown), 'employee unknown')
    assert.equal(
      await refused({ ...unknown, employeeId: id('ann'), contactId: 'no.body' }),
      'contact unknown',
    )
    assert.equal(await refused({ ...unknown, employeeId: id('ann'), contactId: '' }), 'contact unknown')
  })

  it('are made by the owner, the team and administrators, and by nobody else', async () => {
    const { make, actor } = await world()
    assert.equal(await make('ann', 'ida', actor('eve')), 'not allowed')
    assert.equal(await make('ann', 'ida', actor('eve', 'leader')), 'not allowed')
    assert.equal(await make('ann', 'ida', actor('dot')), 'made')
    assert.equal(await make('bob', 'jan', actor('cor')), 'made')
    assert.equal(await make('cor', 'max', actor('dot')), 'not allowed')
    assert.equal(await make('cor', 'max', actor('eve', 'administrator')), 'made')
  })

  it('are one, whoever was first, when many make the same at once', async () => {
    const { make, pairOf } = await world()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => make('ann', 'ida')))
    assert.deepEqual(outcomes.sort(), [...Array(7).fill('already paired'), 'made'])
    assert.equal((await pairOf('ann')).length, 1)
  })

  it('begin again under the same id, with a copy that never goes back', async () => {
    const { make, pairOf, change, needs, copyPair, acme } = await world()
    await make('ann', 'ida')
    const [first] = await pairOf('ann')
    assert.ok(first)
    await change(first, { status: 'ended', endedOn: '2026-10-01' })
    assert.equal(await make('ann', 'ida'), 'made')
    const [again] = await pairOf('ann')
    assert.deepEqual([again?.id, again?.status, again?.revision], [first.id, 'active', 3])
    const key = { employeeId: first.employeeId, pairId: first.id }
    const copy = await needs.pairCopies.get(key)
    assert.ok(copy)
    await needs.pairCopies.replace(key, copy, { ...copy.value, contactName: 'newer', revision: 9 })
    await copyPair(acme.customerId, first.id)
    assert.equal((await needs.pairCopies.get(key))?.value.contactName, 'newer')
  })
})

describe('suggestions from storage (1.4)', () => {
  it('are for the team of the customer, list who is left over, and write nothing', async () => {
    const { needs, actor, acme, state } = await world()
    const before = state.writes
    const answer = await suggestPairs(needs)({ actor: actor('ann'), ...acme })
    assert.ok(answer.ok)
    const { suggestions, leftEmployees, leftContacts } = answer.suggested
    const found = suggestions.map(({ employee, contact }) => `${employee.name}-${contact.name}`)
    assert.deepEqual(found.sort(), ['ann-ida', 'bob-jan', 'cor-kai'])
    assert.deepEqual(leftEmployees, [])
    assert.deepEqual(
      leftContacts.map(({ contact, left }) => [contact.name, left.code]),
      [['lea', 'others fit better']],
    )
    assert.equal(state.writes, before)
  })

  it('for all customers name everybody to an administrator, and only their own customers to others', async () => {
    const { needs, actor, admin } = await world()
    const all = await suggestPairs(needs)({ actor: admin })
    assert.ok(all.ok)
    const left = [
      ...all.suggested.leftEmployees.map(({ employee, left: { code } }) => [employee.name, code]),
      ...all.suggested.leftContacts.map(({ contact, left: { code } }) => [contact.name, code]),
    ]
    assert.deepEqual(left.sort(), [
      ['dot', 'no team'],
      ['eve', 'no team'],
      ['lea', 'others fit better'],
      ['max', 'no team'],
    ])
    const own = await suggestPairs(needs)({ actor: actor('dot') })
    assert.ok(own.ok)
    assert.deepEqual([...own.customerNames.values()], ['Acme'])
    const none = await suggestPairs(needs)({ actor: actor('eve') })
    assert.ok(none.ok)
    assert.deepEqual(none.suggested, { suggestions: [], leftEmployees: [], leftContacts: [] })
  })

  it('are refused to who may not make pairs there, and for a customer that is not', async () => {
    const { needs, actor, admin, acme } = await world()
    const refused = async (by: Actor, customerId: string) => {
      const answer = await suggestPairs(needs)({ actor: by, customerId })
      return answer.ok ? 'suggested' : answer.refusal.code
    }
    assert.equal(await refused(actor('eve'), acme.customerId), 'not allowed')
    assert.equal(await refused(actor('eve'), 'nothing'), 'not allowed')
    assert.equal(await refused(admin, 'nothing'), 'customer unknown')
  })

  it('leave out pairs that ended within six months, and propose older ones again', async () => {
    const { needs, make, pairOf, change, admin, acme } = await world()
    await make('ann', 'ida')
    const [pair] = await pairOf('ann')
    assert.ok(pair)
    const proposed = async () => {
      const answer = await suggestPairs(needs)({ actor: admin, ...acme })
      assert.ok(answer.ok)
      return answer.suggested.suggestions.some(
        ({ employee, contact }) => employee.name === 'ann' && contact.name === 'ida',
      )
    }
    assert.equal(await proposed(), false)
    await change(pair, { status: 'ended', endedOn: '2026-05-04' })
    assert.equal(await proposed(), false)
    await change(pair, { status: 'ended', endedOn: '2026-05-03' })
    assert.equal(await proposed(), true)
  })

  it('become active pairs when accepted, and those that cannot are listed with the reason', async () => {
    const { needs, admin, id, contactId, make, pairOf } = await world()
    await make('bob', 'jan')
    const wanted = [
      { employeeId: id('ann'), contactId: contactId('ida') },
      { employeeId: id('bob'), contactId: contactId('jan') },
      { employeeId: id('ann'), contactId: contactId('jan') },
      { employeeId: id('ann'), contactId: contactId('lea') },
      { employeeId: id('cor'), contactId: contactId('jan') },
    ]
    const { made, refused } = await acceptPairs(needs)({ actor: admin, wanted })
    assert.deepEqual(
      made.map(({ employee, contact }) => `${employee.name}-${contact.name}`),
      ['ann-ida', 'ann-jan'],
    )
    assert.deepEqual(
      refused.map(({ refusal }) => refusal.code),
      ['already paired', 'employee full', 'contact full'],
    )
    const [first] = await pairOf('ann')
    assert.ok(first?.reasons.every(({ code }) => code !== 'by hand'))
  })
})

describe('lists of pairs', () => {
  it('hold my own active pairs, or those of a customer, by name', async () => {
    const { needs, make, actor, acme, pairOf, change } = await world()
    for (const [ours, theirs] of [
      ['bob', 'jan'],
      ['ann', 'ida'],
      ['bob', 'ida'],
    ] as const)
      assert.equal(await make(ours, theirs), 'made')
    const names = async (input: { actor: Actor; customerId?: string }) =>
      (await listPairs(needs)(input)).map(({ employee, contact }) => `${employee.name}-${contact.name}`)
    assert.deepEqual(await names({ actor: actor('bob') }), ['bob-ida', 'bob-jan'])
    assert.deepEqual(await names({ actor: actor('eve'), ...acme }), ['ann-ida', 'bob-ida', 'bob-jan'])
    const ended = (await pairOf('bob')).find(({ contactName }) => contactName === 'jan')
    assert.ok(ended)
    await change(ended, { status: 'ended' })
    assert.deepEqual(await names({ actor: actor('bob') }), ['bob-ida'])
  })
})
