import { pairTables } from '../../src/adapters/tables/pairs.ts'
import type { Sender } from '../../src/sandbox/teams.ts'
import { partsOf } from '../small-company.ts'
import type { BenchWorld } from './bench-world.ts'
import { compare, type Row } from './compare.ts'
import { until } from './prompts.ts'
import { type Used, used } from './used.ts'

const ROUNDS = 3
const TAPS = 60
type Data = Record<string, unknown>
type Tap = { who: Sender; replyTo: string; verb: string; data: Data }

/**
 * One tap on a face, over HTTP; floor: restify and CloudAdapter with one read and one write. What it takes to show the
 * answer on every other device is part of ours. Needs the cards that were sent last.
 */
export async function cardAnswer(bench: BenchWorld): Promise<Row[]> {
  const { floor, service, tables } = bench
  const taps = await tapsOf(bench)
  const rows = tables.client('months')
  for (const { who } of taps)
    await rows.createEntity({ partitionKey: 'floor', rowKey: who.person.id, name: who.person.name })

  const ours = async (): Promise<Used> => {
    const address = `${service.url}/api/messages`
    const undo: Tap[] = []
    const taken = await used(TAPS, service.cpu, () =>
      redrawn(bench, async () => {
        for (const tap of taps) {
          const card = await press(bench, address, tap)
          undo.push({ ...tap, verb: 'checkin.undo', data: dataFor('checkin.undo', card) ?? {} })
        }
      }),
    )
    await redrawn(bench, async () => {
      for (const tap of undo) await press(bench, address, tap)
    })
    return taken
  }
  return compare('card answer', ROUNDS, ours, () =>
    used(TAPS, floor.cpu, async () => {
      for (const tap of taps) await press(bench, `${floor.url}/floor/messages`, tap)
    }),
  )
}

/** Presses a button and gives the card that comes back. */
async function press(bench: BenchWorld, address: string, { who, replyTo, verb, data }: Tap): Promise<object> {
  const action = { type: 'Action.Execute', verb, data }
  const { status, body } = await bench.teamsAt(address).invoke(who, action, replyTo)
  const { value } = body as { value?: { type?: string } }
  if (value?.type !== 'AdaptiveCard') throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`)
  return value
}

/** Waits until the message behind every press is changed as well. */
async function redrawn({ ledger }: BenchWorld, presses: () => Promise<void>): Promise<void> {
  const changed = () => ledger.list('connector').filter(({ method }) => method === 'PUT').length
  const before = changed()
  await presses()
  await until(() => changed() >= before + TAPS, 5)
}

/** A face for everybody's own pair; the floor has sent cards of somebody else's to everybody. */
async function tapsOf({ here, senders, tables }: BenchWorld): Promise<Tap[]> {
  const { pairCopies } = pairTables(tables.open)
  return Promise.all(
    senders.slice(0, TAPS).map(async (who) => {
      const [pair] = await pairCopies.list({ employeeId: who.person.id })
      const cards = (await here.chat(who.person.email)).map(({ id, attachments }) => ({
        ...{ who, replyTo: id, verb: 'checkin.answer', data: dataFor('checkin.answer', attachments) ?? {} },
      }))
      const own = cards.findLast(({ data }) => data.pair === pair?.value.id)
      if (!own) throw new Error(`${who.person.email} was not asked`)
      return own
    }),
  )
}

function dataFor(verb: string, card: unknown): Data | undefined {
  return [...partsOf(card)].find((part) => part.verb === verb)?.data as Data | undefined
}
