import { pairTables } from '../../src/adapters/tables/pairs.ts'
import type { Sender } from '../../src/sandbox/teams.ts'
import type { BenchWorld } from './bench-world.ts'
import { compare, type Row } from './compare.ts'
import { until } from './prompts.ts'
import { type Used, used } from './used.ts'

const ROUNDS = 3
const TAPS = 60
type Tap = { who: Sender; replyTo: string; data: Record<string, unknown> }

/**
 * One tap on a face, over HTTP; floor: restify and CloudAdapter with one read and one write. What it takes to show the
 * answer on every other device is part of ours.
 */
export async function cardAnswer(bench: BenchWorld): Promise<Row[]> {
  const { floor, service, tables } = bench
  const taps = await tapsOf(bench)
  const rows = tables.client('months')
  for (const { who } of taps)
    await rows.createEntity({
      partitionKey: 'floor',
      rowKey: who.person.id,
      name: who.person.name,
      revision: 1,
    })

  const ours = async (): Promise<Used> => {
    const taken = await used(TAPS, service.cpu, () => press(bench, `${service.url}/api/messages`, taps))
    await press(bench, `${service.url}/api/messages`, taps, 'checkin.undo')
    return taken
  }
  return compare('card answer', ROUNDS, ours, () =>
    used(TAPS, floor.cpu, () => press(bench, `${floor.url}/floor/messages`, taps)),
  )
}

/** One after the other; waits until the stored messages are changed as well. */
async function press(bench: BenchWorld, address: string, taps: Tap[], verb = 'checkin.answer') {
  const teams = bench.teamsAt(address)
  const changed = () => bench.ledger.list('connector').filter(({ method }) => method === 'PUT').length
  const before = changed()
  for (const { who, replyTo, data } of taps) {
    const { status, body } = await teams.invoke(who, { type: 'Action.Execute', verb, data }, replyTo)
    const { value, statusCode } = body as { value?: { type?: string }; statusCode?: number }
    if (status !== 200 || statusCode !== 200 || value?.type !== 'AdaptiveCard')
      throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`)
  }
  if (address.startsWith(bench.service.url)) await until(() => changed() >= before + taps.length, 5)
}

/** A face for everybody's own pair, on the latest message of their chat. */
async function tapsOf({ here, senders, tables }: BenchWorld): Promise<Tap[]> {
  const { pairCopies } = pairTables(tables.open)
  const cycle = (await here.clock()).now.slice(0, 7)
  return Promise.all(
    senders.slice(0, TAPS).map(async (who) => {
      const [pair] = await pairCopies.list({ employeeId: who.person.id })
      const replyTo = (await here.chat(who.person.email)).at(-1)?.id ?? ''
      return { who, replyTo, data: { cycle, pair: pair?.value.id, guess: 'content' } }
    }),
  )
}
