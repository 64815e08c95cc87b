import { setTimeout as pause } from 'node:timers/promises'
import { promptsOf } from '../faults/stored.ts'
import { type BenchWorld, PEOPLE } from './bench-world.ts'
import { compare, type Row } from './compare.ts'
import { type Used, used } from './used.ts'

/** Second Tuesdays, when everybody is asked at ten in Berlin; the first round warms up. */
const ASKED = ['2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09']
/** How long before that the clock is stopped, so that the planner finds the hour by itself. */
const BEFORE_MS = 1000

/** A prompt claimed, sent and recorded; floor: one bare send by the SDK, nothing stored. The rate bounds our wall time. */
export async function prompts(bench: BenchWorld): Promise<Row[]> {
  const { floor, senders, secrets, here } = bench
  const references = senders.map(({ chat }) => ({
    channelId: 'msteams',
    serviceUrl: `${here.sandbox.tlsUrl}/`,
    bot: { id: `28:${secrets.botAppId}`, name: 'Counterpart' },
    conversation: { id: chat.conversationId, isGroup: false, conversationType: 'personal', name: '' },
  }))
  let activity = {}
  const rows = await compare(
    'prompt',
    ASKED.length - 1,
    async (round) => {
      const taken = await oneCycle(bench, ASKED[round] ?? '')
      activity = posted(bench).at(-1)?.body as object
      return taken
    },
    () => used(PEOPLE, floor.cpu, () => floor.send({ references, activity })),
  )
  return rows.filter(({ name }) => name.endsWith('cpu'))
}

/** Measured from the first send on: until then the service only waits. */
async function oneCycle(bench: BenchWorld, day: string): Promise<Used> {
  const { here, service } = bench
  await here.moveTo(new Date(Date.parse(`${day}T09:00:00.000Z`) - BEFORE_MS).toISOString())
  const before = posted(bench).length
  await until(() => posted(bench).length > before, 20)
  const missed = posted(bench).length - before
  return used(PEOPLE - missed, service.cpu, async () => {
    await until(() => posted(bench).length >= before + PEOPLE, 20)
    await until(
      async () => (await promptsOf(here, day.slice(0, 7))).every((row) => row.state === 'sent'),
      200,
    )
  })
}

const posted = ({ ledger }: BenchWorld) => ledger.list('connector').filter(({ method }) => method === 'POST')

export async function until(holds: () => boolean | Promise<boolean>, everyMs: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += everyMs) {
    if (await holds()) return
    await pause(everyMs)
  }
  throw new Error('it never came true')
}
