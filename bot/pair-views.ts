import type { App } from '../src/app.ts'
import type { PairView } from '../src/contract/pairing.ts'
import type { JudgedPair } from '../src/domain/pairing/judge-pairs.ts'
import type { Actor } from '../src/domain/people/employee.ts'
import type { Texts } from '../src/text/en.ts'
import { viewPair } from './views.ts'

/**
 * Pairs as their reader sees them, with what the reader may do now. The last conversation of one's own pairs only: beside
 * a colleague's name it would name their silence (2.5).
 */
export const viewPairs =
  (app: App, texts: Texts) =>
  async (actor: Actor, judged: readonly JudgedPair[]): Promise<PairView[]> => {
    const own = judged.map(({ pair }) => pair).filter((pair) => pair.employeeId === actor.employeeId)
    const [last, mayPair] = await Promise.all([
      app.lastConversations(own),
      app.mayPairAt(
        actor,
        judged.map(({ pair }) => pair.customerId),
      ),
    ])
    return judged.flatMap(
      ({ pair, employee, contact }) =>
        viewPair(texts, pair, employee, contact, last.get(pair.id) ?? null, {
          mayChange: pair.employeeId === actor.employeeId || mayPair.has(pair.customerId),
          mayIntroduce: mayPair.has(pair.customerId),
        }) ?? [],
    )
  }

/** One pair whose people are known. */
export const viewOnePair = (app: App, texts: Texts) => {
  const view = viewPairs(app, texts)
  return async (actor: Actor, judged: JudgedPair): Promise<PairView> => {
    const [seen] = await view(actor, [judged])
    if (!seen) throw new Error('a pair was found without its people')
    return seen
  }
}
