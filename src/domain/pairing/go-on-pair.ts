import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Due } from '../checkins/work.ts'
import { asOfToday } from './begin-pair.ts'
import { NEW_PAIR, type Pair } from './pair.ts'
import { type NotStored, type StoreNeeds, storePair } from './store-pair.ts'
import { tellsOf } from './tell-pair.ts'

export type GoOnNeeds = StoreNeeds & { due: Due; calendar: AskCalendar; now: () => string }
type People = Parameters<typeof tellsOf>[1]

/**
 * Lets a pair that ended go on as it was, with its introduction, its pause and whom it follows, while both people have a
 * place (1.5). Whoever heard of the end hears that it goes on. Answers why it stays ended, or undefined.
 */
export const goOnPair =
  (needs: GoOnNeeds) =>
  async (pair: Pair, people: People): Promise<Exclude<NotStored, 'already paired'> | undefined> => {
    const { status, until } = pair.endedFrom ?? NEW_PAIR
    const over = { endedOn: null, endReason: null, endNote: null, endedFrom: null }
    const today = dayIn(needs.now(), needs.calendar.zone)
    const before = await asOfToday(needs)({ ...pair, ...over, status, until }, today)
    const next: Pair = { ...before, revision: pair.revision + 1 }
    const tells = tellsOf(next, people, { toEmployee: 'pair goes on', toOwner: 'colleague goes on' })
    const refused = await storePair(needs)({ ...next, tells })
    return refused === 'already paired' ? undefined : refused
  }
