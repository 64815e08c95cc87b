import { type News, OVERTAKEN, type Telling, UNTOLD } from './news.ts'
import type { Facts, PairStore } from './ports.ts'

type Needs = Pick<PairStore, 'news'> & { facts: Facts }

/**
 * Lets somebody be told in chat. The message about it comes before its row, so that a crash in between still tells;
 * the same news is told once, however often it is asked for, unless something else was true in between.
 */
export const tellNews =
  ({ news, facts }: Needs) =>
  async (telling: Telling): Promise<void> => {
    const key = { employeeId: telling.employeeId, newsId: telling.id }
    const untold: News = {
      takenOver: null,
      visitId: null,
      ...telling,
      ...UNTOLD,
    }
    await facts.record({ kind: 'news', ...key }, async () => {
      if ((await news.insert(key, untold)) !== 'exists') return
      const there = await news.get(key)
      if (there?.value.reason === OVERTAKEN) await news.replace(key, there, untold)
    })
  }
