import { endAll } from '../pairing/end-pair.ts'
import { change, insertOrChange, valuesOf } from '../store.ts'
import type { Employee } from './employee.ts'
import { changedSince, type Folded, valuesBack } from './fold-undo.ts'
import type { EmailEntry, EmployeeEntry } from './ports.ts'
import { forgetAddress } from './put-contact-back.ts'
import type { Kept, UndoGround } from './undo-kind.ts'

/** Who reports to whom follows from others; hours and mailbox are no correction by hand. */
const FOLLOWS = ['leader', 'managerId', 'hours']

/** Removes an employee who came, or marks them as left where something hangs on them; puts changed values back. */
export const putEmployeeBack =
  (ground: UndoGround) =>
  async (row: Folded): Promise<Kept | undefined> => {
    const key = row.key as { employeeId: string }
    if (!row.prior) return away(ground, row, key)
    let changed: string[] = []
    const employee = await change(ground.employees, key, (there) => {
      const next = there && valuesBack(row, there, FOLLOWS)
      changed = next && next.is !== 'before' ? next.changed : []
      return next?.is === 'set' ? next.value : undefined
    })
    if (!employee) return undefined
    await follow(ground, row, employee)
    return changed.length > 0 ? { name: employee.name, reason: { code: 'changed', changed } } : undefined
  }

async function away(
  ground: UndoGround,
  { after }: Folded,
  key: { employeeId: string },
): Promise<Kept | undefined> {
  const stored = await ground.employees.get(key)
  const { name, ...person } = (stored?.value ?? after) as Employee
  const list = { shard: ground.shardOf(key.employeeId), ...key }
  if (stored) {
    const changed = changedSince(after, stored.value, ['leftOn', ...FOLLOWS])
    if (changed.length > 0) return { name, reason: { code: 'changed', changed } }
    if (await ground.hangs.onEmployee(key.employeeId)) return left(ground, key, name)
  }
  const listed = await ground.employeeList.get(list)
  if (listed) await ground.employeeList.remove(list, listed)
  await forgetAddress(ground, person)
  if (!stored || (await ground.employees.remove(key, stored)) === 'removed') return undefined
  return { name, reason: { code: 'changed', changed: [] } }
}

async function left(ground: UndoGround, key: { employeeId: string }, name: string): Promise<Kept> {
  await change(ground.employees, key, (there) =>
    there && there.leftOn === null ? { ...there, leftOn: ground.today } : undefined,
  )
  const pairs = await valuesOf(ground.pairCopies.list(key))
  await endAll(ground, pairs, { reason: 'import undone', on: ground.today })
  return { name, reason: { code: 'left instead' } }
}

/** Brings the list of employees and the index of addresses in step. */
async function follow(ground: UndoGround, { after }: Folded, employee: Employee): Promise<void> {
  const { id, name, email, managerEmail, department, jobTitle, function: job } = employee
  const shard = ground.shardOf(id)
  const entry: EmployeeEntry = { shard, id, name, email, managerEmail, department, jobTitle, function: job }
  await change(ground.employeeList, { shard, employeeId: id }, (there) => {
    const same = there && JSON.stringify({ ...there, ...entry }) === JSON.stringify(there)
    return !there || same ? undefined : { ...there, ...entry }
  })
  if (!after || after.email === email) return
  const owner: EmailEntry = { email, kind: 'employee', id, customerId: null }
  await insertOrChange(ground.emails, { kind: 'email', email }, (there) => (there ? undefined : owner))
  await forgetAddress(ground, { id, email: String(after.email) })
}
