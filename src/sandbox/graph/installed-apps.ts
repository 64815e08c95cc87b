import type { Chat, Chats } from '../chats.ts'
import type { Person } from '../people.ts'
import type { Call, Reply } from '../routing.ts'
import type { Teams } from '../teams.ts'
import type { Caller } from './caller.ts'
import { objectBody } from './check-body.ts'
import { type GraphCall, type GraphRoute, holds } from './graph-route.ts'
import { INSTALL_ANY, MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { badRequest, GraphRefused } from './refusals.ts'

/** The app in the catalogue of the organisation, and what Teams does when it is installed. */
export type Catalog = {
  appId: string
  /** The registration that its package names as its own, in `webApplicationInfo`. */
  webApplicationId: string
  chats: Pick<Chats, 'of' | 'setState'>
  teams: Pick<Teams, 'installed'>
}

const APPS = '/users/:user/teamwork/installedApps'
const BIND = 'teamsApp@odata.bind'
/** So long (ms) after the answer Teams tells the bot. */
const TOLD_AFTER_MS = 20

/** The apps that people have in Teams: ours, which may be installed for them. */
export function installedAppRoutes(catalog: Catalog, graphUrl: string): GraphRoute[] {
  const chatOf = ({ email }: Person) => catalog.chats.of(email)
  const installation = ({ id }: Person) => Buffer.from(`${id}##${catalog.appId}`).toString('base64url')
  const route = { permissions: MAY.installSelf, area: 'directory' } as const
  return [
    {
      ...{ ...route, method: 'POST', path: APPS },
      handle({ call, caller, whose }) {
        if (!mayManage(caller, catalog)) throw notIts(caller, catalog)
        return install(call, whose(), catalog, graphUrl)
      },
    },
    {
      ...{ ...route, method: 'GET', path: APPS },
      handle({ call, caller, whose }) {
        onlyFilterById(call, catalog.appId)
        const person = whose()
        const teamsApp = { id: catalog.appId, displayName: 'Counterpart', distributionMethod: 'organization' }
        const isSeen = mayManage(caller, catalog) && has(chatOf(person))
        const value = isSeen ? [{ id: installation(person), teamsApp }] : []
        return { status: 200, body: { value } }
      },
    },
    {
      ...{ ...route, method: 'GET', path: `${APPS}/:installation/chat` },
      handle({ call, caller, whose }: GraphCall) {
        onlyOptions(call)
        if (!mayManage(caller, catalog)) throw notIts(caller, catalog)
        const person = whose()
        if (call.params.installation !== installation(person) || !has(chatOf(person)))
          throw new GraphRefused(404, 'NotFound', 'No app installation was found with this id.')
        return { status: 200, body: { id: chatOf(person).conversationId, chatType: 'oneOnOne' } }
      },
    },
  ]
}

function install(call: Call, person: Person, { appId, chats, teams }: Catalog, graphUrl: string): Reply {
  onlyOptions(call)
  const body = objectBody(call)
  const unknown = Object.keys(body).find((name) => name !== BIND)
  if (unknown) throw badRequest(`The property '${unknown}' is not expected here.`)
  const bound = String(body[BIND] ?? '')
  const root = `${graphUrl}/v1.0/appCatalogs/teamsApps/`
  if (!bound.startsWith(root)) throw badRequest(`'${BIND}' must name an app in the catalogue.`)
  if (decodeURIComponent(bound.slice(root.length)) !== appId)
    throw new GraphRefused(404, 'NotFound', 'The app is not in the catalogue of this organisation.')
  const chat = chats.of(person.email)
  if (has(chat)) throw new GraphRefused(409, 'Conflict', 'The app is installed for this user already.')
  chats.setState(chat, 'installed')
  setTimeout(() => void teams.installed({ person, chat }), TOLD_AFTER_MS)
  return { status: 201 }
}

/** An app that may manage itself alone is known by what its package names as its own. */
const mayManage = (caller: Caller, { webApplicationId }: Catalog) =>
  caller.appId === webApplicationId || holds(caller, [INSTALL_ANY])

const notIts = ({ appId }: Caller, catalog: Catalog) =>
  new GraphRefused(
    403,
    'Forbidden',
    `AAD App Id '${appId}' is not allowed to manage the Teams App '${catalog.appId}'.`,
  )

/** Who has blocked the bot has it all the same. */
const has = ({ state }: Chat) => state === 'installed' || state === 'blocked'

function onlyFilterById(call: Call, appId: string): void {
  onlyOptions(call, '$expand', '$filter')
  if ((call.query.get('$expand') ?? 'teamsApp') !== 'teamsApp')
    throw badRequest('Only teamsApp can be expanded here.')
  const wanted = /^teamsApp\/id eq '([^']*)'$/.exec(call.query.get('$filter') ?? '')?.[1]
  if (wanted !== appId) throw badRequest('The filter must be by the id of an app that one may see.')
}
