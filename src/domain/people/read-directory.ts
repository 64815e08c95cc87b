import { inParallel } from '../in-parallel.ts'
import { change } from '../store.ts'
import { DirectoryTrouble } from './directory-changes.ts'
import { anew, type DirectoryRun, isAsked, newRun, type RunPhase } from './directory-run.ts'
import type { DirectoryNeeds, Step } from './directory-step.ts'
import { readMembers, readUsers } from './read-changes.ts'
import { profileReader } from './read-profiles.ts'
import { endLeavers, peopleWriter } from './write-directory.ts'

/** How long one piece of work goes on, and how long nobody else may take it up; a dead one's work is free after that. */
const WORK_MS = 4_000
const HELD_MS = 30_000
/** How long what a process knows of a run counts as current, so that not every piece of work begins with reading it. */
const KNOWN_MS = 60_000
const LOOK_AGAIN_MS = 2_000
/** How often in a row the directory may ask for a pause, or not answer at all, before the run is given up. */
const MOST = { throttled: 20, unreachable: 6 }
const LONGEST_WAIT_MS = 600_000

/** `day` names the run; `stillMine` tells whether the work may go on. */
type Work = { day: string }
type Hold = { stillMine: () => boolean }
type Done = { laterMs: number | null }
type Steps = Record<RunPhase, Step>
type Needs = Omit<DirectoryNeeds, 'changes' | 'alive'> & { changes: DirectoryNeeds['changes'] | null }
const KEY = { kind: 'run' } as const

/**
 * Reads the employees from Entra, or goes on with it (1.2): a few seconds at a time, page by page, so that nothing
 * waits long behind it and a process that dies loses one page. Any number of these may run; one works.
 */
export function readDirectory(needs: Needs) {
  let known: { of: string; until: number; steps: Steps } | undefined
  const stepsFor = (run: DirectoryRun): Steps => {
    const of = `${run.id} ${run.full} ${run.phase}`
    if (known?.of !== of || known.until <= needs.realNow())
      known = { of, until: needs.realNow() + KNOWN_MS, steps: stepsOf() }
    return known.steps
  }
  return async (work: Work, hold: Hold): Promise<Done> => {
    if (!needs.changes) return { laterMs: null }
    const holder = needs.newToken()
    const alive = keepAlive(needs, work.day, holder)
    const working = { ...needs, changes: needs.changes, alive }
    const begun = await take(working, work.day, holder)
    if (begun === 'over') return { laterMs: null }
    if (begun === 'held') return { laterMs: LOOK_AGAIN_MS }
    const until = needs.realNow() + WORK_MS
    let run: DirectoryRun = begun
    try {
      while (hold.stillMine() && needs.realNow() < until) {
        const next = await tryStep(working, run, stepsFor(run))
        if (next.run.state !== 'running') {
          known = undefined
          return await end(working, next.run)
        }
        const saved = await save(working, next.run)
        if (!saved) {
          known = undefined
          return { laterMs: LOOK_AGAIN_MS }
        }
        run = saved
        if (next.waitMs !== undefined) return await release(working, run, next.waitMs)
      }
    } catch (error) {
      // What was written meanwhile may differ from what was read before.
      known = undefined
      await release(working, run, 0)
      throw error
    }
    return release(working, run, 0)
  }
}

const stepsOf = (): Steps => ({
  members: readMembers,
  users: readUsers,
  profiles: profileReader(),
  writing: peopleWriter(),
  leaving: endLeavers,
})

/** Says within a long step that somebody is at work, now and then. */
function keepAlive(needs: Needs, id: string, holder: string): () => Promise<void> {
  let next = needs.realNow() + HELD_MS / 3
  return async () => {
    if (needs.realNow() < next) return
    const heldUntil = needs.realNow() + HELD_MS
    next = needs.realNow() + HELD_MS / 3
    await change(needs.directoryRuns, KEY, (there) =>
      there?.holder === holder && there.id === id ? { ...there, heldUntil } : undefined,
    )
  }
}

