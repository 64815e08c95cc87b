import { deepEqual, equal, rejects } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { type HeldVisit, heldVisit } from './held-visit.ts'

describe('a contact who is approached often enough in a month (1.6)', () => {
  let held: HeldVisit
  const wanted = (more: { start?: string; confirmed?: boolean }) => {
    const { customerId, contacts, employees } = held.visit
    const people = employees.map(({ employeeId }) => ({
      employeeId,
      required: true,
      role: 'participant' as const,
    }))
    return {
      ...{ actor: { employeeId: held.here.idOf('Ada'), roles: [] }, token: 'token', customerId, minutes: 30 },
      ...{ contactIds: contacts.map(({ contactId }) => contactId), employees: people, confirmed: false },
      ...{ start: '2026-11-26T10:00:00.000Z', ...more },
    }
  }
  const names = async (more: Parameters<typeof wanted>[0] = {}) => {
    const done = await held.here.app.bookVisit(wanted(more))
    return !done.ok && done.refusal.code === 'often approached' ? done.refusal.names : done
  }
  before(async () => {
    held = await heldVisit([{ name: 'Ada' }, { name: 'Bo', department: 'Finance' }])
    const [first] = held.visit.contacts
    // With their pair and the visit that is over that makes four for the first of them, and two for the other.
    for (const n of [1, 2]) {
      const more = { ...held.visit, id: `${held.visit.customerId}.more${n}`, contacts: first ? [first] : [] }
      const key = { customerId: more.customerId, visitId: more.id }
      await change(held.here.ports.visits, key, () => more)
    }
  })

  it('is in no further visit, and asked for none, unless whoever books says that they want it so (3.1)', async () => {
    const [first] = held.visit.contacts
    deepEqual(await names(), [first?.name])
    const { start, ...poll } = wanted({})
    const asked = { ...poll, times: [start], optionalIds: [], holds: false }
    const refused = await held.here.app.draftPoll(asked)
    equal(!refused.ok && refused.refusal.code, 'often approached')
    equal((await held.here.app.draftPoll({ ...asked, confirmed: true })).ok, true)
    // Then it is for the calendar to say.
    await rejects(names({ confirmed: true }), /nobody books a visit here/)
  })

  it('may be visited in another month', async () => {
    await rejects(names({ start: '2026-12-01T10:00:00.000Z' }), /nobody books a visit here/)
  })
})
