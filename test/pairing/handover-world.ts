import { deepEqual, equal, ok } from 'node:assert/strict'
import { pairIdWith } from '../../src/domain/pairing/make-pairs.ts'
import { NEW_PAIR, type Pair } from '../../src/domain/pairing/pair.ts'
import type { Contact } from '../../src/domain/people/customer.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
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

const newsTo = ({ outside }: HandoverWorld, employeeId: string) =>
  outside.told.filter((one) => one.employeeId === employeeId).map(({ kind }) => kind)
const taken = async ({ ports }: HandoverWorld, employeeId: string) =>
  (await ports.takenOfEmployee.get({ employeeId, day: START.slice(0, 10) }))?.value.by.length ?? 0
const openPairs = async ({ ports }: HandoverWorld) =>
  (await ports.pairs.list({ customerId: 'acme' }))
    .map(({ value }) => value)
    .filter(({ status }) => status !== 'ended')
export const visitOf = async ({ ports, visitId }: HandoverWorld): Promise<Visit> => {
  const stored = await ports.visits.get({ customerId: 'acme', visitId })
  ok(stored)
  return stored.value
}

/** Everything of Ann's is Bob's, exactly once, and both were told. */
export async function checkHandedOver(here: HandoverWorld): Promise<void> {
  const { app, ports, outside, heirId, pairId } = here
  const [heir, ...others] = await openPairs(here)
  deepEqual(
    [heir?.id, heir?.employeeId, heir?.heirOf, heir?.status, others.length],
    [heirId, 'bob', pairId, 'active', 0],
  )
  equal((await ports.pairs.get({ customerId: 'acme', pairId }))?.value.endReason, 'handed over')

  const [bob, ann] = await Promise.all(['bob', 'ann'].map((employeeId) => app().myCheckins({ employeeId })))
  ok(bob?.known && ann?.known)
  deepEqual(
    bob.followUps.map(({ followUp, contactName }) => [followUp.text, contactName]),
    [['Send the drawings', 'Ida Vos']],
  )
  deepEqual(ann.followUps, [])
  equal(bob.lastSpoke(heirId), '2026-11-12', 'the last conversation is that of the line')
  ok(!JSON.stringify(bob).includes('Only mine'), 'a private note stays with who wrote it (6.3)')
  const late = await ports.followUps.list({ scope: 'team:dot' })
  deepEqual(
    late.map(({ value }) => [value.name, value.text]),
    [['Bob Kok', 'Send the drawings']],
  )
  deepEqual(await ports.followUps.list({ scope: 'team:cor' }), [], 'it counts once')

  const visit = await visitOf(here)
  deepEqual(
    visit.employees.map(({ employeeId, role }) => `${employeeId} ${role}`),
    ['bob lead', 'cor observer'],
  )
  equal(visit.inviting, null)
  deepEqual(outside.invited, ['bob@ours.example', 'ida@acme.example'])
  deepEqual([await taken(here, 'bob'), await taken(here, 'ann')], [1, 0])
  const next = async (employeeId: string) => (await app().myNextVisits({ employeeId })).length
  deepEqual([await next('bob'), await next('ann')], [1, 0])
  await checkTold(here)
}

/** A card is told at most once; one that may have left before a crash is in doubt and not told again. */
async function checkTold(here: HandoverWorld): Promise<void> {
  for (const [employeeId, kind] of [
    ['bob', 'handed over to you'],
    ['ann', 'handed over from you'],
  ] as const) {
    const rows = (await here.ports.news.list({ employeeId })).map(({ value }) => value)
    const [row, ...others] = rows.filter((one) => one.kind === kind)
    equal(others.length, 0)
    const cards = newsTo(here, employeeId).filter((one) => one === kind).length
    ok(
      row?.state === 'sent' ? cards === 1 : row?.state === 'unknown' && cards <= 1,
      `${kind}: ${row?.state}, ${cards}`,
    )
  }
}

/** Nothing was changed, and nobody was told. */
export async function checkNothingHappened(here: HandoverWorld): Promise<void> {
  deepEqual(
    (await openPairs(here)).map(({ id }) => id),
    [here.pairId],
  )
  const ann = await here.app().myCheckins({ employeeId: 'ann' })
  ok(ann.known)
  equal(ann.followUps.length, 1)
  const { employees, inviting } = await visitOf(here)
  deepEqual([employees[0]?.employeeId, inviting], ['ann', null])
  deepEqual([here.outside.mails.length, here.outside.told.length], [0, 0])
}
