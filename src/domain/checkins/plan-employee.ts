import type { Pair } from '../pairing/pair.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import { change, type Stored } from '../store.ts'
import { type AskNeeds, askGround } from './ask-ground.ts'
import { type Checkin, NOTHING_HEARD } from './checkin.ts'
import type { Cycle, CycleControl } from './cycle.ts'
import { type AskDecision, decideAsk } from './decide-ask.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD, isHeldBack, isWaiting, newPrompt, type Prompt, type PromptKey } from './prompt.ts'
import { replanned } from './replan-prompt.ts'
import { unwant, type WithdrawNeeds, withdraw } from './withdraw.ts'
import type { Due, Late } from './work.ts'
import type { PersonCalendar } from './working-days.ts'

type Needs = AskNeeds &
  WithdrawNeeds &
  Pick<CheckinStore, 'checkins' | 'prompts'> & {
    due: Due
    /** The control of a cycle as it was at most half a second ago. */
    cycleNow: (key: { cycleId: string }) => Promise<{ control: CycleControl | null } | undefined>
    noteDepartment: (name: string) => Promise<void>
    settlePrompt: (of: { employeeId: string; cycleId: string }) => Promise<void>
    copyToMonths: (checkin: Checkin, scopes?: readonly string[]) => Promise<void>
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
 * team, name or calendar, and is taken back from who is not due any more. The card comes last, so that whoever sends it
 * finds what to ask.
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
    // Who was held up by a pause for all was to be asked, and is asked on the first morning after it.
    const wasHeldUp = there && isHeldBack(there.value) && there.value.reason === 'paused for all'
    const late = wasHeldUp ? 'go on' : input.late
    const ground = await askGround(needs, { employeeId, card: cycle, control: opened?.control ?? null, late })
    const decision = decideAsk(ground)
    const { profile, person } = ground
    if (!decision.due || !profile)
      return decision.due ? undefined : withdraw(needs, key, decision, input.there)
    // Held back until there is too little left to ask: they stay out of this cycle.
    if (decision.askAt === null && there && isHeldBack(there.value)) return void (await giveUp(needs, key))
    await needs.noteDepartment(profile.department)
    const isNew = isAskedAnew(decision, there?.value)
    const fresh: boolean[] = []
    for (const { pair, cycle: own } of decision.about)
      fresh.push(
        await planCheckin(needs, openCheckin(profile, pair, own.id), {
          isNew,
          isOver: own.end <= ground.now,
        }),
      )
    const prompt = await planPrompt(needs, key, decision, person, there)
    if (there || fresh.includes(false)) await needs.settlePrompt({ employeeId, cycleId: cycle.id })
    if (prompt && isWaiting(prompt.state)) await waitFor(needs, prompt, input.waits)
  }

/** What a pause held back does not come any more. */
const giveUp = (needs: Needs, key: PromptKey) =>
  change(needs.prompts, key, (there): Prompt | undefined =>
    there && isHeldBack(there) && isWaiting(there.state) ? { ...there, state: 'cancelled' } : undefined,
  )

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

/**
 * True for one that was not there, and is made where it `isNew`. One that is there may be half copied by somebody who
 * died: then it is copied again.
 */
async function planCheckin(
  needs: Needs,
  checkin: Checkin,
  { isNew, isOver }: { isNew: boolean; isOver: boolean },
): Promise<boolean> {
  if (isNew && (await needs.checkins.insert(checkin, checkin)) !== 'exists') {
    await needs.copyToMonths(checkin)
    return true
  }
  const stored = (await needs.checkins.get(checkin))?.value
  // What was left out of a cycle that is over by now stays so.
  if (!stored || (isOver && !stored.wanted)) return true
  await moveScopes(needs, stored, checkin)
  await needs.copyCheckin(checkin)
  return false
}

/** As long as nobody answered, a check-in counts where its person is now; it leaves the other months first. */
async function moveScopes(needs: Needs, stored: Checkin, { scopes, leader, department }: Checkin) {
  const left = stored.scopes.filter((scope) => !scopes.includes(scope))
  const moved = left.length > 0 || scopes.length !== stored.scopes.length || leader !== stored.leader
  if (stored.wanted && (!moved || stored.status !== 'open')) return
  const revision = stored.revision + 1
  await needs.copyToMonths({ ...stored, wanted: false, revision }, left)
  await change(needs.checkins, stored, (there) =>
    there?.revision === stored.revision
      ? { ...there, scopes, leader, department, wanted: true, revision }
      : undefined,
  )
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
