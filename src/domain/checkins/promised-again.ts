import { checkinsOfCard } from './card-checkins.ts'
import { isAnswered } from './checkin.ts'
import type { AskCalendar } from './cycle.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isWaiting, type Prompt, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'prompts'> & { calendar: AskCalendar }

/**
 * Which of somebody's cards that `stopped` on their day they were promised and still wait for (2.3): the last one, since
 * it asks what the earlier ones would have. Undefined where the first card is still to come, which asks everything, or
 * where a later one is on its way.
 */
export async function promisedAgain(
  needs: Needs,
  { employeeId, cycleId, shard }: Pick<Prompt, 'employeeId' | 'cycleId' | 'shard'>,
  stopped: (prompt: Prompt) => boolean,
): Promise<Prompt | undefined> {
  const [rows, checkins] = await Promise.all([
    needs.prompts.list({ cycleId, shard, employeeId }),
    checkinsOfCard(needs, { employeeId, cycleId }),
  ])
  const cards = rows.map(({ value }) => value).filter(({ card }) => !readCard(card).visitId)
  const first = cards.find(({ card }) => card === FIRST_CARD)
  if (first && (isWaiting(first.state) || stopped(first))) return undefined
  const days = checkins
    .filter((checkin) => checkin.status === 'not yet' && !isAnswered(checkin))
    .map(({ againOn }) => againOn)
  const last = cards
    .filter(({ card }) => card !== FIRST_CARD)
    .toSorted((a, b) => a.card.localeCompare(b.card))
    .findLast((prompt) => (stopped(prompt) ? days.includes(prompt.card) : isOnItsWay(prompt)))
  return last && stopped(last) ? last : undefined
}

const isOnItsWay = ({ state, delivered }: Prompt) =>
  isWaiting(state) || state === 'sending' || delivered !== null
