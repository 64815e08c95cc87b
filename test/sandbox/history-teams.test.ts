import { deepEqual, ok } from 'node:assert/strict'
import type { History } from '../../src/sandbox/history/play-history.ts'
import { play } from './played.ts'

describe('the teams of the sample organisation', () => {
  let history: History
  before(async () => {
    history = await play('2026-11-22T12:00:00Z')
  })

  it('say what each of them does for two customers, in words for the customer', async () => {
    const { app, ports } = history.held
    const customers = await ports.customerList.list({ kind: 'customer' })
    for (const name of ['Zeewind Torens BV', 'Prairie Agri Equipment Inc']) {
      const customerId = customers.find(({ value }) => value.name === name)?.value.id ?? ''
      const team = await app.getTeam({ actor: { employeeId: '', roles: [] }, customerId })
      const members = team?.departments.flatMap((department) => department.members) ?? []
      ok(members.length >= 8, name)
      deepEqual(
        members
          .filter(({ member }) => !member.does || member.role === '')
          .map(({ employee }) => employee.name),
        [],
      )
    }
  })
})
