import { inParallel } from '../in-parallel.ts'
import { change, valuesOf } from '../store.ts'
import type { News } from './news.ts'
import type { Facts, PairStore } from './ports.ts'

type Needs = Pick<PairStore, 'news'> & { facts: Facts }

/** Puts news on its way anew that could not be told because the bot was not installed, now that it is. Safe to repeat. */
export const tellWaiting =
  ({ news, facts }: Needs) =>
  async ({ employeeId }: { employeeId: string }): Promise<void> => {
    const all = await valuesOf(news.list({ employeeId }))
    const waiting = all.filter(({ state, reason }) => state === 'not sent' && reason === 'not installed')
    await inParallel(waiting, ({ id: newsId }) =>
      facts.record({ kind: 'news', employeeId, newsId }, () =>
        change(news, { employeeId, newsId }, (there): News | undefined =>
          there?.state === 'not sent' ? { ...there, state: 'planned', reason: null } : undefined,
        ),
      ),
    )
  }
