import type { CardKind, PromptReason, PromptState } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { type AskCalendar, closesAt, type OpenedCycle } from './cycle.ts'
import { type Counts, countsOfCycle } from './cycle-counts.ts'
import { overtaken } from './overtaken.ts'
import type { CheckinStore } from './ports.ts'
import { isRefused, kindOf, nameOf, type Prompt, REFUSED } from './prompt.ts'
import { isTooLate } from './too-late.ts'

type Needs = Pick<CheckinStore, 'cycles' | 'prompts' | 'checkins'> &
  Pick<PeopleStore, 'employees'> & { shards: readonly string[]; calendar: AskCalendar; now: () => string }
/** How many prompts are in a state for a reason; `tooLate` to send any of them again. */
export type Tally = { state: PromptState; reason: PromptReason | null; count: number; tooLate: boolean }
export type Problem = Pick<Prompt, 'employeeId' | 'state' | 'reason'> & {
  name: string
  card: CardKind
  tooLate: boolean
}
/**
 * First cards, of which each person has one, and what followed: reminders, and what asked how a visit was. Of the latter
 * also how many did not arrive.
 */
type Tallies = { tallies: Tally[]; later: Tally[]; visitsFailed: number }
/** A cycle with what became of its prompts. */
export type CycleState = Tallies & { cycle: OpenedCycle; counts: Counts }

/**
 * States of a first card that an administrator can do something about, the gravest first; of answers only numbers are
 * told (2.8). What follows one that may have arrived comes by itself.
 */
const PROBLEMS: readonly PromptState[] = [...REFUSED, 'unknown', 'missed']
/** States that say it all: what was in the way before does not matter any more. */
const PAST: readonly PromptState[] = ['sending', 'sent', 'answered', 'not this month', 'not needed']
/** What a card comes to that did not arrive and in whose place another asks the same. */
const OVERTAKEN = { state: 'not needed', reason: null } as const
/** So many problems are named; more would be nobody's to cure one by one. */
const MOST_NAMED = 500
/** So many cycles are listed, the newest: a year and the one that runs. */
const MOST_CYCLES = 13
/** So many shards are read at once: what a cycle of 100,000 keeps in mind stays small. */
const AT_ONCE = 4

/**
 * The newest cycles, the latest first, with how many prompts are in each state. Only those that run are counted each
 * time: the counts of the others are kept.
 */
export const listCycles = (needs: StateNeeds) => async (): Promise<(OpenedCycle & { counts: Counts })[]> => {
  const [cycles, kept] = await Promise.all([valuesOf(needs.cycles.list({})), needs.cycleCounts.list({})])
  const there = new Map(kept.map((counts) => [counts.value.cycleId, counts]))
  const newest = cycles.sort((a, b) => b.start.localeCompare(a.start)).slice(0, MOST_CYCLES)
  const listed: (OpenedCycle & { counts: Counts })[] = []
  for (const cycle of newest) {
    const count = async () => countsOf((await tally(needs, cycle)).tallies)
    listed.push({ ...cycle, counts: await countsOfCycle(needs, cycle, there.get(cycle.id), count) })
  }
  return listed
}

type StateNeeds = Needs & Pick<CheckinStore, 'cycleCounts'>

/** What became of one cycle's prompts, by state and reason. Undefined for a cycle that was not opened. */
export const cycleState =
  (needs: StateNeeds) =>
  async (cycleId: string): Promise<CycleState | undefined> => {
    const cycle = (await needs.cycles.get({ cycleId }))?.value
    if (!cycle) return undefined
    return stateOf(needs, cycle, await tallyOrKept(needs, cycle))
  }

/** Keeps the counts of a cycle whose prompts are about to go, whatever state they were left in (6.4). Safe to repeat. */
export async function keepCounts(needs: StateNeeds, cycle: OpenedCycle): Promise<void> {
  const key = { cycleId: cycle.id }
  const kept = await needs.cycleCounts.get(key)
  if (kept?.value.counts && kept.value.closed) return
  const counts = countsOf((await tally(needs, cycle)).tallies)
  const next = { ...key, counts, closed: true }
  const written = await (kept
    ? needs.cycleCounts.replace(key, kept, next)
    : needs.cycleCounts.insert(key, next))
  if (typeof written === 'string') throw new Error(`the counts of cycle ${cycle.id} kept changing`)
}

