import type { Reply } from '../routing.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, pageOf, topOf } from './query.ts'
import { notFound } from './refusals.ts'
import { selectedFields } from './user-fields.ts'

export const USER = { '@odata.type': '#microsoft.graph.user' }

/** Whom a person reports to, and who reports to them. */
export function orgChartRoutes(): GraphRoute[] {
  const read = { method: 'GET', area: 'directory' } as const
  return [
    ...mineAndTheirs({ ...read, permissions: MAY.readManager, handle: managerOf }, '/manager'),
    ...mineAndTheirs({ ...read, permissions: MAY.readReports, handle: reportsOf }, '/directReports'),
  ]
}

function managerOf({ call, caller, people, graphUrl, whose }: GraphCall): Reply {
  onlyOptions(call, '$select')
  const shown = selectedFields(caller, call.query.get('$select'))
  const person = whose()
  const manager = person.managerEmail && people.byEmail(person.managerEmail)
  if (!manager) throw notFound('manager')
  const context = `${graphUrl}/v1.0/$metadata#directoryObjects/$entity`
  return { status: 200, body: { '@odata.context': context, ...USER, ...shown(manager) } }
}

function reportsOf({ call, caller, people, graphUrl, whose }: GraphCall): Reply {
  onlyOptions(call, '$select', '$top', '$skiptoken')
  const shown = selectedFields(caller, call.query.get('$select'))
  const { email } = whose()
  const reports = people
    .list()
    .filter(({ managerEmail }) => managerEmail === email)
    .map((person) => ({ ...USER, ...shown(person) }))
  const page = pageOf(call, reports, { top: topOf(call, 100, 999), option: '$skiptoken', graphUrl })
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#directoryObjects`, ...page } }
}
