import { randomUUID } from 'node:crypto'
import { mailsIn } from './directory-filter.ts'
import type { People, Person } from './people.ts'
import type { Call, Reply } from './routing.ts'
import type { StandIn } from './stand-ins.ts'
import type { Tokens } from './tokens.ts'

/** What User.ReadBasic.All lets an app see, with where it comes from. */
const BASIC: Record<string, (person: Person) => unknown> = {
  id: ({ id }) => id,
  displayName: ({ name }) => name,
  givenName: ({ name }) => name.split(' ')[0],
  surname: ({ name }) => name.split(' ').slice(1).join(' '),
  mail: ({ email }) => email,
  userPrincipalName: ({ email }) => email,
}
/** Properties of a user that need a wider permission than the app has. */
const WIDER = [
  'accountEnabled',
  'businessPhones',
  'companyName',
  'country',
  'createdDateTime',
  'department',
  'employeeId',
  'jobTitle',
  'mailboxSettings',
  'mobilePhone',
  'officeLocation',
  'otherMails',
  'preferredLanguage',
  'proxyAddresses',
  'usageLocation',
  'userType',
]
const MOST_MAILS = 15

/** The stand-in for Microsoft Graph: so far the users of the directory, found by mail or by id. */
export function createDirectory(needs: { people: People; tokens: Tokens; graphUrl: string }): StandIn {
  const { people, tokens, graphUrl } = needs
  return {
    target: 'graph',
    serves: (path) => path.startsWith('/v1.0/') || path === '/v1.0',
    record: (call) => (call.body.length > 0 ? call.body.toString('utf8') : null),
    refusal: (status, message) => refuse(status, codeOf(status), message),
    admit: async (call) => {
      const claims = await tokens.checkApp(call.headers.authorization, graphUrl)
      if (!claims) return refuse(401, 'InvalidAuthenticationToken', 'Access token validation failure.')
      const roles = Array.isArray(claims.roles) ? claims.roles : []
      return roles.includes('User.ReadBasic.All') ? undefined : denied()
    },
    routes: [
      { method: 'GET', path: '/v1.0/users', handle: (call) => listUsers(call, people, graphUrl) },
      { method: 'GET', path: '/v1.0/users/:id', handle: (call) => getUser(call, people, graphUrl) },
    ],
  }
}

function listUsers(call: Call, people: People, graphUrl: string): Reply {
  const unknown = [...call.query.keys()].find((name) => !['$filter', '$select', '$top'].includes(name))
  if (unknown) return refuse(400, 'BadRequest', `The query option '${unknown}' is not supported.`)
  const fields = selected(call.query.get('$select'))
  if (!Array.isArray(fields)) return fields
  const mails = mailsIn(call.query.get('$filter') ?? '')
  if (!mails) return refuse(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause.')
  if (mails.length > MOST_MAILS)
    return refuse(
      400,
      'Request_UnsupportedQuery',
      `Too many child clauses specified in search filter expression: ${mails.length}. Max allowed: ${MOST_MAILS}.`,
    )
  const top = Number(call.query.get('$top') ?? 100)
  if (!Number.isInteger(top) || top < 1 || top > 999)
    return refuse(400, 'Request_BadRequest', "Invalid value for the query option '$top'.")
  const found = [...new Set(mails)].flatMap((mail) => people.byEmail(mail) ?? [])
  const value = found.slice(0, top).map((person) => shown(person, fields))
  return { status: 200, body: { '@odata.context': `${graphUrl}/v1.0/$metadata#users`, value } }
}

function getUser(call: Call, people: People, graphUrl: string): Reply {
  const unknown = [...call.query.keys()].find((name) => name !== '$select')
  if (unknown) return refuse(400, 'BadRequest', `The query option '${unknown}' is not supported.`)
  const fields = selected(call.query.get('$select'))
  if (!Array.isArray(fields)) return fields
  const id = call.params.id ?? ''
  const person = people.byId(id) ?? people.byEmail(id)
  if (!person)
    return refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    )
  const context = `${graphUrl}/v1.0/$metadata#users/$entity`
  return { status: 200, body: { '@odata.context': context, ...shown(person, fields) } }
}

/** The properties asked for, or the refusal of one that is unknown or not permitted. */
function selected(select: string | null): string[] | Reply {
  const fields = select === null ? Object.keys(BASIC) : select.split(',').map((field) => field.trim())
  const unknown = fields.find((field) => !(Object.hasOwn(BASIC, field) || WIDER.includes(field)))
  if (unknown !== undefined)
    return refuse(
      400,
      'BadRequest',
      `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    )
  return fields.every((field) => Object.hasOwn(BASIC, field)) ? fields : denied()
}

function shown(person: Person, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, BASIC[field]?.(person) ?? null]))
}

function denied(): Reply {
  return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function codeOf(status: number): string {
  if (status === 429) return 'TooManyRequests'
  if (status === 503) return 'ServiceNotAvailable'
  return status >= 500 ? 'InternalServerError' : 'BadRequest'
}

function refuse(status: number, code: string, message: string): Reply {
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID() }
  return { status, body: { error: { code, message, innerError } } }
}
