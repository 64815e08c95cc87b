import assert from 'node:assert/strict'
import { acceptPairs } from '../../src/domain/pairing/make-pairs.ts'
import { suggestFor, suggestPairs } from '../../src/domain/pairing/suggest-pairs.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { change } from '../../src/domain/store.ts'
import { pairingWorld } from './pairing-world.ts'

describe('suggestions from storage (1.4)', () => {
  it('are for the team of the customer, list who is left over, and write nothing', async () => {
    const { suggestNeeds: needs, actor, acme, state } = await pairingWorld()
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
    const { suggestNeeds: needs, actor, admin } = await pairingWorld()
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
    assert.deepEqual(none.suggested, {
      ...{ suggestions: [], leftEmployees: [], leftContacts: [], forcedOut: [] },
    })
  })

  it('are refused to who may not make pairs there, and for a customer that is not', async () => {
    const { suggestNeeds: needs, actor, admin, acme } = await pairingWorld()
    const refused = async (by: Actor, customerId: string) => {
      const answer = await suggestPairs(needs)({ actor: by, customerId })
      return answer.ok ? 'suggested' : answer.refusal.code
    }
    assert.equal(await refused(actor('eve'), acme.customerId), 'not allowed')
    assert.equal(await refused(actor('eve'), 'nothing'), 'not allowed')
    assert.equal(await refused(admin, 'nothing'), 'customer unknown')
  })

  it('leave out pairs that ended within six months, and propose older ones again', async () => {
    const { suggestNeeds: needs, make, pairOf, change, admin, acme } = await pairingWorld()
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
    const { suggestNeeds: needs, admin, id, contactId, make, pairOf } = await pairingWorld()
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

  it('looks, for one employee, only at customers whose line says that they serve them (1.4)', async () => {
    const { suggestNeeds: needs, id, acme, apply } = await pairingWorld()
    const others = Array.from({ length: 30 }, (_, at) => `Other ${at},o${at}.example,NL,`)
    await apply('customers', ['Name,Domain,Country,Owner Email', ...others].join('\n'))
    const looked = { on: '2026-11-03', firstOn: '2026-11-03', ownerLeft: false, onlyDepartment: null }
    for (const { value } of await needs.customerList.list({ kind: 'customer' }))
      await change(needs.customerList, { kind: 'customer', customerId: value.id }, (line) => {
        const team = value.id === acme.customerId ? [id('ann'), id('bob')] : []
        return line && { ...line, attention: { ...looked, team, loads: [], orphans: [] } }
      })
    const asked: string[] = []
    const members: typeof needs.members = {
      ...needs.members,
      get: (key) => {
        asked.push(key.customerId)
        return needs.members.get(key)
      },
    }
    const found = await suggestFor({ ...needs, members })({ employeeId: id('ann'), not: [] })
    assert.equal(found?.suggestion?.contact.name, 'ida')
    assert.deepEqual(asked, [acme.customerId])
  })
})
