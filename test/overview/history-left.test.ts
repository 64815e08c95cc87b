import { deepEqual, equal } from 'node:assert/strict'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import { rowsIn } from '../../src/adapters/tables/rows.ts'
import { visitTables } from '../../src/adapters/tables/visits.ts'
import { visitsOfScope } from '../../src/domain/overview/scope-visits.ts'
import { soonestVisits } from '../../src/domain/overview/soonest-visits.ts'
import { myNextVisits } from '../../src/domain/visits/my-next-visits.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'

const NOW = '2026-11-20T12:00:00.000Z'
const person = {
  ...{ employeeId: 'ada', name: 'Ada Quist', email: 'ada@tallow-and-rye.example', jobTitle: 'Planner' },
  ...({ function: 'logistics', department: 'Logistics', role: 'lead', required: true } as const),
}
const visit = (id: string, day: string): Visit => ({
  ...{ id, customerId: 'quill', customerName: 'Quill & Sons', kind: 'visit', subject: '', agenda: '' },
  ...{ organiserId: 'ada', organiserName: person.name, organiserEmail: person.email },
  ...{ start: `${day}T10:00:00.000Z`, end: `${day}T10:45:00.000Z`, timeZone: 'Europe/Amsterdam' },
  ...{
    employees: [person],
    contacts: [],
    scopes: [],
    state: 'booked',
    reason: null,
    cancelNote: null,
    unfinished: null,
    quorum: null,
    meetingLink: null,
    inviting: null,
    answers: null,
    movedAt: null,
  },
  ...{ eventId: 'e', iCalUId: 'i', joinUrl: null, bookedAt: '2026-01-01T10:00:00.000Z', revision: 1 },
})

describe('visits to come', () => {
  it('are read without the years of visits that are over', async () => {
    const store = visitTables((name, form) => rowsIn(holdTable(name), form, () => undefined))
    const days = Array.from({ length: 300 }, (_, at) => new Date(Date.parse(NOW) - at * 86_400_000))
    const all = days.map((day, at) => visit(`quill.${at}`, day.toISOString().slice(0, 10)))
    all.push(visit('quill.next', '2026-11-24'))
    const keys = { scope: 'team:boss', employeeId: 'ada' }
    for (const one of all) {
      await store.scopeVisits.insert({ ...keys, visitId: one.id }, one)
      await store.visitCopies.insert({ ...keys, visitId: one.id }, one)
    }
    let read = 0
    const counted = async <T>(rows: Promise<T[]>) => {
      read += (await rows).length
      return rows
    }
    const { scopeVisits, visitCopies } = store
    const needs = {
      visits: store.visits,
      scopeVisits: {
        ...scopeVisits,
        list: (...of: Parameters<typeof scopeVisits.list>) => counted(scopeVisits.list(...of)),
      },
      visitCopies: {
        ...visitCopies,
        list: (...of: Parameters<typeof visitCopies.list>) => counted(visitCopies.list(...of)),
      },
    }
    const ids = (visits: readonly { id: string }[]) => visits.map(({ id }) => id)
    deepEqual(
      ids(soonestVisits(await visitsOfScope(needs, { customerId: null, parts: [keys.scope] }, NOW), NOW)),
      ['quill.next'],
    )
    deepEqual(ids(await myNextVisits({ ...needs, now: () => NOW })(keys)), ['quill.next'])
    equal(read, 2)
  })
})
