import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Proposal } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const CUSTOMERS = `Name,Domain,Country,Owner Email
Larkspur Dairy,larkspur.example,FR,${at('eve')}
Quill & Sons,quill.example,DE,${at('berta')}
`
const NEAR_THE_YEAR = '2026-12-28T08:00:00Z'

async function propose(here: VisitWorld, by: string, query = '', customerId = here.customerId) {
  const { status, body } = await here.get<Proposal>(at(by), `/api/customers/${customerId}/visit${query}`)
  equal(status, 200)
  return body
}
const proposed = <T extends { proposed: boolean }>(people: readonly T[]) =>
  people.filter((one) => one.proposed)
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name)

describe('who should take part in a visit', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld()
  })
  after(() => here.stop())

  it('are the owner as lead and the counterpart of each contact, with the reasons (3.1)', async () => {
    const { kind, minutes, subject, agenda, contacts, employees } = await propose(here, 'dov')
    deepEqual([kind, minutes], ['visit', 45])
    match(subject, /Larkspur Dairy/)
    match(agenda, /promised last time/)
    deepEqual(names(proposed(contacts)), ['Ines Moreau', 'Paul Girard'])
    deepEqual(
      proposed(employees).map(({ name, role, required, reasons }) => [name, role, required, ...reasons]),
      [
        ['Ben Okafor', 'lead', true, 'owner of the customer'],
        ['Ada Quist', 'participant', true, 'counterpart of Ines Moreau'],
        ['Cleo Marsh', 'note-taker', true, 'counterpart of Paul Girard'],
      ],
    )
  })

  it('come from at least two departments, and the note-taker from another one than the lead (3.1)', async () => {
    const { employees } = await propose(here, 'dov')
    ok(new Set(proposed(employees).map(({ department }) => department)).size >= 2)
    const of = (role: string) => employees.find((one) => one.role === role)?.department
    equal(of('lead'), 'Logistics')
    equal(of('note-taker'), 'Finance')
  })

  it('are listed with everybody else who could come, the reader among them (3.1)', async () => {
    const { employees } = await propose(here, 'dov')
    deepEqual(
      employees.filter((one) => !one.proposed).map(({ name, reasons }) => [name, ...reasons]),
      [
        ['Berta Olsen', 'counterpart of Ines Moreau'],
        ['Dov Adler', 'you'],
      ],
    )
  })

  it('begin with the contact asked for, and with the reader where they are the counterpart (3.1)', async () => {
    const [ines, paul] = here.contactIds
    const first = await propose(here, 'dov', `?contactId=${paul}`)
    deepEqual(names(first.contacts), ['Paul Girard', 'Ines Moreau'])
    deepEqual(proposed(first.employees)[1]?.name, 'Cleo Marsh')
    deepEqual(
      names((await propose(here, 'cleo')).contacts),
      ['Paul Girard', 'Ines Moreau'],
      'their own first',
    )
    const own = await propose(here, 'berta', `?contactId=${ines}`)
    ok(names(proposed(own.employees)).includes('Berta Olsen'))
    ok(!names(proposed(own.employees)).includes('Ada Quist'))
  })

  it('are the same whenever the same is asked (3.1)', async () => {
    deepEqual(await propose(here, 'eve'), await propose(here, 'eve'))
  })

  it('are one employee and one contact for 20 minutes where somebody wants to talk (2.9)', async () => {
    const [ines] = here.contactIds
    const talk = await propose(here, 'eve', `?contactId=${ines}&alone=true`)
    deepEqual([talk.kind, talk.minutes, talk.subject], ['one to one', 20, 'Eve Lindqvist and Ines Moreau'])
    deepEqual(names(proposed(talk.employees)), ['Eve Lindqvist'])
    deepEqual(names(proposed(talk.contacts)), ['Ines Moreau'])
    const own = await propose(here, 'cleo', '?alone=true')
    deepEqual(names(proposed(own.contacts)), ['Paul Girard'], 'nobody named: the counterpart')
  })

  it('are nobody where the customer or the contact is not known', async () => {
    const paths = ['nowhere/visit', `${here.customerId}/visit?contactId=nobody`]
    for (const path of paths) equal((await here.get(at('eve'), `/api/customers/${path}`)).status, 404)
  })
})

describe('a leader in a visit', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: NEAR_THE_YEAR })
    const { status } = await here.importCsv('customers', CUSTOMERS)
    equal(status, 200)
  })
  after(() => here.stop())

  const leader = async () =>
    proposed((await propose(here, 'dov')).employees).find(({ name }) => name === 'Berta Olsen')
  const bookWithBerta = async (start: string) => {
    const { body } = await here.book({ start }, 'ben')
    equal(body.state, 'booked')
  }

  it('is proposed once a quarter, and may be missing (3.1)', async () => {
    const berta = await leader()
    deepEqual(berta?.reasons.at(-1), 'a leader takes part once a quarter')
    equal(berta?.required, false)
    await bookWithBerta('2027-01-05T10:00:00Z')
    ok(await leader(), 'the visit of the next quarter does not count for this one')
    await bookWithBerta('2026-12-30T10:00:00Z')
    equal(await leader(), undefined)
  })
})
