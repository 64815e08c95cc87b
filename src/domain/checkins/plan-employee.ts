import type { Pair } from '../pairing/pair.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import { change, type Stored } from '../store.ts'
import { type AskNeeds, askGround } from './ask-ground.ts'
import { type Checkin, NOTHING_HEARD } from './checkin.ts'
import { type Cycle, type CycleControl, lastEnd } from './cycle.ts'
import { type AskDecision, type AskGround, decideAsk } from './decide-ask.ts'
import { type PlanCheckinNeeds, planCheckin } from './plan-checkin.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isHeldBack, isWaiting, newPrompt, type Prompt, type PromptKey } from './prompt.ts'
import { hasNoDay, lateFor, replanned } from './replan-prompt.ts'
import { unwant, type WithdrawNeeds, withdraw } from './withdraw.ts'
import type { Due, Late } from './work.ts'
import { morningOf, type PersonCalendar } from './working-days.ts'

type Needs = AskNeeds &
  WithdrawNeeds &
  PlanCheckinNeeds &
  Pick<CheckinStore, 'prompts'> & {
    due: Due
    /** The control of a cycle as it was at most half a second ago. */
    cycleNow: (key: { cycleId: string }) => Promise<{ control: CycleControl | null } | undefined>
    noteDepartment: (name: string) => Promise<void>
    settlePrompt: (of: { employeeId: string; cycleId: string }) => Promise<void>
  }
export type ToPlan = {
  /** The cycle whose card asks. */
  cycle: Cycle
  shard: string
  employeeId: string
  late: Late
  /** What is known of the cycle's control; undefined where nobody looked just before. */
  control?: CycleControl | null
  /** Their card as it was read just before, null for none; undefined where nobody looked. */
  there?: Stored<Prompt> | null
  /** Moments for which a send of this shard waits already, when many people are planned one after the other. */
  waits?: Map<string, Promise<void>>
}
export type PlanEmployee = (input: ToPlan) => Promise<void>
type Asked = Extract<AskDecision, { due: true }>

/** So long before its moment nobody has handed out what waits, whatever clocks say. Ms. */
const STILL_WAITS_MS = 60_000

/**
 * Plans what one employee is asked in a cycle: an open check-in for each pair it asks about and one card at the ask hour
 * of a working day of their own (2.1). May be repeated: what nobody has sent or answered yet follows a changed zone,
 * team, name or calendar, and is taken back from who is not due any more; what is over stays. The card comes last, so
 * that whoever sends it finds what to ask.
 */
export const planEmployee =
  (needs: Needs): PlanEmployee =>
  async (input) => {
    const { cycle, shard, employeeId } = input
    const key = { employeeId, cycleId: cycle.id, shard, card: FIRST_CARD }
    const [opened, there] = await Promise.all([
      input.control === undefined ? needs.cycleNow({ cycleId: cycle.id }) : { control: input.control },
      input.there === undefined ? needs.prompts.get(key) : (input.there ?? undefined),
    ])
    // Who was away until it was too late stays excused, whatever becomes of their pairs (2.5).
    if (there?.value.reason === 'away') return unwant(needs, key)
    const late = lateFor(there?.value, input.late)
    const ground = await askGround(needs, { employeeId, card: cycle, control: opened?.control ?? null, late })
    // What is over stays as it was (2.4): of an earlier month only what goes on follows, such as its quarter.
    const cycles = [cycle, ...ground.pairs.flatMap((pair) => ground.cycleOf(pair) ?? [])]
    if (lastEnd(cycles) <= ground.now) return
    const decision = decideAsk(ground)
    const { profile, person } = ground
    if (!decision.due || !profile)
      return decision.due ? undefined : withdraw(needs, key, decision, input.there)
    if (hasNoDay(there?.value, decision, person, ground.now)) return leaveNoDay(needs, key, ground, there)
    // Held back until there is too little left to ask: they stay out of this cycle.
    if (decision.askAt === null && there && isHeldBack(there.value)) return giveUp(needs, key)
    await needs.noteDepartment(profile.department)
    const isNew = isAskedAnew(decision, there?.value)
    const fresh: boolean[] = []
    for (const { pair, cycle: own } of decision.about)
      if (own.end > ground.now)
        fresh.push(await planCheckin(needs, openCheckin(profile, pair, own.id), isNew))
    const prompt = await planPrompt(needs, key, decision, person, there)
    if (there || fresh.includes(false)) await needs.settlePrompt({ employeeId, cycleId: cycle.id })
    if (prompt && isWaiting(prompt.state)) await waitFor(needs, prompt, input.waits)
  }

