import type { OverviewScope } from '../../contract/overview-words.ts'
import { customerScope } from '../checkins/checkin.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { type Actor, type Employee, teamScope } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { departmentScope } from './count-department.ts'
import { reportsScope } from './scope-rollup.ts'

type Needs = Pick<PeopleStore, 'employees' | 'customerList'> & Pick<CheckinStore, 'departments'>
export type AskedScope = { scope: OverviewScope; customerId?: string | undefined }
/** What an overview is about (4.1). */
export type Scope = {
  kind: OverviewScope | 'department'
  name: string
  customerId: string | null
  /** Whose lines of a month are counted; null for the organisation, whose departments are. */
  group: string | null
  /** Where its promises and visits stand. */
  parts: string[]
  /** Whose promises stand there and are none of it. */
  without: string | null
}
type Found =
  | { ok: true; scope: Scope }
  | { ok: false; reason: 'not an employee' | 'not allowed' | 'not found' }

/**
 * The people an overview is about, for a reader who may look at them: their team and any customer; leaders also their
 * reports; leaders and administrators the organisation (4.1).
 */
export const findScope =
  (needs: Needs) =>
  async (actor: Actor, asked: AskedScope): Promise<Found> => {
    const viewer = (await needs.employees.get({ employeeId: actor.employeeId }))?.value
    if (!viewer) return { ok: false, reason: 'not an employee' }
    const { leader } = viewer
    const may = { reports: leader, organisation: leader || actor.roles.includes('administrator') }
    if ((asked.scope === 'reports' || asked.scope === 'organisation') && !may[asked.scope])
      return { ok: false, reason: 'not allowed' }
    const scope = await scopeFor(needs, viewer, asked)
    return scope ? { ok: true, scope } : { ok: false, reason: 'not found' }
  }

async function scopeFor(needs: Needs, viewer: Employee, asked: AskedScope): Promise<Scope | undefined> {
  const all = { customerId: null, without: null }
  if (asked.scope === 'customer') {
    const customerId = asked.customerId ?? ''
    const customer = await needs.customerList.get({ kind: 'customer', customerId })
    const group = customerScope(customerId)
    return (
      customer && { ...all, kind: 'customer', name: customer.value.name, customerId, group, parts: [group] }
    )
  }
  if (asked.scope === 'organisation') {
    const departments = await valuesOf(needs.departments.list({ kind: 'department' }))
    const parts = departments.map(({ name }) => departmentScope(name))
    return { ...all, kind: 'organisation', name: '', group: null, parts }
  }
  const group = teamScope(viewer)
  if (asked.scope === 'reports') {
    const { id, name } = viewer
    return { kind: 'reports', name, customerId: null, group: reportsScope(id), parts: [group], without: id }
  }
  const kind = group.startsWith('team:') ? 'team' : 'department'
  return { ...all, kind, name: await nameOfTeam(needs, viewer), group, parts: [group] }
}

async function nameOfTeam(needs: Needs, viewer: Employee): Promise<string> {
  if (viewer.leader) return viewer.name
  if (!viewer.managerId) return viewer.department
  return (await needs.employees.get({ employeeId: viewer.managerId }))?.value.name ?? viewer.department
}