/** Of a cycle whose prompts have had their time the counts that were kept, without their reasons. */
async function tallyOrKept(
  needs: StateNeeds,
  cycle: OpenedCycle,
  see?: (prompt: Prompt, tooLate: boolean) => void,
): Promise<Tallies> {
  const found = await tally(needs, cycle, see)
  if (found.tallies.length > 0) return found
  const { counts } = (await needs.cycleCounts.get({ cycleId: cycle.id }))?.value ?? {}
  const tooLate = needs.now() >= cycle.end
  const tallies = Object.entries(counts ?? {})
    .map(([state, count]) => ({ state: state as PromptState, reason: null, count, tooLate }))
    .sort((a, b) => b.count - a.count)
  return { ...found, tallies }
}

/** As cycleState, with the names of at most 500 people whose card did not arrive; `more` is how many are not named. */
export const listPrompts =
  (needs: StateNeeds) =>
  async (cycleId: string): Promise<(CycleState & { problems: Problem[]; more: number }) | undefined> => {
    const cycle = (await needs.cycles.get({ cycleId }))?.value
    if (!cycle) return undefined
    const found = new Map<string, Omit<Problem, 'name'>>()
    const counted = await tallyOrKept(needs, cycle, (prompt, tooLate) => {
      const { employeeId, state, reason } = prompt
      const card = kindOf(prompt.card)
      if (card === 'question' ? PROBLEMS.includes(state) : isRefused(prompt))
        found.set([employeeId, card, state, reason].join(), { employeeId, card, state, reason, tooLate })
    })
    const grave = [...found.values()].sort((a, b) => PROBLEMS.indexOf(a.state) - PROBLEMS.indexOf(b.state))
    const problems = await inParallel(grave.slice(0, MOST_NAMED), async (problem) => {
      const employee = (await needs.employees.get(problem))?.value
      return { ...problem, name: employee?.name ?? '' }
    })
    return {
      ...stateOf(needs, cycle, counted),
      problems: problems.sort((a, b) => a.name.localeCompare(b.name)),
      more: found.size - problems.length,
    }
  }

/** How many cards of a cycle are in each state for each reason; `see` is shown every one of them. */
async function tally(
  needs: Needs,
  cycle: OpenedCycle,
  see: (prompt: Prompt, tooLate: boolean) => void = () => {},
): Promise<Tallies> {
  const first = new Map<string, Tally>()
  const later = new Map<string, Tally>()
  let visitsFailed = 0
  const count = async (shard: string) => {
    const all = await valuesOf(needs.prompts.list({ cycleId: cycle.id, shard }))
    const [isOvertaken, isLate] = await Promise.all([overtaken(needs, all), tooLateAmong(needs, cycle, all)])
    for (const stored of all) {
      const value = isOvertaken(stored) ? { ...stored, ...OVERTAKEN } : stored
      const found = kindOf(value.card) === 'question' ? first : later
      const { state } = value
      const reason = PAST.includes(state) ? null : value.reason
      const name = `${state} ${reason}`
      const there = found.get(name) ?? { state, reason, count: 0, tooLate: true }
      const tooLate = isLate(value)
      found.set(name, { ...there, count: there.count + 1, tooLate: there.tooLate && tooLate })
      if (kindOf(value.card) === 'visit' && isRefused(value)) visitsFailed++
      see(value, tooLate)
    }
  }
  await inParallel(needs.shards, count, AT_ONCE)
  return { tallies: mostFirst(first), later: mostFirst(later), visitsFailed }
}

/** Of those that did not arrive, or may not have, which are sent by nobody again. */
async function tooLateAmong(needs: Needs, cycle: OpenedCycle, prompts: readonly Prompt[]) {
  const troubled = prompts.filter((prompt) => isRefused(prompt) || prompt.state === 'unknown')
  const late = await inParallel(troubled, async (prompt) =>
    (await isTooLate(needs, cycle, { key: prompt, at: needs.now() })) ? nameOf(prompt) : [],
  )
  const names = new Set(late.flat())
  return (prompt: Prompt) => names.has(nameOf(prompt))
}

/** Once a cycle is closed nobody is asked how a visit was any more. */
function stateOf({ now }: Pick<Needs, 'now'>, cycle: OpenedCycle, found: Tallies): CycleState {
  const visitsFailed = now() < closesAt(cycle) ? found.visitsFailed : 0
  return { cycle, counts: countsOf(found.tallies), ...found, visitsFailed }
}

const mostFirst = (found: ReadonlyMap<string, Tally>) => [...found.values()].sort((a, b) => b.count - a.count)

function countsOf(tallies: readonly Tally[]): Counts {
  const counts: Counts = {}
  for (const { state, count } of tallies) counts[state] = (counts[state] ?? 0) + count
  return counts
}
