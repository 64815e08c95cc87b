import { deepEqual, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import type { CustomerAnswer } from '../../src/domain/visits/customer-answer.ts'
import { type HeldVisit, heldVisit } from '../visits/held-visit.ts'

/** When an erasure that begins after the visit is over, and when answers of that day have had their time. */
const ERASED = '2026-11-10T16:20:00.000Z'
const [BEFORE, AFTER] = ['2027-12-10T16:00:00.000Z', '2027-12-10T16:30:00.000Z']

describe('what a contact who is erased said of a visit (6.4)', () => {
  let held: HeldVisit
  const keyOf = (contactId: string) => ({
    ...{ customerId: held.visit.customerId, visitId: held.visit.id },
    contactId,
  })
  const answer = async (contactId: string, name: string) => {
    const { here, visit } = held
    const said: CustomerAnswer = {
      ...{ ...keyOf(contactId), contactName: name, askedById: visit.organiserId, askedByName: 'Ada' },
      ...{ askedAt: visit.end, linkToken: 'link', linksEnded: null, mail: 'copied', mailUntil: null },
      ...{ mailWhy: null, feeling: 'content', named: true, words: '', answeredAt: visit.end, revision: 1 },
    }
    await change(here.ports.customerAnswers, keyOf(contactId), () => said)
    await here.app.copyFact({ kind: 'answer', ...keyOf(contactId) })
  }
  const counted = async () => {
    const lines = await held.here.ports.scopeAnswers.list({ scope: 'department:Sales' })
    return lines.map(({ value }) => value.feeling)
  }
  const look = (at: string) => held.here.app.retainCustomers({ customerIds: [held.visit.customerId], at })

  beforeEach(async () => {
    held = await heldVisit([{ name: 'Ada' }, { name: 'Bo' }])
    for (const { contactId, name } of held.visit.contacts) await answer(contactId, name)
    const [first] = held.visit.contacts
    ok((await held.here.app.erasePerson({ personId: first?.contactId ?? '', byId: 'admin' })).ok)
    await held.here.settle()
    await held.here.passTo(ERASED)
    deepEqual(await counted(), ['content', 'content'], 'numbers stay what they were')
  })

  it('counts as long as other answers do, and then goes as they do', async () => {
    await look(BEFORE)
    deepEqual(await counted(), ['content', 'content'])
    await look(AFTER)
    deepEqual(await counted(), [])
  })

  it('goes with its visit, where visits are kept for less time than answers', async () => {
    const { here, visit } = held
    const key = { customerId: visit.customerId, visitId: visit.id }
    await change(here.ports.visits, key, (there) => there && { ...there, end: '2025-11-10T16:15:00.000Z' })
    await look(BEFORE)
    deepEqual([await here.ports.visits.list(key), await counted()], [[], []])
  })
})
