import { deepEqual, ok } from 'node:assert/strict'
import { handoverWorld, toBob } from './handover-world.ts'

const START = '2026-11-26T13:00:00.000Z'
const cor = { actor: { employeeId: 'cor', roles: [] }, token: 'cor' }

describe('a question which time suits, and a pair that is handed over', () => {
  it('lets the successor be in what is booked from it (1.5, 3.3)', async () => {
    const here = await handoverWorld()
    const asked = await here.app().askContacts({
      ...{ ...cor, customerId: 'acme', way: 'copied', mails: [], holds: false, confirmed: true },
      ...{ contactIds: ['acme.ida'], optionalIds: [], times: [START], minutes: 45 },
      employees: [
        { employeeId: 'ann', required: true, role: 'lead' },
        { employeeId: 'cor', required: false, role: 'observer' },
      ],
    })
    ok(asked.ok, JSON.stringify(asked))
    const { id: pollId } = asked.poll
    ok((await toBob(here, null)).ok)
    await here.drain()
    for (const employeeId of ['bob', 'ann']) {
      const copy = await here.ports.pollCopies.get({ employeeId, pollId })
      deepEqual(
        copy?.value.employees.map((one) => `${one.employeeId} ${one.role}`),
        ['bob lead', 'cor observer'],
        `on the page of ${employeeId}`,
      )
    }
    const booked = await here.app().bookFromPoll({ ...cor, pollId, start: START })
    ok(booked.ok, JSON.stringify(booked))
    deepEqual(
      booked.visit.employees.map(({ employeeId }) => employeeId),
      ['bob', 'cor'],
    )
  })
})