/** Takes the run of this name up, or begins it; another one that nobody works on any more is given up for it. */
async function take(
  needs: DirectoryNeeds,
  id: string,
  holder: string,
): Promise<DirectoryRun | 'held' | 'over'> {
  const found: { verdict: 'held' | 'over' | undefined; stale: string | undefined } = {
    verdict: undefined,
    stale: undefined,
  }
  const taken = await change(needs.directoryRuns, KEY, (there) => {
    const running = there?.state === 'running'
    const isHeld = running && there.heldUntil > needs.realNow()
    found.verdict = isOver(id, there) ? 'over' : isHeld ? 'held' : undefined
    if (found.verdict) return undefined
    found.stale = running && there.id !== id ? there.id : undefined
    const run = there && running && there.id === id ? there : newRun(id, needs.now(), there)
    return { ...run, holder, heldUntil: needs.realNow() + HELD_MS }
  })
  if (found.stale) await forgetPages(needs, found.stale)
  return found.verdict ?? (taken as DirectoryRun)
}

/** A run that came to its end, or whose place another took: a message may come again long after that. */
function isOver(id: string, there: DirectoryRun | undefined): boolean {
  if (there?.id === id) return there.state !== 'running'
  // Who asks makes the run before the message.
  return isAsked(id) || (there?.night ?? '') >= id
}

/** One step; trouble that may pass waits, other trouble ends the run, and forgotten changes make it begin anew. */
async function tryStep(
  needs: DirectoryNeeds,
  run: DirectoryRun,
  steps: Steps,
): Promise<{ run: DirectoryRun; waitMs?: number }> {
  try {
    return { run: { ...(await steps[run.phase](needs, run)), troubles: 0 } }
  } catch (error) {
    if (!(error instanceof DirectoryTrouble)) throw error
    const { code, waitMs = Math.min(60_000, 500 * 2 ** run.troubles) } = error
    needs.report('directory.trouble', { code, phase: run.phase, cause: String(error.cause ?? '') })
    if (code === 'anew' && !run.full) {
      await forgetPages(needs, run.id)
      return { run: anew(run) }
    }
    const why = code === 'anew' ? 'unreachable' : code
    const troubles = run.troubles + 1
    if ((why === 'throttled' || why === 'unreachable') && troubles <= MOST[why])
      return { run: { ...run, troubles }, waitMs: Math.min(waitMs, LONGEST_WAIT_MS) }
    return { run: { ...run, state: 'failed', reason: { code: why } } }
  }
}

/** Writes where the run stands, and learns what was said of it meanwhile; nothing when another one has it by now. */
async function save(needs: DirectoryNeeds, run: DirectoryRun): Promise<DirectoryRun | undefined> {
  const heldUntil = needs.realNow() + HELD_MS
  const saved = await change(needs.directoryRuns, KEY, (there) =>
    there?.holder === run.holder && there.id === run.id
      ? { ...run, heldUntil, ...saidMeanwhile(run, there) }
      : undefined,
  )
  return saved?.holder === run.holder && saved.id === run.id ? saved : undefined
}

/** What others write into the row of a run that is at work. */
const saidMeanwhile = (run: DirectoryRun, there: DirectoryRun) => ({
  ...{ endMany: run.endMany || there.endMany, byId: run.byId ?? there.byId },
  anewNext: there.anewNext,
})

async function release(needs: DirectoryNeeds, { holder }: DirectoryRun, laterMs: number): Promise<Done> {
  await change(needs.directoryRuns, KEY, (there) =>
    there?.holder === holder ? { ...there, heldUntil: 0 } : undefined,
  )
  return { laterMs }
}

/** Where the next run takes up is only remembered of one that came to its end. */
async function end(needs: DirectoryNeeds, run: DirectoryRun): Promise<Done> {
  const links =
    run.state === 'done' ? { memberLink: run.nextMemberLink, userLink: run.nextUserLink } : undefined
  await forgetPages(needs, run.id)
  await save(needs, { ...run, ...links, endedAt: needs.now() })
  needs.report(`directory.${run.state}`, { reason: run.reason?.code ?? '' })
  return { laterMs: null }
}

async function forgetPages({ changePages, profilePages }: DirectoryNeeds, run: string): Promise<void> {
  const [changes, profiles] = await Promise.all([changePages.list({ run }), profilePages.list({ run })])
  await inParallel(changes, (row) => changePages.remove({ run, number: row.value.number }, row))
  await inParallel(profiles, (row) => profilePages.remove({ run, number: row.value.number }, row))
}
