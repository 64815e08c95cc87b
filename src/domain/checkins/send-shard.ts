import { almostDue } from '../clock-skew.ts'
import { inParallel } from '../in-parallel.ts'
import type { Stored } from '../store.ts'
import { CLAIM_MS } from './claim.ts'
import { type AskCalendar, askedUntil, cycleById } from './cycle.ts'
import { dueReminders, remindersOf } from './due-reminders.ts'
import { type MayAskNeeds, whatStops } from './may-ask.ts'
import type { CheckinStore, Period } from './ports.ts'
import { isHeldBack, isWaiting, type Prompt, type PromptKey, readCard } from './prompt.ts'
import type { Known, Sent } from './sending.ts'
import type { Due, Hold } from './work.ts'

type Needs = Pick<CheckinStore, 'prompts'> &
  MayAskNeeds & {
    due: Pick<Due, 'add'>
    calendar: AskCalendar
    now: () => string
    realNow: () => number
    whoIsAway: (shard: string, ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, readonly Period[]>>
    sendPrompt: (key: PromptKey, known: Known) => Promise<Sent>
    report: (event: string, fields: Record<string, string>) => void
  }
type Shard = { cycleId: string; shard: string }
/** How many of a shard are sent at the same time. Small, because a kill leaves these in doubt, of every shard in hand. */
const AT_ONCE = 2
/** Whose calendars are read by themselves, so that their cards leave while those of the others are read. */
const LOOKED_AT_FIRST = 8
/** So many are asked, or this part of a shard, before other shards have their turn. */
const IN_ONE_GO = { least: 64, part: 1 / 8 }
const STOPPED_MS = 1000
/** After trouble in the middle: by then a claim that was left behind has run out and shows as one. */
const AFTER_TROUBLE_MS = CLAIM_MS + 1000

/**
 * Sends what is due in one shard, reminders included, and looks after claims whose holder died. One person's trouble
 * never stops the others. After a good many it makes room: all shards get on alike, and one that a dead process had in
 * hand is gone on with soon, though everybody is busy (C1). `laterMs` says when somebody must look again.
 */
export const sendShard =
  (needs: Needs) =>
  async (
    of: Shard,
    { stillMine, getsOn }: Pick<Hold, 'stillMine' | 'getsOn'>,
  ): Promise<{ laterMs: number | null }> => {
    const prompts = await needs.prompts.list(of)
    const lookAt = lookOnce(needs, of)
    await lookLater(needs, of, prompts, lookAt)
    // What somebody has claimed as well: whoever it is may die, and nobody else comes back to this shard.
    const claimed = prompts.filter(({ value }) => value.state === 'sending')
    const due = [...claimed, ...prompts.filter(({ value }) => isDue(value, needs))]
    const reminders = await beginReminders(needs, prompts)
    const todo = [...due.filter(({ value }) => !reminders.instead.has(value)), ...reminders.begun]
    const asked = todo.filter(({ value }) => isWaiting(value.state) && readCard(value.card).visitId === null)
    const most = Math.max(IN_ONE_GO.least, prompts.length * IN_ONE_GO.part)
    const awayOf = lookInPieces(needs, of, [...new Set(asked.map(({ value }) => value.employeeId))], most)
    let done = 0
    let laterMs: number | null = null
    const next = async () => {
      while (stillMine() && done < most) {
        const prompt = todo.shift()
        if (!prompt) return
        const sent = await sendOne(needs, prompt, { away: await awayOf(prompt.value.employeeId), lookAt })
        // What only waits is no turn: there is no end to it, and it would keep whoever comes after it from theirs.
        if (sent.done && sent.waits) continue
        if (sent.done) {
          getsOn()
          done++
        } else laterMs = Math.max(laterMs ?? 0, sent.laterMs)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    if (todo.length === 0) return { laterMs }
    // Before the end: whoever has the message now, somebody must look again.
    return { laterMs: stillMine() ? 0 : Math.max(laterMs ?? 0, STOPPED_MS) }
  }

/**
 * When somebody of these is away: the first few are a piece, then come pieces with which `most` are complete. The first
 * two are read at once, and a further one when somebody of it is asked for.
 */
function lookInPieces({ whoIsAway }: Needs, { shard }: Shard, ids: readonly string[], most: number) {
  const size = most - LOOKED_AT_FIRST
  const pieceOf = new Map(ids.map((id, at) => [id, Math.ceil((at + 1 - LOOKED_AT_FIRST) / size)]))
  const looks = new Map<number, ReturnType<Needs['whoIsAway']>>()
  const look = (piece: number) => {
    const some = new Set(ids.filter((id) => pieceOf.get(id) === piece))
    const looking = looks.get(piece) ?? whoIsAway(shard, some)
    // Whoever waits for it is told of a failure; where nobody does any more, it is nothing.
    looking.catch(() => undefined)
    looks.set(piece, looking)
    return looking
  }
  for (const piece of [0, 1]) look(piece)
  return async (employeeId: string) => (await look(pieceOf.get(employeeId) ?? 0)).get(employeeId) ?? []
}

/** Lets somebody look at the shard again at an instant; the same one costs one row, however many wait for it. */
function lookOnce({ due }: Needs, { cycleId, shard }: Shard): (dueAt: string) => Promise<void> {
  const added = new Map<string, Promise<void>>()
  return (dueAt) => {
    const adding = added.get(dueAt) ?? due.add({ dueAt, work: { kind: 'send', cycleId, shard } })
    added.set(dueAt, adding)
    return adding
  }
}

/**
 * Nobody is left waiting for ever: whoever could not be asked until the cycle ends is looked at once more then, and
 * whoever is not due yet at their own hour, as a clock that was set back may have handed them out before.
 */
async function lookLater(
  { calendar, now }: Needs,
  { cycleId }: Shard,
  prompts: readonly Stored<Prompt>[],
  lookAt: (dueAt: string) => Promise<void>,
): Promise<void> {
  const cycle = cycleById(cycleId, calendar)
  const all = prompts.map(({ value }) => value)
  const waiting = all.filter(({ state }) => isWaiting(state))
  const coming = [...waiting.map(({ askAt }) => askAt), ...all.flatMap(remindersOf)].sort()
  const first = coming.find((moment) => moment > now())
  if (first !== undefined) await lookAt(first)
  if (!cycle || waiting.length === 0) return
  for (const end of new Set([cycle.end, askedUntil(cycle, calendar)])) if (end > now()) await lookAt(end)
}

/** Makes the cards that ask once more and are due by now, and takes back those in whose place they come (2.5). */
async function beginReminders(needs: Needs, prompts: readonly Stored<Prompt>[]) {
  const found = dueReminders(
    prompts.map(({ value }) => value),
    needs.now(),
  )
  const [first] = found
  const isStopped = first && (await whatStops(needs, first.prompt)) !== null
  const begun: Stored<Prompt>[] = []
  const instead = new Set<Prompt>()
  await inParallel(isStopped ? [] : found, async (one) => {
    const made = await needs.prompts.insert(one.prompt, one.prompt)
    if (made !== 'exists') begun.push(made)
    for (const other of one.instead) {
      instead.add(other)
      const stored = prompts.find(({ value }) => value === other)
      if (stored)
        await needs.prompts.replace(other, stored, {
          ...other,
          state: 'cancelled',
          reason: 'another card today',
        })
    }
  })
  return { begun, instead }
}

/** What is due by our clock, or by that of whoever handed it out. */
function isDue(prompt: Prompt, { now, calendar }: Needs): boolean {
  const { state, askAt, cycleId } = prompt
  // What a pause holds back is looked at when its cycle ends.
  if (isHeldBack(prompt) && now() < (cycleById(cycleId, calendar)?.end ?? '')) return false
  return isWaiting(state) && (askAt <= now() || almostDue(askAt, now()) !== null)
}

async function sendOne(needs: Needs, read: Stored<Prompt>, known: Known): Promise<Sent> {
  const { cycleId, shard, employeeId, card } = read.value
  try {
    return await needs.sendPrompt({ cycleId, shard, employeeId, card }, { ...known, read })
  } catch (error) {
    needs.report('prompt.error', { employeeId, cycleId, error: String(error) })
    return { done: false, laterMs: AFTER_TROUBLE_MS }
  }
}
