import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { type HandoverWorld, START } from './handover-world.ts'

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
  equal((await bob.lastSpoke())(heirId), '2026-11-12', 'the last conversation is that of the line')
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
