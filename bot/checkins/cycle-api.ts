import type { App } from '../../src/app.ts'
import type { Answer } from '../../src/contract/routes.ts'
import type { CycleControl } from '../../src/domain/checkins/cycle.ts'
import type { Order, Ordered, OrderRefusal } from '../../src/domain/checkins/order-move.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { say } from '../../src/text/say.ts'
import { sayDay, textsFor } from '../../src/text/texts.ts'
import { type Call, type Handlers, type Refused, refuse } from '../api.ts'
import { sayCure, sayReason, viewControl, viewCycleState } from '../cycle-views.ts'
import { viewCycle } from '../views.ts'

type Operations = 'listCycles' | 'listPrompts' | 'listSetAside' | 'redoSetAside' | OrderOperation
type SetAsideWork = Awaited<ReturnType<App['listSetAside']>>[number]
type OrderOperation = 'runCycle' | 'cancelCycle' | 'resumeCycle' | 'resendPrompts'

/** Cycles and what became of their prompts, and what an administrator does about it (2.8). */
export function cycleApi({ app }: { app: App }): Pick<Handlers, Operations> {
  const { problems, delivery } = textsFor('en')
  const nameOf = (control: CycleControl | null) =>
    control?.byId ? app.nameOf(control.byId) : Promise.resolve(null)
  const notFound = () => refuse(404, 'not found', problems['not found'])
  const ordered =
    <O extends OrderOperation>(order: (order: Order) => Promise<Ordered>) =>
    async ({ actor, params }: Call<O>): Promise<Answer<'runCycle'> | Refused> => {
      const done = await order({ cycleId: params.cycleId, byId: actor.employeeId })
      if (!done.ok) return refuseOrder(done)
      const state = await app.cycleState(params.cycleId)
      if (!state) return notFound()
      const { touched, underWay } = done
      return { ...viewCycleState(delivery, state, await nameOf(state.cycle.control)), touched, underWay }
    }
  const seeAside = async () => ({ work: (await app.listSetAside()).map(viewSetAside) })
  return {
    listSetAside: seeAside,
    async redoSetAside({ actor, body }) {
      await app.redoSetAside({ ids: body.ids, byId: actor.employeeId })
      return seeAside()
    },
    async listCycles() {
      const cycles = await app.listCycles()
      return {
        cycles: await Promise.all(
          cycles.map(async (cycle) => ({
            ...viewCycle(cycle, 'en'),
            counts: cycle.counts,
            control: viewControl(delivery, cycle.control, await nameOf(cycle.control)),
          })),
        ),
      }
    },
    async listPrompts({ params }) {
      const found = await app.listPrompts(params.cycleId)
      if (!found) return notFound()
      return {
        ...viewCycleState(delivery, found, await nameOf(found.cycle.control)),
        problems: found.problems.map(({ tooLate, ...problem }) => ({
          ...problem,
          reason: problem.reason ? sayReason(delivery, problem.reason) : '',
          cure: sayCure(delivery, { ...problem, tooLate }) ?? '',
        })),
        more: found.more,
      }
    },
    runCycle: ordered(app.runCycle),
    cancelCycle: ordered(app.cancelCycle),
    resumeCycle: ordered(app.resumeCycle),
    resendPrompts: ordered(app.resendPrompts),
  }
}

function refuseOrder(refusal: OrderRefusal): Refused {
  const { refusals } = textsFor('en').delivery
  const day = 'opensOn' in refusal ? sayDay(refusal.opensOn, 'en-GB') : ''
  return refuse(refusal.code === 'unknown' ? 404 : 409, refusal.code, say(refusals, { ...refusal, day }))
}

function viewSetAside({ id, work, reason, at }: SetAsideWork): Answer<'listSetAside'>['work'][number] {
  const words = textsFor('en').setAside
  const what: Record<Work['kind'], string> = words.what
  if (!work) return { id, kind: 'unreadable', what: words.unreadable, reason: words.reasonUnreadable, at }
  const why = reason === 'never finished' ? words.reasonUnfinished : words.reason(reason)
  return { id, kind: work.kind, what: what[work.kind] ?? work.kind, reason: why, at }
}
