import type { Stored } from '../store.ts'
import { closesAt, cycleById, lastEnd } from './cycle.ts'
import { leaveOut } from './leave-out.ts'
import type { Period } from './ports.ts'
import { FIRST_CARD, type Prompt, type PromptKey, readCard } from './prompt.ts'
import { lastMorningOf } from './reminder-days.ts'
import type { SendNeeds } from './sending.ts'
import { settle } from './settle-delivery.ts'
import type { Wanted } from './what-is-wanted.ts'
import { whenToSend } from './when-to-send.ts'
import { comingMorning, type PersonCalendar } from './working-days.ts'

/**
 * Whether a card may not leave now: then it waits for the next morning on which it may (2.1), or is not sent at all,
 * since by then there is nothing to ask any more, or who is away until then is excused (2.5).
 */
export async function putOff(
  needs: SendNeeds,
  key: PromptKey,
  stored: Stored<Prompt>,
  { wanted, person, away }: { wanted: Wanted; person: PersonCalendar; away: readonly Period[] },
): Promise<boolean> {
  if (person.anyHour) return false
  const { cycleId, shard, card } = key
  const { visitId } = readCard(card)
  const end = visitId ? closesOf(needs, key) : lastEnd(wanted.cycles)
  const isFirst = card === FIRST_CARD
  const last = (isFirst && lastMorningOf(wanted.cycles, person, needs.calendar)) || end
  const now = needs.now()
  const { askAt, zone } = stored.value
  const when = whenToSend({
    ...{ now, askAt, person, last, moved: visitId === null && zone !== person.zone },
    again: !isFirst && !visitId && comingMorning(now, person) < end,
    ...{ away: visitId ? [] : away, anyDay: visitId !== null },
  })
  if (when.send === 'now') return false
  if (when.send === 'never') await excuse(needs, key, stored)
  else if (when.at >= end)
    await settle(needs, key, stored, { state: isFirst ? 'missed' : 'cancelled', reason: 'cycle over' })
  else {
    await needs.due.add({ dueAt: when.at, work: { kind: 'send', cycleId, shard } })
    const later = { reason: when.reason, askAt: when.at, zone: person.zone }
    await settle(needs, key, stored, { state: 'deferred', ...later })
  }
  return true
}

/** A visit is asked about for as long as the answer is taken (2.4). */
const closesOf = ({ calendar }: SendNeeds, { cycleId }: PromptKey) => {
  const cycle = cycleById(cycleId, calendar)
  return cycle ? closesAt(cycle) : ''
}

/** Away until it is too late: excused, unless a card has surely reached them before (2.5). */
async function excuse(needs: SendNeeds, key: PromptKey, stored: Stored<Prompt>): Promise<void> {
  if (key.card === FIRST_CARD) return void (await leaveOut(needs, key, stored, 'away'))
  const firstKey = { ...key, card: FIRST_CARD }
  const first = await needs.prompts.get(firstKey)
  if (first?.value.state === 'unknown') await leaveOut(needs, firstKey, first, 'away')
  await settle(needs, key, stored, { state: 'excused', reason: 'away' })
}
