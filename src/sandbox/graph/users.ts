import type { Reply } from '../routing.ts'
import type { Caller } from './caller.ts'
import { type GraphCall, type GraphRoute, holds, mineAndTheirs } from './graph-route.ts'
import { USER } from './org-chart.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, topOf } from './query.ts'
import { badRequest, denied, GraphRefused } from './refusals.ts'
import { selectedFields, signInName } from './user-fields.ts'
import { usersFilter } from './users-filter.ts'

const MOST_VALUES = 15

/** The users of the directory: found by mail or the name they sign in with, read by id or address, and oneself. */
export function userRoutes(): GraphRoute[] {
  const [me, theirs] = mineAndTheirs(
    { method: 'GET', permissions: MAY.readUsers, area: 'directory', handle: readUser },
    '',
  )
  return [
    { method: 'GET', path: '/users', permissions: MAY.readUsers, area: 'directory', handle: listUsers },
    ...(me ? [{ ...me, permissions: MAY.readMe }] : []),
    ...(theirs ? [theirs] : []),
  ]
}

function listUsers({ call, caller, people, graphUrl }: GraphCall): Reply {
  onlyOptions(call, '$filter', '$select', '$top')
  const shown = selectedFields(caller, call.query.get('$select'))
  const asked = usersFilter(call.query.get('$filter') ?? '')
  if (!asked) throw unsupported('Unsupported or invalid query filter clause.')
  const { property, values } = asked
  if (values.length > MOST_VALUES)
    throw unsupported(
      `Too many child clauses specified in search filter expression: ${values.length}. Max allowed: ${MOST_VALUES}.`,
    )
  const top = topOf(call, 100, 999)
  const wanted = new Set(values.map((each) => each.toLowerCase()))
  const byMail = () => [...wanted].flatMap((mail) => people.byEmail(mail) ?? [])
  const found =
    property === 'mail'
      ? byMail().filter(({ hasMail }) => hasMail !== false)
      : people.list().filter((person) => wanted.has(signInName(person).toLowerCase()))
  const value = found.slice(0, top).map(shown)
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#users`, value } }
}

function readUser({ call, caller, people, graphUrl, whose }: GraphCall): Reply {
  onlyOptions(call, '$select', '$expand')
  const shown = selectedFields(caller, call.query.get('$select'))
  const person = whose()
  const manager = people.byEmail(person.managerEmail)
  const expanded = call.query.has('$expand')
    ? managerFields(call.query.get('$expand') ?? '', caller)
    : undefined
  const context = `${graphUrl}/v1.0/$metadata#users/$entity`
  const more = expanded && manager && { manager: { ...USER, ...expanded(manager) } }
  return { status: 200, body: { '@odata.context': context, ...shown(person), ...more } }
}

/** `manager`, or `manager($select=id,mail)`; who may not read it is refused. */
function managerFields(expand: string, caller: Caller) {
  const [, select = null] = /^manager(?:\(\$select=([A-Za-z,]+)\))?$/.exec(expand) ?? ['', undefined]
  if (!/^manager(\(|$)/.test(expand) || (expand.includes('(') && select === null))
    throw badRequest(`The sandbox does not expand '${expand}'.`)
  if (!holds(caller, MAY.readManager[caller.kind])) throw denied('directory')
  return selectedFields(caller, select)
}

const unsupported = (message: string) => new GraphRefused(400, 'Request_UnsupportedQuery', message)
