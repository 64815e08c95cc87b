import { createServer, type RequestListener } from 'node:http'
import { createChats } from '../../src/sandbox/chats.ts'
import { createConnector } from '../../src/sandbox/connector.ts'
import { createDirectory } from '../../src/sandbox/directory.ts'
import { createEntra } from '../../src/sandbox/entra.ts'
import { createEvents } from '../../src/sandbox/events.ts'
import { createFaults } from '../../src/sandbox/faults.ts'
import { createLedger } from '../../src/sandbox/ledger.ts'
import { listen } from '../../src/sandbox/listen.ts'
import { createPeople } from '../../src/sandbox/people.ts'
import { makeSecrets } from '../../src/sandbox/secrets.ts'
import { serveStandIns } from '../../src/sandbox/stand-ins.ts'
import { CONNECTOR_AUDIENCE, createTokens } from '../../src/sandbox/tokens.ts'

export const ANNA = "anna.o'shea@brook.example"
const PRODUCT_NOW = '2027-03-09T10:00:00.000Z'

/** The stand-ins alone, without a service and over plain HTTP, with one person who has the bot. */
export async function standIns() {
  const secrets = await makeSecrets()
  const answering = Promise.withResolvers<RequestListener>()
  const server = createServer(async (request, response) => (await answering.promise)(request, response))
  const url = `http://127.0.0.1:${await listen(server, 0, 'the port')}`
  const tokens = await createTokens(secrets, url)
  const people = createPeople(undefined)
  people.put([person(ANNA, "Anna O'Shea"), person('bo@brook.example', 'Bo Lind')])
  const productNow = () => new Date(PRODUCT_NOW)
  const chats = createChats({ folder: undefined, events: createEvents(), productNow })
  const faults = createFaults()
  const ledger = createLedger(productNow)
  const connector = createConnector({ chats, people, tokens, secrets })
  const directory = createDirectory({ people, tokens, graphUrl: url })
  const entra = createEntra({ secrets, tokens, authority: url })
  answering.resolve(serveStandIns([connector, directory, entra], { ledger, faults }))
  const chat = chats.of(ANNA)
  chats.setState(chat, 'installed')

  const call = async (method: string, path: string, token: string, body?: unknown) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
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
    ...{ url, secrets, tokens, people, chats, chat, faults, ledger, botToken, graphToken, call, PRODUCT_NOW },
    /** A call to the connector as the bot. */
    connector: (method: string, path: string, body?: unknown) => call(method, `/v3${path}`, botToken, body),
    graph: (path: string) => call('GET', `/v1.0${path}`, graphToken),
    activities: `/conversations/${encodeURIComponent(chat.conversationId)}/activities`,
    stop: () => {
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
