import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type AskCalendar, cycleById } from './cycle.ts'
import type { PlanEmployee } from './plan-employee.ts'
import type { CheckinStore } from './ports.ts'
import { FIRST_CARD } from './prompt.ts'
import type { Hold, Late } from './work.ts'

type Needs = Pick<PeopleStore, 'employeeList'> &
  Pick<CheckinStore, 'prompts'> & {
    calendar: AskCalendar
    planEmployee: PlanEmployee
    report: (event: string, fields: Record<string, string>) => void
  }

type Input = { cycleId: string; shard: string; late?: Late }

/** So many people at once: each costs several reads, and other shards are planned beside this one. */
const AT_ONCE = 4

/**
 * Plans a cycle for all employees of one shard. May be repeated. One person's trouble is reported and does not stop
 * the others; it throws only when all of them were tried, so that the message comes back.
 */
export const planShard =
  (needs: Needs) =>
  async (input: Input, { getsOn }: Pick<Hold, 'getsOn'>) => {
    const { shard, late = 'catch up' } = input
    const cycle = cycleById(input.cycleId, needs.calendar)
    if (!cycle) return
    const [everybody, prompts] = await Promise.all([
      needs.employeeList.list({ shard }),
      needs.prompts.list({ cycleId: cycle.id, shard }),
    ])
    const firsts = prompts.filter(({ value }) => value.card === FIRST_CARD)
    const cards = new Map(firsts.map((prompt) => [prompt.value.employeeId, prompt]))
    const waits = new Map<string, Promise<void>>()
    const planned = await inParallel(
      everybody,
      async ({ value: { id: employeeId } }) => {
        try {
          const there = cards.get(employeeId) ?? null
          await needs.planEmployee({ cycle, shard, employeeId, late, there, waits })
          if (!there) getsOn()
          return []
        } catch (error) {
          needs.report('plan.error', { employeeId, cycleId: cycle.id, error: String(error) })
          return [error]
        }
      },
      AT_ONCE,
    )
    const failed = planned.flat()
    const all = `${planned.length} people of shard ${shard}`
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${all} are not planned`)
  }
