import { deepEqual, equal } from 'node:assert/strict'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import type { Contact } from '../../src/domain/people/customer.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import { proposalFor, talkFor } from '../../src/domain/visits/make-proposal.ts'
import type { ProposalGround } from '../../src/domain/visits/proposal.ts'

const employee = (id: string, department: string, leader = false) =>
  ({ id, name: id, department, leader, function: 'other', managerId: null }) as Employee
const contact = (id: string) => ({ id, name: id, function: 'other' }) as Contact
const pair = (employeeId: string, contactId: string) =>
  ({ id: `${employeeId}-${contactId}`, employeeId, contactId, since: '2026-01-01' }) as Pair
const loads = (totals: Record<string, number>) => [
  { month: '2026-11', totals: new Map(Object.entries(totals)) },
]
const ground = (more: Partial<ProposalGround> = {}): ProposalGround => ({
  ...{ readerId: 'nobody', ownerId: 'olga', members: [], leaderWasThere: true },
  employees: [employee('olga', 'Sales'), employee('carl', 'Sales'), employee('fred', 'Finance')],
  contacts: ['anne', 'bert', 'cora'].map(contact),
  pairs: [pair('carl', 'anne'), pair('fred', 'bert')],
  ...{ loads: loads({}), mostApproaches: 4 },
  ...more,
})
const invited = (of: ProposalGround, make = proposalFor) =>
  make(of).contacts.flatMap(({ contact: { id }, proposed }) => (proposed ? id : []))

describe('contacts who are approached often enough (1.6)', () => {
  it('are proposed last, and not at all while there are others (3.1)', () => {
    deepEqual(invited(ground()), ['anne', 'bert'])
    const busy = ground({ loads: loads({ anne: 4, bert: 3 }) })
    deepEqual(invited(busy), ['bert', 'cora'])
    equal(proposalFor(busy).contacts.at(-1)?.contact.id, 'anne')
  })

  it('are proposed where they are asked for, or where nobody else is left', () => {
    const all = loads({ anne: 4, bert: 5, cora: 4 })
    deepEqual(invited(ground({ loads: all })), ['anne'])
    deepEqual(invited(ground({ loads: loads({ cora: 9 }), contactId: 'cora' })), ['cora', 'anne'])
    deepEqual(invited(ground({ loads: loads({ anne: 4 }) }), talkFor), ['bert'])
  })
})

describe('a leader who is due this quarter', () => {
  const boss = employee('boss', 'Management', true)
  const due = (more: Partial<ProposalGround>) => {
    const { employees } = proposalFor(ground({ leaderWasThere: false, ...more }))
    return employees.filter(({ proposed }) => proposed)
  }
  const sales = [employee('olga', 'Sales'), employee('carl', 'Sales'), employee('fred', 'Finance')]
  const members = ['fred', 'boss'].map((employeeId) => ({
    ...{ customerId: 'c', employeeId, role: '', does: null },
  }))

  it('is proposed also where there is room for one more only, and is then whom the second department needs (3.1)', () => {
    const people = due({
      ...{ employees: [...sales, boss], members, contacts: [contact('anne')], pairs: [pair('carl', 'anne')] },
    })
    deepEqual(
      people.map(({ employee: { id }, required }) => [id, required]),
      [
        ['olga', true],
        ['carl', true],
        ['boss', true],
      ],
    )
  })

  it('may be missing where others are from two departments already (3.1)', () => {
    const people = due({ employees: [...sales, boss], members })
    deepEqual(people.find(({ employee: { id } }) => id === 'boss')?.required, false)
  })
})
