import type { Chats } from './chats.ts'
import { activityRoutes } from './connector-activities.ts'
import { memberRoutes } from './connector-members.ts'
import { codeOf, refuse } from './connector-refusal.ts'
import { parseJson } from './http-body.ts'
import type { People } from './people.ts'
import type { StandIn } from './stand-ins.ts'
import { CONNECTOR_AUDIENCE, type Tokens } from './tokens.ts'

type Needs = {
  chats: Chats
  people: People
  tokens: Tokens
  secrets: { botAppId: string; tenantId: string }
}

/** The stand-in for the Bot Connector: what the bot calls to say something in Teams. */
export function createConnector({ chats, people, tokens, secrets }: Needs): StandIn {
  return {
    target: 'connector',
    serves: (path) => path.startsWith('/v3/'),
    routes: [...activityRoutes({ chats, people, secrets }), ...memberRoutes({ chats, people, secrets })],
    record: ({ body }) => (body.length > 0 ? (parseJson(body) ?? body.toString('utf8')) : null),
    refusal: (status, message) => refuse(status, codeOf(status), message),
    admit: async ({ headers }) =>
      (await tokens.checkApp(headers.authorization, CONNECTOR_AUDIENCE))
        ? undefined
        : { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  }
}
