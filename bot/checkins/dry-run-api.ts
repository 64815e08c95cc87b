import type { App } from '../../src/app.ts'
import type { DryRun, DryRunPerson } from '../../src/contract/cycles.ts'
import type { NotDueReason } from '../../src/contract/words.ts'
import { askedOn } from '../../src/domain/checkins/dry-run-cycle.ts'
import type { Rehearsed } from '../../src/domain/checkins/rehearse-person.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Call, type Handlers, refuse } from '../api.ts'
import { viewCycle } from '../views.ts'

/** So many people are shown by name; of more, the administrator asks for some. */
const MOST = 500
/** For so long those who ask for some see the run they saw before: it looks at everybody and every calendar. */
const KEPT_MS = 60_000
type Wanted = Call<'dryRunCycle'>['body']
type Run = NonNullable<Awaited<ReturnType<App['dryRunCycle']>>>

/** Who will be asked when in a cycle, who not, and why (2.8). */
export function dryRunApi({ app }: { app: App }): Pick<Handlers, 'dryRunCycle'> {
  const kept = keepRuns(app)
  return {
    async dryRunCycle({ params, body }) {
      const run = await kept(params.cycleId, body)
      if (!run) return refuse(404, 'not found', textsFor('en').asking.noDryRun)
      const { people } = run
      // Who spoke already is a number there like everybody's answers (6.2).
      const isNamed = (await app.levelNow()) !== 'groups'
      const named = people.filter(({ notDue }) => isNamed || notDue !== 'already spoke')
      const fit = named.filter(fits(body)).sort((a, b) => a.name.localeCompare(b.name, 'en'))
      return {
        cycle: viewCycle(run.cycle, 'en'),
        asked: people.filter(({ askAt }) => askAt !== null).length,
        notAsked: people.filter(({ askAt }) => askAt === null).length,
        unread: run.unread,
        days: daysOf(people),
        reasons: reasonsOf(people),
        people: fit.slice(0, MOST).map(viewPerson),
        more: Math.max(0, fit.length - MOST),
      }
    },
  }
}

/** Who asks for everybody gets a run of their own; of a large one the last is kept for those who then look closer. */
function keepRuns(app: App) {
  let last: { cycleId: string; run: Run } | undefined
  let dropping: NodeJS.Timeout | undefined
  return async (cycleId: string, { name, show }: Wanted): Promise<Run | undefined> => {
    const isCloser = name.trim() !== '' || show !== 'all'
    if (isCloser && last?.cycleId === cycleId) return last.run
    const run = await app.dryRunCycle(cycleId)
    if (!run || run.people.length <= MOST) return run
    last = { cycleId, run }
    clearTimeout(dropping)
    dropping = setTimeout(() => {
      last = undefined
    }, KEPT_MS).unref()
    return run
  }
}

const fits =
  ({ name, show }: Wanted) =>
  (one: Rehearsed): boolean => {
    if (show === 'asked' && one.askAt === null) return false
    if (show === 'deferred' && one.deferred === null) return false
    if (show === 'not asked' && one.askAt !== null) return false
    return `${one.name}\n${one.department}`.toLowerCase().includes(name.trim().toLowerCase())
  }

function daysOf(people: readonly Rehearsed[]): DryRun['days'] {
  const asked = people.filter(({ askAt }) => askAt !== null)
  const days = Map.groupBy(asked, (one) => askedOn(one) ?? '')
  return [...days]
    .map(([day, some]) => ({ day, people: some.length }))
    .sort((a, b) => a.day.localeCompare(b.day))
}

function reasonsOf(people: readonly Rehearsed[]): DryRun['reasons'] {
  const reasons = new Map<NotDueReason, number>()
  for (const { notDue } of people) if (notDue) reasons.set(notDue, (reasons.get(notDue) ?? 0) + 1)
  const { notDue } = textsFor('en').asking
  return [...reasons]
    .map(([reason, count]) => ({ reason, people: count, why: notDue[reason] }))
    .sort((a, b) => b.people - a.people)
}

const viewPerson = (one: Rehearsed): DryRunPerson => ({ ...one, why: whyOf(one) })

function whyOf({ notDue, deferred, unreachable }: Rehearsed): string {
  const { asking } = textsFor('en')
  if (notDue) return asking.notDue[notDue]
  if (unreachable) return asking.unreachable
  return deferred ? asking.later[deferred] : ''
}
