import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { newsCard } from '../../bot/pairing/news-card.ts'
import { change } from '../../src/domain/store.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type HandoverWorld, handoverWorld } from '../pairing/handover-world.ts'

const ADMINISTRATOR = { employeeId: 'dot', roles: ['administrator'] } as const
const ANN = { employeeId: 'ann', roles: [] }

describe('a contact who wants no more calls and invitations (6.4)', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
  })
  const object = async (actor: { employeeId: string; roles: readonly 'administrator'[] }, objects = true) => {
    const done = await here.app().objectContact({ actor, customerId: 'acme', contactId: 'acme.ida', objects })
    await here.drain()
    return done.ok ? 'ok' : done.reason
  }
  const visit = async (visitId = here.visitId) =>
    (await here.ports.visits.get({ customerId: 'acme', visitId }))?.value
  const newsOf = async (employeeId: string) =>
    (await here.ports.news.list({ employeeId })).map(({ value }) => value.kind)

  it('may tell it to any of their counterparts; then their pairs end', async () => {
    equal(await object(ANN), 'ok')
    const contact = (await here.ports.contacts.get({ customerId: 'acme', contactId: 'acme.ida' }))?.value
    ok(contact?.objectedOn)
    const pair = (await here.ports.pairs.get({ customerId: 'acme', pairId: here.pairId }))?.value
    deepEqual([pair?.status, pair?.endReason], ['ended', 'contact asked not to'])
  })

  it('is not believed of somebody who has nothing to do with them', async () => {
    equal(await object({ employeeId: 'eve', roles: [] }), 'not allowed')
    equal((await visit())?.state, 'booked')
  })

  it('is in no visit to come: one with them alone is called off, and who booked it hears of it', async () => {
    await object(ANN)
    equal((await visit())?.state, 'cancelled')
    ok((await newsOf('cor')).includes('visit called off'))
    await object(ANN)
    equal((await newsOf('cor')).filter((kind) => kind === 'visit called off').length, 1)
  })

  it('stays called off where Outlook lets only its organiser do that, who is told so and sends it (6.4)', async () => {
    const refusals = 3
    here.outside.cancels = Array.from({ length: refusals }, () => 'permission' as const)
    await object(ANN)
    const stands = async () => {
      const { state, unfinished } = (await visit()) ?? {}
      return [state, unfinished?.step]
    }
    deepEqual(await stands(), ['booked', 'cancel'])
    const told = async () => (await newsOf('cor')).filter((kind) => kind.startsWith('visit')).sort()
    deepEqual(await told(), ['visit called off', 'visit waits'])
    const cor = { actor: { employeeId: 'cor', roles: [] }, token: 'cor', visitId: here.visitId }
    for (const again of [
      await here.app().resumeVisit(cor),
      await here.app().cancelVisit({ ...cor, comment: '' }),
    ])
      deepEqual(again, { ok: false, refusal: { code: 'calendar', trouble: 'permission' } })
    deepEqual(await stands(), ['booked', 'cancel'], 'it is no less wanted for that')
    ok((await here.app().resumeVisit(cor)).ok)
    equal((await visit())?.state, 'cancelled')
    equal((await told()).length, 2)
  })

  /** A visit with Ida and Jan that Cor booked. */
  const withBoth = async () => {
    const booked = await here.app().bookVisit({
      ...{ actor: { employeeId: 'cor', roles: [] }, token: 'cor', customerId: 'acme', confirmed: true },
      contactIds: ['acme.ida', 'acme.jan'],
      employees: [{ employeeId: 'bob', required: true, role: 'lead' }],
      ...{ start: '2026-11-26T13:00:00.000Z', minutes: 45 },
    })
    ok(booked.ok, JSON.stringify(booked))
    await here.drain()
    return booked.visit.id
  }

  it('is taken out of a visit with others, who come as before', async () => {
    const id = await withBoth()
    await object(ANN)
    const after = await visit(id)
    deepEqual(
      [after?.state, after?.inviting, after?.contacts.map(({ name }) => name)],
      ['booked', null, ['Jan Mol']],
    )
    ok((await newsOf('cor')).includes('contact taken out'))
  })

  it('leaves nothing to send of a visit whose event was deleted in Outlook: that was called off (3.5)', async () => {
    const id = await withBoth()
    const key = { customerId: 'acme', visitId: id }
    await change(
      here.ports.visits,
      key,
      (there) => there && { ...there, bookedAt: '2026-11-13T09:00:00.000Z' },
    )
    here.outside.invites = ['gone']
    await object(ANN)
    const { state, inviting } = (await visit(id)) ?? {}
    deepEqual([state, inviting], ['cancelled', null])
    ok(!(await newsOf('cor')).includes('visit waits'))
  })

  it('is taken out of a visit whose event was only just made, and found a little later (3.5)', async () => {
    const id = await withBoth()
    here.outside.invites = ['gone']
    await object(ANN)
    const { state, inviting } = (await visit(id)) ?? {}
    deepEqual([state, inviting], ['booked', null])
    equal(here.outside.invites.length, 0)
  })

  it('is told to the owner where Outlook refuses and who booked it has left, who can send nothing again (3.5)', async () => {
    const { employees, customers } = here.ports
    const both = await withBoth()
    await change(employees, { employeeId: 'cor' }, (there) => there && { ...there, leftOn: '2026-11-16' })
    await change(customers, { customerId: 'acme' }, (there) => there && { ...there, ownerId: 'bob' })
    here.outside.cancels = ['permission']
    here.outside.invites = ['permission']
    await object(ANN)
    const waits = [(await visit())?.unfinished?.step, (await visit(both))?.inviting !== null]
    deepEqual(waits, ['cancel', true])
    const told = (await here.ports.news.list({ employeeId: 'bob' })).map(({ value }) => value)
    deepEqual(
      told
        .filter(({ kind }) => kind === 'change out of reach')
        .map(({ visitId, otherName }) => [visitId, otherName])
        .sort(),
      [here.visitId, both].sort().map((id) => [id, 'Cor Bos']),
    )
    ok(!(await newsOf('cor')).includes('visit waits'))
  })

  it('is told to the owner, of whose visit it is, where who booked it has left (3.5)', async () => {
    const { employees, customers } = here.ports
    const both = await withBoth()
    await change(employees, { employeeId: 'cor' }, (there) => there && { ...there, leftOn: '2026-11-16' })
    await change(customers, { customerId: 'acme' }, (there) => there && { ...there, ownerId: 'bob' })
    await object(ANN)
    const told = (await here.ports.news.list({ employeeId: 'bob' }))
      .map(({ value }) => value)
      .filter(({ visitId }) => visitId)
    deepEqual(told.map(({ kind, visitId }) => [kind, visitId]).sort(), [
      ['contact taken out', both],
      ['visit called off', here.visitId],
    ])
    const card = JSON.stringify(
      newsCard(textsFor('en'), 'en-GB', told, (page) => `https://tab.example/${page}`),
    )
    match(card, /A visit that Cor Bos booked cannot take place: Ida Vos asked us not to invite them/)
    doesNotMatch(card, /your visit/i)
    deepEqual(
      (await newsOf('cor')).filter((kind) => kind.startsWith('visit') || kind === 'contact taken out'),
      [],
      'and nobody who has left',
    )
  })

  it('is told to nobody where the owner has left as well (3.5)', async () => {
    for (const employeeId of ['cor', 'bob'])
      await change(
        here.ports.employees,
        { employeeId },
        (there) => there && { ...there, leftOn: '2026-11-16' },
      )
    await object(ANN)
    equal((await visit())?.state, 'cancelled')
    ok(!(await newsOf('cor')).includes('visit called off'))
  })

  it('is approached again only where an administrator takes it back', async () => {
    await object(ANN)
    equal(await object(ANN, false), 'only administrators')
    equal(await object(ADMINISTRATOR, false), 'ok')
    const contact = (await here.ports.contacts.get({ customerId: 'acme', contactId: 'acme.ida' }))?.value
    equal(contact?.objectedOn, null)
  })
})
