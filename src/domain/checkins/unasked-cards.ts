import type { PairStore } from '../pairing/ports.ts'
import { type AskCalendar, askedIn, cycleAt, dayIn } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isToSend, type Prompt, readCard } from './prompt.ts'

/** Nobody gets more cards in a month that they did not ask for, outside their own visits (2.5). */
export const MOST_UNASKED = 4

export type UnaskedNeeds = Pick<CheckinStore, 'prompts'> &
  Pick<PairStore, 'news'> & { calendar: AskCalendar; shardOf: (employeeId: string) => string }
/** What somebody got unasked in a calendar month, first cards that are on their way included. */
export type Unasked = {
  count: number
  /** Those of them that ask, with the day by their own clock on which each came or will come. */
  cards: { cycleId: string; card: string; day: string }[]
}

/** The unasked cards of somebody in the month of `now`: a fixed number of small reads. */
export const unaskedCards =
  ({ prompts, news, calendar, shardOf }: UnaskedNeeds) =>
  async (employeeId: string, now: string): Promise<Unasked> => {
    const month = cycleAt(now, calendar)
    const isNow = (at: string | null) => at !== null && at >= month.start && at < month.end
    const shard = shardOf(employeeId)
    const [told, ...asked] = await Promise.all([
      news.list({ employeeId }),
      ...cyclesAskedIn(now, calendar).map((cycleId) => prompts.list({ cycleId, shard, employeeId })),
    ])
    const cards = asked
      .flat()
      .map(({ value }) => value)
      .filter((prompt) => readCard(prompt.card).visitId === null && isNow(arrivesAt(prompt)))
    const messages = told
      .filter(({ value }) => value.visitId === null && isNow(value.sentAt))
      .map(({ value }) => value.token)
    return {
      count: cards.length + new Set(messages).size,
      cards: cards.map((prompt) => ({
        ...{ cycleId: prompt.cycleId, card: prompt.card },
        day: dayIn(arrivesAt(prompt) ?? now, prompt.zone),
      })),
    }
  }

/** When a card came, or a first one will; null for one that did not come, and for reminders that may not be needed. */
function arrivesAt(prompt: Prompt): string | null {
  const { state, delivered, sentAt, askAt } = prompt
  if (delivered) return sentAt
  const isComing = state === 'sending' || (prompt.card === FIRST_CARD && isToSend(prompt))
  return isComing ? askAt : null
}

/** The cycles whose cards may come in the month of `now`: of a quarter, that of its middle month. */
function cyclesAskedIn(now: string, calendar: AskCalendar): string[] {
  const { id: month } = cycleAt(now, calendar)
  const quarter = cycleAt(now, calendar, 'quarter')
  const all = [month, `${month}.1`, `${month}.2`, quarter.id]
  return [...new Set(all.map((id) => askedIn(id, calendar)))]
}