/**
 * Leaves somebody out of a cycle in which no day is left to ask them; the card stands for it, so that they are asked after
 * all where a holiday is taken back.
 */
async function leaveNoDay(
  needs: Needs,
  key: PromptKey,
  { card, person }: AskGround,
  there: Stored<Prompt> | undefined,
): Promise<void> {
  const reason = 'no day left'
  const prompt = newPrompt(key, person.zone, morningOf(card.askDay, person))
  if (!there) await needs.prompts.insert(key, { ...prompt, state: 'cancelled', reason })
  await withdraw(needs, key, { reason, backAt: null })
}

/** What a pause held back does not come any more, and counts in no number, whatever became of the pair meanwhile (2.6). */
async function giveUp(needs: Needs, key: PromptKey): Promise<void> {
  const prompt = await change(needs.prompts, key, (there): Prompt | undefined =>
    there && isHeldBack(there) && isWaiting(there.state) ? { ...there, state: 'cancelled' } : undefined,
  )
  if (prompt && isHeldBack(prompt)) await unwant(needs, key)
}

/** Once somebody was asked, a pair that is new waits for the next cycle. */
function isAskedAnew({ askAt, isLate }: Asked, prompt: Prompt | undefined): boolean {
  return askAt !== null && (!isLate || !prompt || isWaiting(prompt.state) || isHeldBack(prompt))
}

async function planPrompt(
  needs: Needs,
  key: Parameters<typeof newPrompt>[0],
  decision: Asked,
  person: PersonCalendar,
  there: Stored<Prompt> | undefined,
): Promise<Prompt | undefined> {
  const { askAt, deferred } = decision
  if (!there) {
    if (askAt === null) return undefined
    const state = deferred ? 'deferred' : 'planned'
    const planned = { ...newPrompt(key, person.zone, askAt), state, reason: deferred } as const
    if ((await needs.prompts.insert(key, planned)) !== 'exists') return planned
  } else if (!replanned(there.value, decision, person, needs.now())) return there.value
  return change(needs.prompts, key, (stored) => stored && replanned(stored, decision, person, needs.now()))
}

/** Lets a send of the shard wait for a card; one for all that have the same moment, while it is still to come. */
async function waitFor({ due, now }: Needs, { cycleId, shard, askAt }: Prompt, waits: ToPlan['waits']) {
  const isFar = Date.parse(askAt) - Date.parse(now()) > STILL_WAITS_MS
  const there = isFar ? waits?.get(askAt) : undefined
  const added = there ?? due.add({ dueAt: askAt, work: { kind: 'send', cycleId, shard } })
  waits?.set(askAt, added)
  await added
}

/** What a check-in takes from the pair it is about. */
type About = Pick<Pair, 'id' | 'customerId' | 'customerName' | 'contactId' | 'contactName' | 'contactTitle'>

/** A check-in that nobody has answered yet. */
export function openCheckin(employee: Employee, pair: About, cycleId: string): Checkin {
  return {
    ...NOTHING_HEARD,
    employeeId: employee.id,
    cycleId,
    pairId: pair.id,
    customerId: pair.customerId,
    customerName: pair.customerName,
    contactId: pair.contactId,
    contactName: pair.contactName,
    contactTitle: pair.contactTitle,
    visitId: null,
    employeeName: employee.name,
    jobFunction: employee.function,
    jobTitle: employee.jobTitle,
    department: employee.department,
    leader: employee.leader,
    scopes: scopesOf(employee),
    status: 'open',
    guess: null,
    guessAt: null,
    sharedAt: null,
    unsharedAt: null,
    skipReason: null,
    answeredAt: null,
    againOn: null,
    ownAt: null,
    promisedAt: null,
    late: false,
    thereAt: null,
    wanted: true,
    revision: 1,
  }
}
