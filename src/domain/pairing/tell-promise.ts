import { type News, OVERTAKEN } from './news.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'
import { tellNews } from './tell-news.ts'

type Needs = Pick<PairStore, 'news'> & { facts: Facts; now: () => string }
type Given = { toId: string; run: string; by: string; text: string }

const idOf = (run: string) => `${run}:given`

/** Tells a colleague that a promise is theirs now, and whose counterpart it is to (2.5, 4.7). Safe to repeat. */
export const tellGiven = (
  needs: Needs,
  { toId, run, by, text, pair }: Given & { pair: Pair },
): Promise<void> =>
  tellNews(needs)({
    ...{ id: idOf(run), employeeId: toId, kind: 'promise given', otherName: by, note: text, at: needs.now() },
    ...{ pairId: pair.id, customerId: pair.customerId, customerName: pair.customerName },
    ...{ contactName: pair.contactName, contactTitle: pair.contactTitle },
  })

/** Lets what nobody was told yet be forgotten; who was told hears that it is not theirs any more. Safe to repeat. */
export async function tellTakenBack(needs: Needs, { toId, run, by, text }: Given): Promise<void> {
  const key = { employeeId: toId, newsId: idOf(run) }
  const told = await needs.news.get(key)
  if (!told) return
  const forgotten: News = { ...told.value, state: 'not sent', reason: OVERTAKEN }
  if (told.value.state === 'not sent' && told.value.reason === OVERTAKEN) return
  const isUntold = told.value.state === 'planned'
  if (isUntold && (await needs.news.replace(key, told, forgotten)) !== 'changed') return
  const { pairId, customerId, customerName, contactName, contactTitle } = told.value
  await tellNews(needs)({
    ...{ id: `${run}:back`, employeeId: toId, kind: 'promise taken back', otherName: by, note: text },
    ...{ at: needs.now(), pairId, customerId, customerName, contactName, contactTitle },
  })
}
