import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import type { VisitList, VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const NAMES = /Ben|Berta|Eve|Okafor|Olsen|Lindqvist|Ines|Paul|Moreau|Girard|Lisbon/

describe('a visit where only groups are shown (6.2)', () => {
  let here: VisitWorld
  let booked: VisitView
  before(async () => {
    here = await visitWorld({ settings: { VISIBILITY: 'groups' } })
    booked = (await here.book({ subject: 'Ines and Eve', agenda: 'Paul shows the new line' })).body
  }).timeout(60_000)
  after(() => here.stop())

  const read = async (by: string) => {
    const list = await here.get<VisitList>(at(by), `/api/visits?customerId=${here.customerId}`)
    const page = await here.get<VisitView>(at(by), `/api/visits/${booked.id}`)
    const file = await here.get<string>(at(by), `/api/visits/${booked.id}/calendar.ics`)
    return { upcoming: list.body.upcoming[0], past: list.body.past[0], page: page.body, file }
  }

  it('names everybody while it is to come: it is an invitation', async () => {
    const { upcoming, page, file } = await read('finn')
    deepEqual(upcoming, page)
    deepEqual([page.named, page.subject, page.organiser.name], [true, 'Ines and Eve', 'Ben Okafor'])
    deepEqual(page.employees.map(({ name }) => name).sort(), ['Ben Okafor', 'Berta Olsen', 'Eve Lindqvist'])
    equal(file.status, 200)
  })

  it('tells others which departments met the customer once it is over, and nobody by name', async () => {
    await here.moveTo('2026-11-24T16:20:00.000Z')
    const { past, page, file } = await read('finn')
    ok(past)
    for (const seen of [past, page]) {
      doesNotMatch(JSON.stringify(seen), NAMES)
      deepEqual(
        seen.employees.map(({ name }) => name),
        ['Finance', 'Logistics', 'Management'],
      )
      deepEqual(
        seen.contacts.map(({ name }) => name),
        ['Larkspur Dairy'],
      )
      deepEqual([seen.named, seen.start, seen.agenda], [false, booked.start, ''])
      match(seen.subject, /Larkspur Dairy/)
    }
    equal(file.status, 404)
  })

  it('stays as it was for those who were in it and who booked it', async () => {
    for (const name of ['ben', 'eve']) {
      const { past, page, file } = await read(name)
      deepEqual([past?.subject, page.named, file.status], ['Ines and Eve', true, 200])
      equal(page.contacts.length, 2)
      match(file.body.replaceAll('\r\n ', ''), /ines@larkspur\.example/)
    }
  })
})
