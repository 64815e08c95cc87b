import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createChats } from '../../src/sandbox/chats.ts'
import { createConnector } from '../../src/sandbox/connector.ts'
import { createEntra } from '../../src/sandbox/entra.ts'
import { createEvents } from '../../src/sandbox/events.ts'
import { createFaults } from '../../src/sandbox/faults.ts'
import { createGraph } from '../../src/sandbox/graph/graph.ts'
import { everybodyIn } from '../../src/sandbox/graph/groups.ts'
import { createNotifier } from '../../src/sandbox/graph/notifier.ts'
import { createSubscriptionStore } from '../../src/sandbox/graph/subscription-store.ts'
import { createLedger } from '../../src/sandbox/ledger.ts'
import { listen } from '../../src/sandbox/listen.ts'
import { createCalendars } from '../../src/sandbox/outlook/calendars.ts'
import { createMailboxes } from '../../src/sandbox/outlook/mailboxes.ts'
import { createMeetings } from '../../src/sandbox/outlook/meetings.ts'
import { createPeople } from '../../src/sandbox/people.ts'
import { makeSecrets } from '../../src/sandbox/secrets.ts'
import { serveStandIns } from '../../src/sandbox/stand-ins.ts'
import { CONNECTOR_AUDIENCE, createTokens } from '../../src/sandbox/tokens.ts'
import { keys } from '../keys.ts'
import { trusted } from '../trusted.ts'

export const ANNA = "anna.o'shea@brook.example"
/** What a call to a mailbox waits for: the next turn. */
const soon = () => new Promise<void>((resolve) => setImmediate(resolve))
const PRODUCT_NOW = '2027-03-09T10:00:00.000Z'

/**
 * The stand-ins alone, without a service, with one person who has the bot. Over plain HTTP, unless a client insists on
 * `tls`, with a certificate that this process trusts from then on.
 */
export async function standIns({ tls = false, takes = soon } = {}) {
  const secrets = await makeSecrets(await keys())
  const answering = Promise.withResolvers<RequestListener>()
  const answer: RequestListener = async (request, response) => (await answering.promise)(request, response)
  const server = tls ? createSecureServer(await trusted(), answer) : createServer(answer)
  const port = await listen(server, 0, 'the port')
  const url = tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`
  const tokens = await createTokens(secrets, url)
  const people = createPeople(undefined)
  people.put([person(ANNA, "Anna O'Shea"), person('bo@brook.example', 'Bo Lind')])
  const productNow = () => new Date(PRODUCT_NOW)
  const chats = createChats({ folder: undefined, events: createEvents(), productNow })
  const faults = createFaults()
  const ledger = createLedger(productNow)
  const connector = createConnector({ chats, people, tokens, secrets })
  const kept = { folder: undefined, events: createEvents(), productNow }
  const mailboxes = createMailboxes(kept)
  const meetings = createMeetings(kept)
  const { tenantId } = secrets
  const store = createSubscriptionStore(kept)
  const notifier = createNotifier({ store, people, faults, tenantId })
  const { changed } = notifier
  const calendars = createCalendars({ ...kept, people, mailboxes, tenantId, changed })
  const groupId = everybodyIn(secrets.tenantId)
  const told: string[] = []
  const teams = {
    async installed({ person: { email } }: { person: { email: string } }) {
      told.push(email)
      return { status: 200, body: null }
    },
  }
  const catalog = { appId: secrets.teamsAppId, webApplicationId: secrets.tabClientId, chats, teams }
  const graph = createGraph({
    ...{ people, calendars, mailboxes, tokens, graphUrl: url, groupId, takes, faults, catalog },
    ...{ meetings, subscriptions: { store, productNow } },
  })
  const entra = createEntra({ secrets, tokens, people, authority: url })
  answering.resolve(serveStandIns([connector, graph, entra], { ledger, faults }))
  const chat = chats.of(ANNA)
  chats.setState(chat, 'installed')

  const call = async (
    method: string,
    path: string,
    token: string,
    body?: unknown,
    more: Record<string, string> = {},
  ) => {
    const headers: Record<string, string> = { 'content-type': 'application/json', ...more }
    if (token) headers.authorization = `Bearer ${token}`
    const answer = await fetch(`${url}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined }
  }
  const botToken = await tokens.forApp(CONNECTOR_AUDIENCE, [])
  const graphToken = await tokens.forApp(url, ['User.ReadBasic.All'])
  return {
    ...{
      url,
      secrets,
      tokens,
      people,
      calendars,
      mailboxes,
      meetings,
      groupId,
      chats,
      chat,
      faults,
      ledger,
      botToken,
      graphToken,
      call,
      PRODUCT_NOW,
    },
    /** Whom Teams told the bot of since, that it was installed for them. */
    told,
    /** A call to the connector as the bot. */
    connector: (method: string, path: string, body?: unknown) => call(method, `/v3${path}`, botToken, body),
    graph: (path: string) => call('GET', `/v1.0${path}`, graphToken),
    activities: `/conversations/${encodeURIComponent(chat.conversationId)}/activities`,
    stop: () => {
      notifier.stop()
      server.close()
      server.closeAllConnections()
    },
  }
}
export type StandInsAlone = Awaited<ReturnType<typeof standIns>>

/** An adaptive card in a message. */
export function cardMessage(version: string, body: object[] = [], actions: object[] = []) {
  const content = { type: 'AdaptiveCard', version, body, actions }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  }
}

function person(email: string, name: string) {
  return {
    ...{ name, email, department: 'Sales', jobTitle: 'Buyer', managerEmail: '' },
    ...{ timeZone: 'Europe/Dublin', locale: 'en-IE', country: 'IE' },
  }
}
