import { deepEqual } from 'node:assert/strict'
import type { MonthRow } from '../../src/domain/checkins/ports.ts'
import { countScope, sumOf } from '../../src/domain/overview/count-scope.ts'
import { countVisits } from '../../src/domain/overview/count-visits.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'

const line = (employeeId: string, promise: MonthRow['promise'] = null): MonthRow => ({
  ...{ of: '2026-11', employeeId, pairId: 'p', customerId: 'c', customerName: 'C', name: employeeId },
  ...{
    jobFunction: 'sales',
    leader: false,
    status: 'spoke',
    own: null,
    ownAt: null,
    guess: null,
    guessAt: null,
  },
  ...{ sharedAt: null, home: null, promise, wanted: true, revision: 1 },
})
const visit = (start: string, departments: string[], over: Partial<Visit> = {}) =>
  ({
    ...{ state: 'booked', kind: 'visit', start, end: start.replace('T10', 'T11') },
    ...{ employees: departments.map((department) => ({ department })) },
    ...over,
  }) as Visit

describe('pictures of the overview (4.3)', () => {
  it('tell promises kept in time, kept late and open apart, and sum months', () => {
    const rows = [
      line('a', { dueOn: '2026-11-10', doneOn: '2026-11-10' }),
      line('b', { dueOn: '2026-11-10', doneOn: '2026-11-11' }),
      line('c', { dueOn: '2026-11-12', doneOn: null }),
      line('d'),
    ]
    const count = countScope(rows)
    deepEqual(count.promises, { kept: 1, keptLate: 1, open: ['2026-11-12'] })
    deepEqual(sumOf([count, count]).promises, {
      ...{ kept: 2, keptLate: 2 },
      open: ['2026-11-12', '2026-11-12'],
    })
  })

  it('count joint visits that took place by how many departments were in them', () => {
    const november = { id: '2026-11', start: '2026-11-01T00:00:00Z', end: '2026-12-01T00:00:00Z', askDay: '' }
    const visits = [
      visit('2026-11-03T10:00:00Z', ['IT', 'IT']),
      visit('2026-11-04T10:00:00Z', ['IT', 'Sales']),
      visit('2026-11-05T10:00:00Z', ['IT', 'Sales', 'Finance']),
      visit('2026-11-06T10:00:00Z', ['IT', 'Sales'], { state: 'cancelled' }),
      visit('2026-11-07T10:00:00Z', ['IT'], { kind: 'one to one' }),
      visit('2026-11-25T10:00:00Z', ['IT', 'Sales']),
      visit('2026-10-25T10:00:00Z', ['IT', 'Sales']),
    ]
    const { months, departments } = countVisits(visits, [november], '2026-11-20T00:00:00Z')
    deepEqual(months, [{ one: 1, two: 1, more: 1 }])
    deepEqual(departments, [
      { department: 'IT', visits: 3 },
      { department: 'Sales', visits: 2 },
      { department: 'Finance', visits: 1 },
    ])
  })
})
