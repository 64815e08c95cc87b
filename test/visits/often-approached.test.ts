import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
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

  it('is asked for no time of a month in which they have enough, nor for any while they have it now (1.6)', async () => {
    const { start: _, ...poll } = wanted({})
    const asked = { ...poll, optionalIds: [], holds: false }
    const refusal = async (...times: string[]) => {
      const done = await held.here.app.draftPoll({ ...asked, times })
      return done.ok ? null : done.refusal.code
    }
    const december = '2026-12-03T10:00:00.000Z'
    equal(await refusal(december), 'often approached', 'the question itself is an approach of this month')
    const { customerId } = held.visit
    const move = (n: number, start: string) =>
      change(
        held.here.ports.visits,
        { customerId, visitId: `${customerId}.more${n}` },
        (there) => there && { ...there, start, end: start },
      )
    for (const n of [1, 2]) await move(n, '2026-12-10T10:00:00.000Z')
    equal(await refusal('2026-11-26T10:00:00.000Z', december), null, 'three are good')
    for (const n of [3, 4]) {
      const [first] = held.visit.contacts
      const more = { ...held.visit, id: `${customerId}.more${n}`, contacts: first ? [first] : [] }
      await change(held.here.ports.visits, { customerId, visitId: more.id }, () => more)
      await move(n, '2026-12-11T10:00:00.000Z')
    }
    equal(await refusal('2026-11-26T10:00:00.000Z'), null)
    equal(
      await refusal('2026-11-26T10:00:00.000Z', december),
      'often approached',
      'the latest counts as well',
    )
    for (const n of [1, 2, 3, 4]) await move(n, held.visit.start)
  })

  it('is asked how a visit was where whoever asks says that they want it so (3.8)', async () => {
    const [first] = held.visit.contacts
    const who = { actor: { employeeId: held.here.idOf('Ada'), roles: [] }, visitId: held.visit.id }
    const found = await held.here.app.answerLetters(who)
    ok(found.ok)
    deepEqual(
      found.letters.map(({ often }) => often),
      [true, false],
    )
    const asked = { ...who, token: 'token', way: 'copied' as const, mails: found.letters }
    const refused = await held.here.app.askForAnswer(asked)
    deepEqual(!refused.ok && refused.refusal, { code: 'often approached', names: [first?.name], most: 4 })
    equal((await held.here.app.askForAnswer({ ...asked, mails: found.letters.slice(1) })).ok, true)
    equal((await held.here.app.askForAnswer({ ...asked, confirmed: true })).ok, true)
    const again = await held.here.app.answerLetters(who)
    ok(again.ok)
    deepEqual(
      again.letters.map(({ often }) => often),
      [false, false],
      'who was asked already is not approached once more by the same link',
    )
  })

  it('may be visited in another month', async () => {
    await rejects(names({ start: '2026-12-01T10:00:00.000Z' }), /nobody books a visit here/)
  })
})
