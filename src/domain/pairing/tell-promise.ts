import { type News, OVERTAKEN } from './news.ts'
import type { Pair } from './pair.ts'
import type { Facts, PairStore } from './ports.ts'
import { tellNews } from './tell-news.ts'

type Needs = Pick<PairStore, 'news'> & { facts: Facts; now: () => string }
/**
 * `contactId`: to whom it was promised; the pair of whoever gets it may be with somebody else. Null where an older version
 * wrote it.
 */
type Given = { toId: string; run: string; by: string; text: string; contactId: string | null }

/** It names the contact, so that their words go with them (6.4). */
const idOf = ({ run, contactId }: Given, what: 'given' | 'back') => [run, what, contactId ?? ''].join(':')

/** Tells a colleague that a promise is theirs now, and whose counterpart it is to (2.5, 4.7). Safe to repeat. */
export const tellGiven = (needs: Needs, { pair, ...given }: Given & { pair: Pair }): Promise<void> =>
  tellNews(needs)({
    ...{ id: idOf(given, 'given'), employeeId: given.toId, kind: 'promise given', otherName: given.by },
    ...{ note: given.text, at: needs.now() },
    ...{ pairId: pair.id, customerId: pair.customerId, customerName: pair.customerName },
    ...{ contactName: pair.contactName, contactTitle: pair.contactTitle },
  })

/** Lets what nobody was told yet be forgotten; who was told hears that it is not theirs any more. Safe to repeat. */
export async function tellTakenBack(needs: Needs, given: Given): Promise<void> {
  const { toId, by, text } = given
  const key = { employeeId: toId, newsId: idOf(given, 'given') }
  const told = await needs.news.get(key)
  if (!told) return
  const forgotten: News = { ...told.value, state: 'not sent', reason: OVERTAKEN }
  if (told.value.state === 'not sent' && told.value.reason === OVERTAKEN) return
  const isUntold = told.value.state === 'planned'
  if (isUntold && (await needs.news.replace(key, told, forgotten)) !== 'changed') return
  const { pairId, customerId, customerName, contactName, contactTitle } = told.value
  await tellNews(needs)({
    ...{ id: idOf(given, 'back'), employeeId: toId, kind: 'promise taken back', otherName: by, note: text },
    ...{ at: needs.now(), pairId, customerId, customerName, contactName, contactTitle },
  })
}
