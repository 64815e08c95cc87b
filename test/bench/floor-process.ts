import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { createReceive } from '../../bot/adapter.ts'
import { createProveBot } from '../../bot/bot-token.ts'
import { createLog } from '../../bot/log.ts'
import { createServer, type ServerNeeds } from '../../bot/server.ts'
import { botCredential, tokenFor } from '../../src/adapters/identity/credential.ts'
import { encodeKey } from '../../src/adapters/tables/keys.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { readConfig } from '../../src/config.ts'
import type { FloorAsk, FloorTell } from './floor-messages.ts'

/**
 * The floors in a process of their own: restify, CloudAdapter and the tables client, with routes beside the product's
 * that pass by its gate, body reader and rules.
 */
const config = readConfig(process.env)
const place = { prefix: config.STORAGE_PREFIX, connectionString: config.STORAGE_CONNECTION_STRING ?? '' }
const rows = (await openTables(place, () => {})).client('months')
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Stored' }] }
const AT_ONCE = 4

type Turn = Parameters<typeof createReceive>[2]
/** Known from the first turn on. */
let adapter: Parameters<Turn>[0]['adapter'] | undefined

/** A press of a button: one read, one write that names the version read, one card. */
const turn: Turn = async (context) => {
  adapter = context.adapter
  if (context.activity.type !== 'invoke') return
  const key = { partitionKey: 'floor', rowKey: context.activity.from.aadObjectId ?? '' }
  const { etag, ...row } = await rows.getEntity(key.partitionKey, key.rowKey)
  await rows.updateEntity({ ...row, ...key, answeredAt: Date.now() }, 'Replace', { etag })
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}
const token = tokenFor(botCredential(config), 'https://api.botframework.com/.default')
const proveBot = createProveBot(config)
const receive = createReceive(config, token, turn)

const needs = { config, receive, log: createLog('silent'), handlers: {}, guests: [], took: () => {} }
const server = createServer(needs as unknown as ServerNeeds)
server.post('/floor/messages', async (request, response) => {
  const activity = (await json(request)) as Record<string, unknown>
  if (!(await proveBot(request.headers.authorization))) throw new Error('the token is not good')
  const { status, body } = await receive(activity)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body ?? {}))
})
server.get('/floor/overview/:team/:months', async (request, response) => {
  const { team, months } = request.params
  const [people, rollups] = await Promise.all([partition(team), partition(months)])
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ rows: people.length + rollups.length }))
})

async function partition(name: string) {
  const found: object[] = []
  const filter = `PartitionKey eq '${encodeKey(name)}'`
  for await (const entity of rows.listEntities({ queryOptions: { filter } })) found.push(entity)
  return found
}

/** One bare send for each conversation, nothing stored. */
async function send({ references, activity }: FloorAsk): Promise<void> {
  const known = adapter
  if (!known) throw new Error('say something first')
  const waiting = [...references]
  const next = async () => {
    for (let reference = waiting.pop(); reference; reference = waiting.pop())
      await known.continueConversationAsync(config.BOT_APP_ID, reference, async (context) => {
        await context.sendActivity(activity)
      })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

const tell = (message: FloorTell) => void process.send?.(message)
process.on('message', (ask: FloorAsk) => void send(ask).then(() => tell({ tell: 'sent' })))
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => tell({ tell: 'ready', port: (server.address() as AddressInfo).port }))
