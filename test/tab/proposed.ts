import type { Proposal } from '../../src/contract/visits.ts'
import { draftOf, withEmployee } from '../../tab/visits/draft.ts'

export const person = (id: string) => ({ id, name: id, jobTitle: '', function: 'other' as const })
export const employee = (id: string, department: string, proposed = true): Proposal['employees'][number] => ({
  ...person(id),
  department,
  role: proposed ? 'participant' : 'observer',
  required: proposed,
  proposed,
  reasons: [],
})
export const contact = (id: string, proposed = true) => ({
  ...person(id),
  timeZone: 'Europe/Paris',
  proposed,
  loads: [],
})
export const proposal: Proposal = {
  customerId: 'c',
  customerName: 'C',
  meetingHosts: ['zoom.us'],
  mostApproaches: 4,
  answerUntil: null,
  month: '2026-11',
  kind: 'visit',
  minutes: 45,
  subject: 'Us and C',
  agenda: 'Plans',
  contacts: [contact('k1'), contact('k2', false)],
  employees: [
    employee('b', 'Finance'),
    employee('a', 'Logistics'),
    employee('x', 'Finance', false),
    employee('y', 'Quality', false),
  ],
}
export const draft = draftOf(proposal)
export const ids = (of: typeof draft) => of.employees.map(({ employeeId }) => employeeId)
export const adding = (...more: string[]) =>
  more.reduce((before, id) => withEmployee(before, proposal, id), draft)
