import { deepEqual, equal, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { checkHandedOver, checkNothingHappened, visitOf } from './check-handover.ts'
import { type HandoverWorld, handoverWorld, MAIL, mailTo, toBob } from './handover-world.ts'

describe('handing a pair over', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
  })
  const actor = (employeeId: string) => ({ employeeId, roles: [] })
  const byCor = (to: { employeeId: string } | { contactId: string }, mail: typeof MAIL | null = null) =>
    here.app().handOver({ actor: actor('cor'), token: 'cor', pairId: here.pairId, mail, ...to })
  const leaves = async () => {
    await change(
      here.ports.employees,
      { employeeId: 'ann' },
      (one) => one && { ...one, leftOn: '2026-11-16' },
    )
    const ended = { customerId: 'acme', pairId: here.pairId, reason: 'employee left' } as const
    await here.app().endPair(ended)
  }
  const told = (employeeId: string) =>
    here.outside.told.filter((one) => one.employeeId === employeeId).map(({ kind }) => kind)

  it('tells the contact by mail and both of ours in chat, with what goes over (1.5)', async () => {
    const done = await toBob(here)
    ok(done.ok)
    deepEqual([done.handed.mail, done.handed.pair.employeeId], ['sent', 'bob'])
    await here.drain()
    await checkHandedOver(here)
    const to = [{ name: 'Ida Vos', email: 'ida@acme.example' }]
    deepEqual(here.outside.mails, [{ ...MAIL, to }])
    const [news] = here.outside.told.filter(({ kind }) => kind === 'handed over to you')
    deepEqual([news?.otherName, news?.takenOver], ['Ann Smit', { conversations: 1, followUps: 1, visits: 1 }])
  })

  it('changes nothing when the mail surely did not leave, says why, and may be tried again (1.5)', async () => {
    here.outside.mail = { outcome: 'refused', why: 'consent' }
    deepEqual(await toBob(here), { ok: false, refusal: { code: 'mail', why: 'consent' } })
    await here.drain()
    await checkNothingHappened(here)
    here.outside.mail = { outcome: 'sent' }
    ok((await toBob(here)).ok)
    await here.drain()
    await checkHandedOver(here)
  })

  it('is carried out when nobody knows whether the mail arrived, which is never sent again (B2)', async () => {
    here.outside.mail = { outcome: 'unknown' }
    const done = await toBob(here)
    ok(done.ok && done.handed.mail === 'unknown')
    await here.drain()
    await checkHandedOver(here)
    equal(here.outside.mails.length, 1)
    ok(told('ann').includes('mail in doubt'))
  })

  it('lets the calendar catch up when its answer was lost (1.5)', async () => {
    here.outside.invites = ['lost']
    ok((await toBob(here, null)).ok)
    await here.drain()
    await checkHandedOver(here)
  })

  it('shows a visit whose event may not be changed unattended, until its organiser sends it again (1.5)', async () => {
    here.outside.invites = ['permission', 'permission', 'permission']
    ok((await toBob(here, null)).ok)
    await here.drain()
    const { employees, inviting } = await visitOf(here)
    deepEqual([employees[0]?.employeeId, inviting !== null], ['bob', true])
    here.outside.invites = []
    const again = await here.app().resumeVisit({ actor: actor('cor'), token: 'cor', visitId: here.visitId })
    ok(again.ok)
    await checkHandedOver(here)
  })

  it('of a contact leaves the promises with the employee, for the new contact, and tells the employee (1.5)', async () => {
    const done = await byCor({ contactId: 'acme.jan' }, await mailTo(here, 'acme.jan'))
    ok(done.ok)
    await here.drain()
    deepEqual([done.handed.pair.employeeId, done.handed.pair.contactId], ['ann', 'acme.jan'])
    const known = { actor: actor('cor'), token: 'cor', pairId: done.handed.pair.id, mail: null }
    ok((await here.app().introducePair({ ...known, how: 'known' })).ok)
    await here.drain()
    equal(here.outside.mails[0]?.to[0]?.email, 'jan@acme.example')
    const ann = await here.app().myCheckins({ employeeId: 'ann' })
    ok(ann.known)
    deepEqual(
      ann.followUps.map(({ followUp, contactName }) => [followUp.text, contactName]),
      [['Send the drawings', 'Jan Mol']],
    )
    equal((await ann.lastSpoke())(done.handed.pair.id), '2026-11-12')
    deepEqual(
      (await visitOf(here)).contacts.map(({ contactId }) => contactId),
      ['acme.jan'],
    )
    deepEqual(here.outside.invited, ['ann@ours.example', 'jan@acme.example'])
    deepEqual([told('ann'), told('cor')], [['contact changed', 'pair begins'], []])
    const late = await here.ports.followUps.list({ scope: 'team:cor' })
    equal(late.length, 1, 'it counts once')
  })

  it('of somebody who has left is done by the owner; who left is not told, and their visits wait (1.5)', async () => {
    await leaves()
    const visit = await visitOf(here)
    await change(
      here.ports.visits,
      { customerId: 'acme', visitId: here.visitId },
      (one) => one && { ...one, organiserId: 'ann', organiserName: 'Ann Smit', revision: visit.revision + 1 },
    )
    const before = (await here.app().myCheckins({ employeeId: 'ann' })) as { followUps?: unknown[] }
    equal(before.followUps?.length, 1, 'what was promised stays in sight for the handover')
    const done = await byCor({ employeeId: 'bob' })
    ok(done.ok)
    await here.drain()
    deepEqual(
      done.handed.stranded.map(({ id }) => id),
      [here.visitId],
    )
    deepEqual([told('bob'), told('ann')], [['handed over to you'], []])
    const old = (await here.ports.pairs.get({ customerId: 'acme', pairId: here.pairId }))?.value
    equal(old?.endReason, 'employee left', 'it keeps why it ended')
    const again = await byCor({ employeeId: 'bob' })
    deepEqual(again, { ok: false, refusal: { code: 'handed over already' } })
  })

  it('puts the successor into a visit that was still being booked as soon as it is booked (1.5)', async () => {
    const key = { customerId: 'acme', visitId: here.visitId }
    const booking = (state: 'booking' | 'booked') =>
      change(here.ports.visits, key, (one) => one && { ...one, state, revision: one.revision + 1 })
    await booking('booking')
    ok((await toBob(here, null)).ok)
    deepEqual(told('bob'), [])
    equal(
      (await visitOf(here)).employees[0]?.employeeId,
      'ann',
      'its event is made of those it was booked with',
    )
    await booking('booked')
    await here.drain()
    await checkHandedOver(here)
  })

  it('lets the successor keep the promise, which is then kept where it was told (1.5)', async () => {
    await toBob(here, null)
    await here.drain()
    const bob = await here.app().myCheckins({ employeeId: 'bob' })
    ok(bob.known)
    const [promise] = bob.followUps
    const key = { cycleId: promise?.cycleId ?? '', pairId: promise?.pairId ?? '' }
    const keep = (employeeId: string, pairId = key.pairId) =>
      here.app().keepFollowUp({ employeeId, cycleId: key.cycleId, pairId, kept: true })
    equal((await keep('ann', here.pairId)).ok, false, 'it is not the predecessor’s any more')
    equal((await keep('bob')).ok, true)
    const page = await here.app().readTimeline({ employeeId: 'bob', roles: [] }, 'acme', undefined)
    const talks = page?.entries.flatMap((one) => (one.kind === 'conversation' ? [one.conversation] : []))
    deepEqual(
      talks?.map(({ followUp }) => [followUp?.handedTo?.name, followUp?.doneOn]),
      [['Bob Kok', '2026-11-16']],
    )
    deepEqual(await here.ports.followUps.list({ scope: 'team:dot' }), [])
  })

  it('brings along what was promised when the two spoke once more (1.5)', async () => {
    const once = '7d1ae3f2-55f5-4ba5-9d0c-0b8f6a4a2b11'
    const promise = { text: 'Bring the samples', dueOn: '2026-11-27' }
    const talk = {
      spokeOn: '2026-11-13',
      channel: 'phone',
      guess: 'content',
      heard: 'Samples',
      kind: null,
    } as const
    const more = { departments: [], own: null, note: '', followUp: promise, once }
    const logged = await here.app().logConversation({
      ...{ employeeId: 'ann', contactId: 'acme.ida', ...talk, ...more },
    })
    ok(logged.ok, JSON.stringify(logged))
    const ann = await here.app().myCheckins({ employeeId: 'ann' })
    deepEqual(
      ann.known && ann.promises({ pairId: here.pairId, contactId: 'acme.ida' }).map(({ text }) => text),
      ['Send the drawings', 'Bring the samples'],
      'and the card that asks says both (2.9)',
    )
    await leaves()
    await here.drain()
    const proposed = await here.app().proposeHandover({ actor: actor('cor'), pairId: here.pairId })
    equal(proposed.ok && proposed.proposed.goes.followUps, 2)
    ok((await byCor({ employeeId: 'bob' })).ok)
    await here.drain()
    const bob = await here.app().myCheckins({ employeeId: 'bob' })
    deepEqual(bob.known && bob.followUps.map(({ followUp }) => followUp.text), [
      'Send the drawings',
      'Bring the samples',
    ])
    deepEqual(await here.ports.followUps.list({ scope: 'team:cor' }), [], 'they count once')
  })
})
