import type { Reply } from '../routing.ts'
import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions, topOf } from './query.ts'
import { GraphRefused } from './refusals.ts'
import { selectedFields } from './user-fields.ts'
import { mailsIn } from './users-filter.ts'

const MOST_MAILS = 15

/** The users of the directory: found by mail, read by id or address, and oneself. */
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
  const mails = mailsIn(call.query.get('$filter') ?? '')
  if (!mails) throw unsupported('Unsupported or invalid query filter clause.')
  if (mails.length > MOST_MAILS)
    throw unsupported(
      `Too many child clauses specified in search filter expression: ${mails.length}. Max allowed: ${MOST_MAILS}.`,
    )
  const top = topOf(call, 100, 999)
  const found = [...new Set(mails)].flatMap((mail) => people.byEmail(mail) ?? [])
  const value = found.slice(0, top).map(shown)
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#users`, value } }
}

function readUser({ call, caller, graphUrl, whose }: GraphCall): Reply {
  onlyOptions(call, '$select')
  const shown = selectedFields(caller, call.query.get('$select'))
  const context = `${graphUrl}/v1.0/$metadata#users/$entity`
  return { status: 200, body: { '@odata.context': context, ...shown(whose()) } }
}

const unsupported = (message: string) => new GraphRefused(400, 'Request_UnsupportedQuery', message)
