import { setTimeout as wait } from 'node:timers/promises'
import type { Hold, TakenWork, Work, WorkSource } from '../src/domain/checkins/work.ts'
import type { Done } from './checkins/worker.ts'
import { kindOfError, type Log, sayError } from './log.ts'

/** How long a message stays hidden; its holder renews it, and a dead holder's comes back after this. */
const HIDDEN_SECONDS = 4
/** Where storage is slow, so much longer: before it lets go, it must have been asked to keep. */
const LONGER_SECONDS = 30
const RENEW_MS = 1300
/** Two instances have all parts of the people in hand, so that what a third leaves behind waits for nobody (C1). */
const AT_ONCE = 8
/** Where there is nothing, the queue is looked at again sooner at first: what a dead process held comes back any moment. */
const IDLE_MS = { first: 125, longest: 1000 }
/** What cannot be given back in that time comes back by itself. */
const GIVE_BACK_MS = 1000
const MOST_FAILURES = 12
/** Work that nobody ever says anything of ends whoever does it. A few such times are nothing: processes are killed. */
const MOST_UNFINISHED = 50
const LONGEST_PAUSE_SECONDS = 30

type Needs = {
  queue: WorkSource
  log: Log
  work: (work: Work, hold: Hold) => Promise<Done>
  /** Keeps work that failed too often until somebody has it done once more. */
  setAside: (work: { id: string; text: string; reason: string }) => Promise<void>
  /** Whether storage is to blame for an error: then the work waits, however often. */
  isStorageTrouble: (error: unknown) => boolean
}

/**
 * Takes work from the queue until stopped, a few at a time. Work that keeps failing by itself, or never ends, is set
 * aside with its reason.
 */
export function startWorkLoop({ queue, log, work, setAside, isStorageTrouble }: Needs) {
  let hiddenSeconds = HIDDEN_SECONDS
  const running = new Map<Promise<void>, () => Promise<void>>()
  let stopped = false
  let wake = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Does one piece of work; `giveBack` lets it be seen by others at once, though it may go on here. */
  function hold(taken: TakenWork) {
    let mine = true
    let renewing = false
    const renewal = setInterval(async () => {
      // One after the other: what waits in line for a slow queue would hold up the end of the work.
      if (renewing) return
      renewing = true
      // Only the queue's own word takes the work away; a call that failed is tried again while the work is hidden.
      mine = await taken.keep(hiddenSeconds).catch(() => mine)
      renewing = false
    }, RENEW_MS)
    let noted = false
    return {
      isMine: () => mine,
      getsOn() {
        // Once is enough: what it says stays true.
        if (!noted && mine) taken.getsOn(hiddenSeconds).catch(() => undefined)
        noted = true
      },
      end: () => clearInterval(renewal),
      async giveBack() {
        clearInterval(renewal)
        mine = false
        await taken.giveBack(0, false)
      },
    }
  }
  /** Takes it out of the way, with what went wrong but without the words of an error, which may name people. */
  async function giveUp({ id, text, work, done }: TakenWork, reason: string) {
    log.error({ event: 'work.poisoned', id, kind: work?.kind ?? 'unreadable' })
    await setAside({ id, text, reason })
    await done()
  }
  async function one(taken: TakenWork, held: ReturnType<typeof hold>) {
    const todo = taken.work
    if (!todo || taken.unfinished >= MOST_UNFINISHED) {
      held.end()
      return giveUp(taken, todo ? 'never finished' : 'unreadable')
    }
    try {
      const { laterMs } = await work(todo, {
        stillMine: () => held.isMine() && !stopped,
        redelivered: taken.deliveries > 1,
        getsOn: held.getsOn,
      })
      held.end()
      if (laterMs !== null) await queue.put(todo, Math.ceil(laterMs / 1000))
      await taken.done()
    } catch (error) {
      held.end()
      const { deliveries } = taken
      const failed = !isStorageTrouble(error)
      const failures = taken.failures + (failed ? 1 : 0)
      log.error({ event: 'work.error', kind: todo.kind, deliveries, failures, error: sayError(error) })
      if (failures >= MOST_FAILURES) await giveUp(taken, kindOfError(error))
      else await taken.giveBack(Math.min(LONGEST_PAUSE_SECONDS, 2 * deliveries), failed)
    }
  }

  async function loop() {
    let idleMs = IDLE_MS.first
    while (!stopped) {
      try {
        const room = AT_ONCE - running.size
        const asked = performance.now()
        const taken = room > 0 ? await queue.take(room, hiddenSeconds) : []
        if (room > 0) hiddenSeconds = HIDDEN_SECONDS + longer(performance.now() - asked)
        for (const message of taken) await (stopped ? message.giveBack(0, false) : begin(message))
        if (taken.length === 0) await Promise.race([...running.keys(), pause(idleMs)])
        idleMs = taken.length > 0 ? IDLE_MS.first : Math.min(2 * idleMs, IDLE_MS.longest)
      } catch (error) {
        log.error({ event: 'queue.error', error: sayError(error) })
        await pause(IDLE_MS.longest)
      }
    }
  }
  function begin(message: TakenWork) {
    const held = hold(message)
    const task = one(message, held).catch((error) =>
      log.error({ event: 'work.lost', error: sayError(error) }),
    )
    running.set(task, held.giveBack)
    task.finally(() => {
      running.delete(task)
      wake()
    })
  }
  const looping = loop()
  return {
    /** Looks at the queue now instead of after the pause. */
    nudge: () => wake(),
    /** Takes nothing new, waits for what is in hand, and gives back what is not done after so many ms. */
    async stop(withinMs: number) {
      stopped = true
      wake()
      const done = looping.then(() => Promise.all(running.keys()))
      await Promise.race([done, wait(withinMs, undefined, { ref: false })])
      const given = Promise.allSettled([...running.values()].map((giveBack) => giveBack()))
      await Promise.race([given, wait(GIVE_BACK_MS, undefined, { ref: false })])
    },
  }
}

/** Seconds to hide work for beyond the usual, where a call of the queue takes so many ms: enough for two in a row. */
const longer = (callMs: number) => Math.min(LONGER_SECONDS, Math.floor((2 * callMs) / 1000))
