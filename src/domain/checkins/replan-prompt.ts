import { dayIn, lastEnd } from './cycle.ts'
import type { AskDecision } from './decide-ask.ts'
import { isHeldBack, isToSend, isWaiting, type Prompt } from './prompt.ts'
import type { Late } from './work.ts'
import { dayOff, morningOf, type PersonCalendar } from './working-days.ts'

/** What becomes of a card that waits when its cycle is cancelled, until it is resumed (2.8). */
export const STOPPED = { state: 'cancelled', reason: 'cycle cancelled' } as const
export const wasStopped = ({ state, reason }: Prompt): boolean =>
  state === STOPPED.state && reason === STOPPED.reason

type Due = Extract<AskDecision, { due: true }>

/**
 * A card that nobody sent yet, as it is to be sent by what is known now: it follows the zone of its person and the days
 * that became free or are not any more (2.1). Undefined where it stays as it is.
 */
export function replanned(
  prompt: Prompt,
  { askAt, deferred, isLate }: Due,
  person: PersonCalendar,
  now: string,
): Prompt | undefined {
  const planned = {
    ...prompt,
    zone: person.zone,
    state: deferred ? 'deferred' : 'planned',
    reason: deferred,
  } as const
  if (isHeldBack(prompt)) return askAt === null ? undefined : { ...planned, askAt }
  if (!isWaiting(prompt.state)) return undefined
  if (isLate || askAt === null) return moved(prompt, person, now)
  if (prompt.askAt === askAt && prompt.zone === person.zone) return undefined
  // Asked sooner by hand: that stands while it is a morning of theirs.
  const isSooner = prompt.askAt < askAt && moved(prompt, person, now) === undefined
  return isSooner ? undefined : { ...planned, askAt }
}

/**
 * Whether no day is left for a card that nobody sent, since it would come when all that it asks about is over: then its
 * person is not due, like whoever has no such day from the beginning (2.6).
 */
export function hasNoDay(
  prompt: Prompt | undefined,
  decision: Due,
  person: PersonCalendar,
  now: string,
): boolean {
  if (!prompt || isHeldBack(prompt)) return decision.notAnew === 'no day left' && !decision.isLate
  const { askAt } = replanned(prompt, decision, person, now) ?? prompt
  return isToSend(prompt) && askAt >= lastEnd(decision.about.map(({ cycle }) => cycle))
}

/** What becomes of somebody whose moment has passed: who was to be asked before goes first, whatever made us look. */
export function lateFor(prompt: Prompt | undefined, late: Late): Late | 'go on' {
  if (!prompt || !isHeldBack(prompt)) return late
  // Who was held up by a pause for all was to be asked, and is asked on the first morning after it.
  if (prompt.reason === 'paused for all') return 'go on'
  return prompt.reason === 'no day left' ? 'join' : late
}

/** One that was put off stays on its day, while that is a working day, in whatever zone its person is now. */
function moved(prompt: Prompt, person: PersonCalendar, now: string): Prompt | undefined {
  const inZone = prompt.zone === person.zone ? undefined : { ...prompt, zone: person.zone }
  if (prompt.askAt <= now) return inZone
  const day = dayIn(prompt.askAt, prompt.zone)
  const off = dayOff(day, person)
  if (!off && !inZone) return undefined
  const askAt = morningOf(day, person)
  return { ...prompt, zone: person.zone, askAt, ...(off ? { state: 'deferred', reason: off } : {}) }
}
