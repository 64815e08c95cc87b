import type { Checkin } from '../checkins/checkin.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import { lineOf } from './line-of.ts'
import type { Pair } from './pair.ts'
import type { PairStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'checkins'>

/** The day on which each of these pairs, or one it follows, last spoke, by the pair's id; those that never did are absent. */
export const lastConversations =
  (needs: Needs & Pick<PairStore, 'pairs'>) =>
  async (pairs: readonly Pair[]): Promise<Map<string, string>> => {
    const lines = await inParallel(pairs, lineOf(needs))
    const told = await toldBy(needs, lines.flat())
    const last = new Map<string, string>()
    for (const [index, pair] of pairs.entries())
      for (const { spokeOn } of conversationsIn(told, lines[index] ?? []))
        if ((spokeOn ?? '') > (last.get(pair.id) ?? '')) last.set(pair.id, spokeOn ?? '')
    return last
  }

/** How often a pair, or one it follows, has spoken. */
export const conversationsOf =
  (needs: Needs & Pick<PairStore, 'pairs'>) =>
  async (pair: Pair): Promise<number> => {
    const line = await lineOf(needs)(pair)
    return conversationsIn(await toldBy(needs, line), line).length
  }

/** What those people told: a few people's own rows, where a customer's grow with everybody and every year. */
async function toldBy({ checkins }: Needs, line: readonly Pair[]): Promise<Checkin[]> {
  const ids = [...new Set(line.map(({ employeeId }) => employeeId))]
  const lists = await inParallel(ids, (employeeId) => valuesOf(checkins.list({ employeeId })))
  return lists.flat().filter(({ status }) => status === 'spoke')
}

const conversationsIn = (told: readonly Checkin[], line: readonly Pair[]): Checkin[] =>
  told.filter((one) =>
    line.some(({ employeeId, contactId }) => employeeId === one.employeeId && contactId === one.contactId),
  )
