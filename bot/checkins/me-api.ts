import type { App } from '../../src/app.ts'
import type { MyAsking } from '../../src/contract/cycles.ts'
import type { AskingChanged } from '../../src/domain/checkins/change-asking.ts'
import type { Preferences } from '../../src/domain/checkins/preferences.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'

/** How I am asked: a pause of my own, and not at all (2.6). Everybody reads and sets their own alone. */
export function meApi({ app }: { app: App }): Pick<Handlers, 'getAsking' | 'pauseMe' | 'optOut'> {
  return {
    async getAsking({ actor }) {
      return view(await app.getAsking(actor.employeeId))
    },
    async pauseMe({ actor: { employeeId }, body: { until } }) {
      return answer(await app.pauseMe({ employeeId, until }))
    },
    async optOut({ actor: { employeeId }, body }) {
      return answer(await app.optOut({ ...body, employeeId }))
    },
  }
}

const answer = (changed: AskingChanged): MyAsking | Refused =>
  changed.ok ? view(changed.preferences) : refused(changed.reason)

function refused(reason: Extract<AskingChanged, { ok: false }>['reason']): Refused {
  return refuse(reason === 'not yours' ? 403 : 400, reason, textsFor('en').asking.refusals[reason])
}

const view = ({ pausedUntil, optedOut, optOutReason, locale }: Preferences): MyAsking => ({
  pausedUntil,
  optedOut,
  optOutReason,
  locale,
})
