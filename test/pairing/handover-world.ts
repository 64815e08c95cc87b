import { ok } from 'node:assert/strict'
import { pairIdWith } from '../../src/domain/pairing/make-pairs.ts'
import { NEW_PAIR, type Pair } from '../../src/domain/pairing/pair.ts'
import type { Contact } from '../../src/domain/people/customer.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import { cutOffCompany, NOW } from './cut-off-company.ts'

const CYCLE = '2026-11'
export const START = '2026-11-24T13:00:00.000Z'
const employee = (id: string, name: string, more: Partial<Employee> = {}): Employee => ({
  ...{ id, name, email: `${id}@ours.example`, department: 'Logistics', jobTitle: 'Planner' },
  ...{ function: 'logistics', functionBy: 'title', managerEmail: null, managerId: null, leader: false },
  ...{
    timeZone: 'Europe/Amsterdam',
    locale: 'en-GB',
    country: 'NL',
    hours: null,
    from: 'file',
    leftOn: null,
  },
  ...more,
})
const contact = (id: string, name: string): Contact => ({
  ...{
    id: `acme.${id}`,
    customerId: 'acme',
    name,
    email: `${id}@acme.example`,
    jobTitle: 'Head of logistics',
  },
  ...{ function: 'logistics', functionBy: 'title', language: 'nl', timeZone: 'Europe/Amsterdam' },
  ...{ country: 'NL', objectedOn: null, leftOn: null },
})

/**
 * Ann has spoken with Ida of Acme, promised her something, and leads a visit with her that Cor, the owner, booked. Bob
 * could follow Ann, and Jan could follow Ida.
 */
export async function handoverWorld() {
  const company = cutOffCompany()
  const { ports } = company
  const people = [
    employee('ann', 'Ann Smit', { managerId: 'cor' }),
    employee('bob', 'Bob Kok', { managerId: 'dot', department: 'Planning' }),
    employee('cor', 'Cor Bos', { department: 'Finance' }),
  ]
  for (const one of people) {
    await ports.employees.insert({ employeeId: one.id }, one)
    const at = { conversationId: `chat-${one.id}`, serviceUrl: 'https://chat.example', at: NOW }
    await ports.references.insert({ employeeId: one.id }, { employeeId: one.id, ...at, state: 'installed' })
  }
  const customer = {
    id: 'acme',
    name: 'Acme',
    domain: 'acme.example',
    country: 'NL',
    ownerId: 'cor',
    ownerSince: null,
    cadence: null,
  }
  await ports.customers.insert({ customerId: 'acme' }, { ...customer, share: null })
  await ports.customerList.insert(
    { kind: 'customer', customerId: 'acme' },
    { ...customer, lastConversationOn: null, ownerSpokeOn: null, attention: null },
  )
  for (const one of [contact('ida', 'Ida Vos'), contact('jan', 'Jan Mol')])
    await ports.contacts.insert({ customerId: 'acme', contactId: one.id }, one)
  for (const employeeId of ['ann', 'bob'])
    await ports.members.insert({ customerId: 'acme', employeeId }, {
      customerId: 'acme',
      employeeId,
      role: '',
      does: null,
      hiddenOn: null,
    } as never)
  const idOf = (employeeId: string, name: string) =>
    pairIdWith(ports.hash)({ employeeId, contactId: `acme.${name}` })
  const pairId = idOf('ann', 'ida')
  const pair: Pair = {
    ...{ id: pairId, customerId: 'acme', customerName: 'Acme', employeeId: 'ann', contactId: 'acme.ida' },
    ...{ contactName: 'Ida Vos', contactTitle: 'Head of logistics', reasons: [], since: '2026-09-01' },
    ...NEW_PAIR,
    revision: 1,
  }
  await ports.pairs.insert({ customerId: 'acme', pairId }, pair)
  await ports.pairCopies.insert({ employeeId: 'ann', pairId }, pair)
  const app = company.app()
  const answered = await app.answerCheckin({ employeeId: 'ann', cycleId: CYCLE, pairId, guess: 'content' })
  ok(answered.ok, JSON.stringify(answered))
  const told = await app.tellCheckin({
    ...{ employeeId: 'ann', cycleId: CYCLE, pairId, guess: 'content', revision: answered.checkin.revision },
    ...{ spokeOn: '2026-11-12', channel: 'phone', heard: 'They open a second plant.', kind: 'plan' },
    ...{ departments: [], own: 'content', note: 'Only mine' },
    followUp: { text: 'Send the drawings', dueOn: '2026-11-20', doneOn: null },
  })
  ok(told.ok, JSON.stringify(told))
  const booked = await app.bookVisit({
    ...{
      actor: { employeeId: 'cor', roles: [] },
      token: 'cor',
      customerId: 'acme',
      contactIds: ['acme.ida'],
    },
    employees: [
      { employeeId: 'ann', required: true, role: 'lead' },
      { employeeId: 'cor', required: true, role: 'observer' },
    ],
    ...{ start: START, minutes: 45, confirmed: false },
  })
  ok(booked.ok, JSON.stringify(booked))
  await company.drain()
  company.outside.told.length = 0
  return { ...company, pairId, heirId: idOf('bob', 'ida'), idOf, visitId: booked.visit.id, pair }
}
export type HandoverWorld = Awaited<ReturnType<typeof handoverWorld>>

export const MAIL = { subject: 'Bob follows me', text: 'Dear Ida, from now on Bob is your counterpart.' }

/** Ann hands her pair over to Bob. */
export const toBob = ({ app, pairId }: HandoverWorld, mail: typeof MAIL | null = MAIL) =>
  app().handOver({ actor: { employeeId: 'ann', roles: [] }, token: 'ann', pairId, employeeId: 'bob', mail })

/** What somebody new at the customer is told, with the links by which they answer. */
export async function mailTo({ app, pairId }: HandoverWorld, contactId: string): Promise<typeof MAIL> {
  const actor = { employeeId: 'cor', roles: [] }
  const answer = await app().proposeHandover({ actor, pairId, contactId })
  ok(answer.ok && answer.proposed.links)
  const { somebodyElse, pleaseDont } = answer.proposed.links
  return { ...MAIL, text: [MAIL.text, somebodyElse, pleaseDont].join('\n') }
}
