import { deepEqual, equal } from 'node:assert/strict'
import type { HandoverView } from '../../src/contract/pairing.ts'
import { best, candidatesOf, chosenInSight, mayFollow } from '../../tab/pairing/handover.ts'

const employee = (id: string, refusal: string | null) => ({
  employee: { id, name: id, jobTitle: '', department: '' },
  ...{ reasons: [], refusal },
})
const withEmployees = (...employees: ReturnType<typeof employee>[]) =>
  ({ employees, contacts: [] }) as unknown as HandoverView
const proposal = withEmployees(employee('bob', null), employee('cor', null), employee('dot', 'Dot is full.'))

describe('the successors in a handover (1.5)', () => {
  it('hold nobody chosen who may not follow, or is not known yet', () => {
    deepEqual(best(proposal, 'employee'), { employeeId: 'bob' })
    equal(best(withEmployees(employee('dot', 'Dot is full.')), 'employee'), undefined)
    deepEqual(
      ['cor', 'dot', 'eve'].map((employeeId) => mayFollow(proposal, 'employee', { employeeId })),
      [true, false, false],
    )
  })

  it('show somebody who was found by name, however many fit better', () => {
    const shown = chosenInSight(candidatesOf(proposal, 'employee'), { employeeId: 'dot' }, 2)
    deepEqual(
      shown.map(({ id }) => id),
      ['dot', 'bob', 'cor'],
    )
  })
})
