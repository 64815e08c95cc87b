import { idOf } from '../people.ts'
import type { Reply } from '../routing.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { USER } from './org-chart.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, pageOf, topOf } from './query.ts'
import { notFound } from './refusals.ts'
import { selectedFields } from './user-fields.ts'

/** The id of the group that holds everybody; it follows from the tenant. */
export const everybodyIn = (tenantId: string): string => idOf(`everybody@${tenantId}`)

/** The members of the one group there is. */
export function groupRoutes(groupId: string): GraphRoute[] {
  const handle = (given: GraphCall) => membersOf(given, groupId)
  return ['/groups/:group/members', '/groups/:group/transitiveMembers'].map((path) => ({
    ...{ method: 'GET', path, permissions: MAY.readMembers, area: 'directory', handle },
  }))
}

function membersOf({ call, caller, people, graphUrl }: GraphCall, groupId: string): Reply {
  onlyOptions(call, '$select', '$top', '$skiptoken')
  const shown = selectedFields(caller, call.query.get('$select'))
  if (call.params.group !== groupId) throw notFound(call.params.group ?? '')
  const inGroup = people.list().filter((person) => person.inGroup !== false)
  const members = inGroup.map((person) => ({ ...USER, ...shown(person) }))
  const page = pageOf(call, members, { top: topOf(call, 100, 999), option: '$skiptoken', graphUrl })
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#directoryObjects`, ...page } }
}
