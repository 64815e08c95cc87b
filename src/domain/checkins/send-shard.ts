import { almostDue } from '../clock-skew.ts'
import type { Stored } from '../store.ts'
import type { CheckinStore } from './ports.ts'
import { isWaiting, type Prompt, type PromptKey } from './prompt.ts'
import { CLAIM_MS, type Sent } from './send-prompt.ts'

type Needs = Pick<CheckinStore, 'prompts'> & {
  now: () => string
  realNow: () => number
  sendPrompt: (key: PromptKey, read: Stored<Prompt>) => Promise<Sent>
  report: (event: string, fields: Record<string, string>) => void
}
/** What a worker knows of the message it works on: whether another has it by now, and whether one had it before. */
export type Hold = { stillMine: () => boolean; redelivered: boolean }
/** How many of a shard are sent at the same time. Small, because a kill leaves these in doubt. */
const AT_ONCE = 4
const STOPPED_MS = 1000
/** After trouble in the middle: by then a claim that was left behind has run out and shows as one. */
const AFTER_TROUBLE_MS = CLAIM_MS + 1000

/**
 * Sends everything that is due in one shard, and looks after claims whose holder died. One person's trouble never
 * stops the others. `laterMs` says when somebody must look again.
 */
export const sendShard =
  (needs: Needs) =>
  async (
    { cycleId, shard }: { cycleId: string; shard: string },
    { stillMine, redelivered }: Hold,
  ): Promise<{ laterMs: number | null }> => {
    const prompts = await needs.prompts.list({ cycleId, shard })
    const todo = prompts.filter(
      ({ value }) => isDue(value, needs.now()) || isLeft(value, redelivered, needs.realNow()),
    )
    let laterMs: number | null = null
    const next = async () => {
      for (let prompt = todo.shift(); prompt && stillMine(); prompt = todo.shift()) {
        const sent = await sendOne(needs, prompt)
        if (!sent.done) laterMs = Math.max(laterMs ?? 0, sent.laterMs)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    // Stopped before the end: whoever has the message now, somebody must look again.
    return { laterMs: todo.length > 0 ? Math.max(laterMs ?? 0, STOPPED_MS) : laterMs }
  }

/** What is due by our clock, or by that of whoever handed it out. */
const isDue = ({ state, askAt }: Prompt, now: string) =>
  isWaiting(state) && (askAt <= now || almostDue(askAt, now) !== null)

/** A claim is looked after once it ran out, or when the message came back because its holder died. */
function isLeft({ state, claimedUntil }: Prompt, redelivered: boolean, realNow: number): boolean {
  return state === 'sending' && (redelivered || Date.parse(claimedUntil ?? '') <= realNow)
}

async function sendOne(needs: Needs, read: Stored<Prompt>): Promise<Sent> {
  const { cycleId, shard, employeeId, card } = read.value
  try {
    return await needs.sendPrompt({ cycleId, shard, employeeId, card }, read)
  } catch (error) {
    needs.report('prompt.error', { employeeId, cycleId, error: String(error) })
    return { done: false, laterMs: AFTER_TROUBLE_MS }
  }
}
