import { openTables } from '../../src/adapters/tables/open-tables.ts'

/**
 * Counts from the rows themselves what the overview shows, and uses nothing that the product counts with: the check-ins
 * of every employee and the visits of every customer, read whole. `node test/overview/recount.ts CONNECTION PREFIX ZONE
 * [NOW]` prints every group and month.
 */
type Raw = Record<string, unknown>
type Told = {
  employeeId: string
  cycleId: string
  customerId: string
  scopes: string[]
  status: string
  wanted: boolean
  promise: { dueOn: string | null; doneOn: string | null } | null
}
type Held = { customerId: string; month: string; scopes: string[]; departments: number }
export type Counted = {
  due: number
  spoke: number
  kept: number
  keptLate: number
  open: string[]
  visits: [one: number, two: number, more: number]
}
export type Group = (of: { employeeId?: string; scopes: string[]; customerId: string }) => boolean

/** Reads everything once; `count` then answers for any group and month (`2026-11`). */
export async function recount(connectionString: string, prefix: string, zone: string, now: string) {
  const tables = await openTables({ prefix, connectionString }, () => undefined)
  const rows: Raw[] = []
  for (const name of ['employees', 'customers'] as const)
    for await (const row of tables.client(name).listEntities<Raw>()) rows.push(row)
  const of = (kind: string) => rows.filter(({ rowKey }) => String(rowKey).startsWith(`${kind}:`))
  const told = of('checkin').map(toldOf)
  const held = of('visit')
    .filter(({ partitionKey, customerId }) => partitionKey === customerId)
    .filter((row) => row.state === 'booked' && row.kind === 'visit' && String(row.end) <= now)
    .map((row) => heldOf(row, zone))
  return {
    count(group: Group, month: string): Counted {
      const lines = told.filter((one) => monthOf(one.cycleId) === month && group(one))
      const counts = lines.filter(({ wanted, status }) => wanted || status === 'spoke')
      const spoke = counts.filter(({ status }) => status === 'spoke')
      const made = lines.flatMap(({ status, promise }) =>
        status === 'spoke' && promise?.dueOn ? [{ dueOn: promise.dueOn, doneOn: promise.doneOn }] : [],
      )
      const kept = made.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn).length
      const sizes = held
        .filter((one) => one.month === month && group(one))
        .map(({ departments }) => departments)
      return {
        due: new Set(counts.map(({ employeeId }) => employeeId)).size,
        spoke: new Set(spoke.map(({ employeeId }) => employeeId)).size,
        kept,
        keptLate: made.filter(({ doneOn }) => doneOn !== null).length - kept,
        open: made.flatMap(({ dueOn, doneOn }) => (doneOn === null ? [dueOn] : [])),
        visits: [
          sizes.filter((size) => size < 2).length,
          sizes.filter((size) => size === 2).length,
          sizes.filter((size) => size > 2).length,
        ],
      }
    },
    /** Every scope that anybody was ever counted in, and every customer. */
    groups: [
      ...new Set(told.flatMap(({ scopes, customerId }) => [...scopes, `customer:${customerId}`])),
    ].sort(),
    months: [...new Set(told.map(({ cycleId }) => monthOf(cycleId)))].sort(),
  }
}

/** The lines of a scope by its name, as `team:ID`, `department:Finance` or `customer:ID`. */
export const scopeNamed =
  (name: string): Group =>
  ({ scopes, customerId }) =>
    scopes.includes(name) || name === `customer:${customerId}`

function toldOf(row: Raw): Told {
  const followUp = typeof row.followUp === 'string' ? JSON.parse(row.followUp) : null
  return {
    ...{
      employeeId: String(row.employeeId),
      cycleId: String(row.cycleId),
      customerId: String(row.customerId),
    },
    ...{ scopes: JSON.parse(String(row.scopes)), status: String(row.status), wanted: row.wanted === true },
    promise: followUp && { dueOn: followUp.dueOn ?? null, doneOn: followUp.doneOn ?? null },
  }
}

function heldOf(row: Raw, timeZone: string): Held {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(String(row.start)))
  const employees: { department: string }[] = JSON.parse(String(row.employees))
  const departments = new Set(employees.map(({ department }) => department)).size
  return {
    customerId: String(row.customerId),
    month: day.slice(0, 7),
    scopes: JSON.parse(String(row.scopes)),
    departments,
  }
}

/** A month holds its halves, and a quarter counts in its middle one. */
function monthOf(cycleId: string): string {
  const [year = '', part = ''] = cycleId.split('-')
  const quarter = { Q1: '02', Q2: '05', Q3: '08', Q4: '11' }[part]
  return `${year}-${quarter ?? part.slice(0, 2)}`
}

if (import.meta.main) {
  const [connection = '', prefix = '', zone = 'UTC', now = new Date().toISOString()] = process.argv.slice(2)
  const { count, groups, months } = await recount(connection, prefix, zone, now)
  for (const group of groups)
    for (const month of months)
      console.log(JSON.stringify({ group, month, ...count(scopeNamed(group), month) }))
}
