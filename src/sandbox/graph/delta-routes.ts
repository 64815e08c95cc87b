import type { People, Person } from '../people.ts'
import type { Changed, Part } from '../people-log.ts'
import type { Call, Reply } from '../routing.ts'
import { deltaPage, deltaState } from './delta.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { USER } from './org-chart.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, preferences } from './query.ts'
import { GraphRefused } from './refusals.ts'
import { selectedFields } from './user-fields.ts'

/** What Graph's properties of a user are here. Those that the directory does not keep never change. */
const PARTS: Record<string, readonly Part[]> = {
  ...{ displayName: ['name'], givenName: ['name'], surname: ['name'], mail: ['email', 'hasMail'] },
  ...{ userPrincipalName: ['email', 'signInName'], department: ['department'], jobTitle: ['jobTitle'] },
  ...{ country: ['country'], usageLocation: ['country'], preferredLanguage: ['locale'] },
  manager: ['managerEmail'],
}
const TOKENS = ['$deltatoken', '$skiptoken']

/** Changes of people and of the one group's members, page by page. */
export function deltaRoutes(groupId: string): GraphRoute[] {
  const read = { method: 'GET', area: 'directory' } as const
  return [
    { ...read, path: '/users/delta', permissions: MAY.followUsers, handle: changedUsers },
    {
      ...{ ...read, path: '/groups/delta', permissions: MAY.followMembers },
      handle: (given: GraphCall) => changedMembers(given, groupId),
    },
  ]
}

function changedUsers({ call, caller, people, graphUrl }: GraphCall): Reply {
  onlyOptions(call, '$select', ...TOKENS)
  const first = () => call.query.get('$select') ?? 'id,displayName,mail,userPrincipalName,manager'
  const state = deltaState(call, { log: people.log, graphUrl, first })
  const select = state.asked.split(',').map((name) => name.trim())
  const plain = [...new Set(['id', ...select])].filter((name) => name !== 'manager')
  selectedFields(caller, plain.join(','))
  const parts: Part[] = ['here', ...select.flatMap((name) => PARTS[name] ?? [])]
  const among = ({ id }: Changed) => !state.whole || people.byId(id) !== undefined
  const page = deltaPage(state, { log: people.log, parts, graphUrl, among })
  const minimal = preferences(call).get('return') === 'minimal'
  const value = page.changed.map((changed) => {
    const person = people.byId(changed.id)
    if (!person) return { id: changed.id, '@removed': { reason: 'changed' } }
    const all = state.whole || !minimal || changed.parts.has('here')
    const shown = all ? plain : plain.filter((name) => isNew(name, changed))
    const manager = select.includes('manager') && (all || changed.parts.has('managerEmail'))
    return {
      ...selectedFields(caller, shown.join(','))(person),
      ...(manager && managerOf(person, people, state.whole)),
    }
  })
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#users`, ...page.link, value } }
}

const isNew = (name: string, { parts }: Changed) =>
  name === 'id' || (PARTS[name] ?? []).some((part) => parts.has(part))

/** A manager is told as a change of the tie between two people; who has none any more, as a tie that was cut. */
function managerOf({ managerEmail }: Person, people: People, whole: boolean): object {
  const manager = people.byEmail(managerEmail)
  if (manager) return { 'manager@delta': [{ ...USER, id: manager.id }] }
  return whole ? {} : { 'manager@delta': [{ ...USER, '@removed': { reason: 'deleted' } }] }
}

function changedMembers({ call, people, graphUrl }: GraphCall, groupId: string): Reply {
  onlyOptions(call, '$filter', '$select', ...TOKENS)
  const state = deltaState(call, { log: people.log, graphUrl, first: () => groupAsked(call) })
  const ours = state.asked === groupId
  const inGroup = (id: string) => {
    const person = people.byId(id)
    return person !== undefined && person.inGroup !== false
  }
  const among = ({ id }: Changed) => ours && (!state.whole || inGroup(id))
  const page = deltaPage(state, { log: people.log, parts: ['group'], graphUrl, among })
  const members = page.changed.map(({ id }) => ({
    ...{ ...USER, id },
    ...(!inGroup(id) && { '@removed': { reason: 'deleted' } }),
  }))
  const told = ours && (members.length > 0 || (state.whole && !state.latest))
  const value = told ? [{ id: groupId, ...(members.length > 0 && { 'members@delta': members }) }] : []
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#groups`, ...page.link, value } }
}

/** The one group that is asked for; a whole organisation's groups are not followed here. */
function groupAsked(call: Call): string {
  const [, id] = /^id eq '([0-9a-f-]{36})'$/i.exec(call.query.get('$filter') ?? '') ?? []
  const select = (call.query.get('$select') ?? '').split(',').map((name) => name.trim())
  if (id && select.every((name) => name === 'id' || name === 'members') && select.includes('members'))
    return id
  throw new GraphRefused(
    400,
    'Request_UnsupportedQuery',
    "The sandbox follows the members of one group: $filter=id eq 'ID'&$select=members.",
  )
}
