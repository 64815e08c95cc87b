import { equal, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { mail } from '../checkins/asking-world.ts'
import { heldVisit } from '../visits/held-visit.ts'
import { none } from './erasing-world.ts'

/** After that visit, when the last look of an erasure is over. */
const LATER = '2026-11-10T16:16:00.000Z'
const TO_COME = { start: '2026-11-26T15:30:00.000Z', end: '2026-11-26T16:15:00.000Z' }

describe('a visit that Outlook tells of while a contact is erased (6.4)', () => {
  it('does not bring their name back by what it is called there', async () => {
    const { here, visit } = await heldVisit([{ name: 'Ada' }, { name: 'Bo' }])
    const key = { customerId: visit.customerId, visitId: visit.id }
    const [ada, bo] = visit.contacts
    ok(ada && bo)
    const subject = `Plans with ${bo.name}`
    const booked = { ...TO_COME, subject, eventId: 'event', revision: 2 }
    await change(here.ports.visits, key, (there) => there && { ...there, ...booked })
    await here.app.copyFact({ kind: 'visit', ...key })
    const { calendars, everyRow } = here.ports
    const { decide } = everyRow
    calendars.invite = async () => undefined
    // The calendar answers once rows are rewritten, to who had read the visit before.
    const rewritten = Promise.withResolvers<void>()
    calendars.look = async () => {
      await rewritten.promise
      const attendees = [mail('Ada'), mail('Bo'), ada.email].map((email) => ({ email, required: true }))
      return {
        ...{ ...TO_COME, subject, location: '', joinUrl: null },
        ...{ attendees, answers: { [mail('Bo')]: { answer: 'accepted', proposes: null } } },
      }
    }
    everyRow.decide = async (fate, goes) => {
      everyRow.decide = decide
      const followed = here.app.followVisits({ employeeId: visit.organiserId })
      const unread = await decide(fate, goes)
      rewritten.resolve()
      await followed
      return unread
    }
    ok((await here.app.erasePerson({ personId: bo.contactId, byId: 'admin' })).ok)
    await here.settle()
    const row = async () => (await here.ports.visits.get(key))?.value
    ok((await row())?.answers, 'it was followed meanwhile')
    await here.passTo(LATER)
    equal((await here.app.listErasures())[0]?.state, 'done')
    equal((await row())?.subject, 'Plans with Erased person')
    for await (const one of everyRow.read()) none(JSON.stringify(one), bo.name)
  })
})
