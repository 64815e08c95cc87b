import type { App } from '../../src/app.ts'
import { isBehind, type QueueState } from '../../src/domain/checkins/queue-state.ts'
import { textsFor } from '../../src/text/texts.ts'
import { viewAlarm } from '../alarm-views.ts'
import type { Handlers } from '../api.ts'
import { viewCycleAlarm } from '../cycle-views.ts'

type Needs = { app: App; queueState: () => Promise<QueueState> }

/** What wants attention: at customers, of cycles, and of the service itself (1.6, 1.7, 2.8). */
export function alarmsApi({ app, queueState }: Needs): Pick<Handlers, 'listAlarms'> {
  return {
    async listAlarms({ actor }) {
      const { delivery } = textsFor('en')
      const [alarms, paused, work] = await Promise.all([
        app.listAlarms(actor),
        app.cycleAlarms(actor),
        actor.roles.includes('administrator') ? workAlarm(queueState) : null,
      ])
      const cycles = paused.map((cycle) => viewCycleAlarm(delivery, cycle))
      return { alarms: alarms.map(viewAlarm), cycles, work }
    },
  }
}

/** What is wrong where work is not done in time; a queue that cannot be looked at raises no alarm of its own. */
async function workAlarm(queueState: Needs['queueState']): Promise<string | null> {
  const queue = await queueState().catch(() => null)
  if (!queue || !isBehind(queue)) return null
  return textsFor('en').workAlarm(queue.waiting, Math.floor(queue.oldestMs / 60_000))
}
