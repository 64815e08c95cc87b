import { changeAll, type Stored } from '../store.ts'
import { askSooner } from './ask-sooner.ts'
import type { OpenedCycle } from './cycle.ts'
import { type ControlNeeds, followControl } from './follow-control.ts'
import type { Mover } from './mover.ts'
import type { CheckinStore } from './ports.ts'
import { isWaiting, type Prompt } from './prompt.ts'
import { type SendAgainNeeds, sendAgain } from './send-again.ts'
import type { Due, Move, WorkQueue } from './work.ts'

export type MoveShardNeeds = Pick<CheckinStore, 'cycles' | 'prompts'> &
  SendAgainNeeds &
  ControlNeeds & { due: Due; queue: WorkQueue; now: () => string }
type Input = { cycleId: string; shard: string; move: Move; at: string }
/** `laterMs` is null when the shard is done, else somebody must go on after so many ms. */
export type MovedShard = { touched: number; laterMs: number | null }

/** So many prompts are read, changed and written together. */
const TOGETHER = 25
/** What an administrator asked for in one moment is not done hours later, when another message brings it again. */
const FRESH_MS = 3_600_000
const STOPPED_MS = 1000

/**
 * Does what an administrator asked for to the prompts of one shard, by product time, and lets them be sent (2.8). May
 * be repeated, by several at once: each prompt is written over the version that was read.
 */
export const moveShard =
  (needs: MoveShardNeeds) =>
  async (input: Input, stillMine: () => boolean): Promise<MovedShard> => {
    let touched = 0
    for (let before = await cycleOf(needs, input); before; ) {
      const moved = await moveOnce(needs, input, before, stillMine)
      touched += moved.touched
      if (moved.laterMs !== null) return { ...moved, touched }
      // Paused, cancelled or resumed in the meantime: then what was just done follows an order that is withdrawn.
      const after = await cycleOf(needs, input)
      if (input.move !== 'control' || after?.control?.state === before.control?.state) break
      before = after
    }
    return { touched, laterMs: null }
  }

async function cycleOf(
  needs: MoveShardNeeds,
  { cycleId, move, at }: Input,
): Promise<OpenedCycle | undefined> {
  const cycle = (await needs.cycles.get({ cycleId }))?.value
  if (move === 'control') return cycle
  const isOld = Date.parse(needs.now()) - Date.parse(at) > FRESH_MS
  return isOld || (cycle?.control && move !== 'resend') ? undefined : cycle
}

async function moveOnce(
  needs: MoveShardNeeds,
  { cycleId, shard, move }: Input,
  cycle: OpenedCycle,
  stillMine: () => boolean,
): Promise<MovedShard> {
  const mover = MOVERS[move](needs)
  const now = needs.now()
  const rows = await needs.prompts.list({ cycleId, shard })
  let touched = 0
  for (let at = 0; at < rows.length; at += TOGETHER) {
    if (!stillMine()) return { touched, laterMs: STOPPED_MS }
    touched += await moveSome(needs, mover, rows.slice(at, at + TOGETHER), { cycle, now })
  }
  // Also where nothing moved: a crash may have come between the rows and this.
  if (!cycle.control || move === 'resend') await needs.queue.put({ kind: 'send-shard', cycleId, shard })
  // Who became due while it was stopped was not planned.
  if (!cycle.control && move === 'control')
    await needs.queue.put({ kind: 'plan-shard', cycleId, shard, late: 'join' })
  return { touched, laterMs: null }
}

const MOVERS: Record<Move, (needs: MoveShardNeeds) => Mover> = {
  control: followControl,
  run: askSooner,
  resend: sendAgain,
}

/** How many of these prompts were moved. What waits for later gets a row of its own first, so that no crash loses it. */
async function moveSome(
  needs: MoveShardNeeds,
  mover: Mover,
  rows: readonly Stored<Prompt>[],
  moment: { cycle: OpenedCycle; now: string },
): Promise<number> {
  const { change, besides, afterwards } = await mover(
    rows.map(({ value }) => value),
    moment,
  )
  const moved = new Set<string>()
  const edits = rows.flatMap((there) => {
    const { cycleId, shard, employeeId, card } = there.value
    const next = change(there.value)
    if (!next) return []
    const make = (value: Prompt | undefined) => {
      const made = value && change(value)
      if (made) moved.add(employeeId + card)
      else moved.delete(employeeId + card)
      return made && { ...value, ...made }
    }
    return [{ key: { cycleId, shard, employeeId, card }, there, make, next: { ...there.value, ...next } }]
  })
  await waitFor(
    needs,
    edits.map(({ next }) => next),
    moment.now,
  )
  const made = await changeAll(needs.prompts, edits)
  await afterwards?.(asTheyAre(rows, edits, made))
  return moved.size + besides
}

/** Prompts as they are after some of them were edited. */
function asTheyAre(
  rows: readonly Stored<Prompt>[],
  edits: readonly { there: Stored<Prompt> }[],
  made: readonly (Prompt | undefined)[],
): Prompt[] {
  const edited = new Map(edits.map(({ there }, at) => [there, made[at]]))
  return rows.map((row) => edited.get(row) ?? row.value)
}

/** Lets what is sent later be looked at then; the same moment once. */
async function waitFor({ due }: MoveShardNeeds, moved: readonly Prompt[], now: string): Promise<void> {
  const waiting = moved.filter(({ state, askAt }) => isWaiting(state) && askAt > now)
  const moments = new Map(waiting.map((prompt) => [prompt.askAt, prompt]))
  for (const [dueAt, { cycleId, shard }] of moments)
    await due.add({ dueAt, work: { kind: 'send', cycleId, shard } })
}
