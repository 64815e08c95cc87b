import type { App } from '../../src/app.ts'
import type { TimesRefusal } from '../../src/domain/visits/read-visitors.ts'
import type { VisitRefusal } from '../../src/domain/visits/visit-refusal.ts'
import { blocks, type TimeWarning } from '../../src/domain/visits/warn-of-time.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'

/** A time that somebody chose themselves: what speaks against it, before it is booked (3.2). */
export function timeApi({ app }: { app: App }): Pick<Handlers, 'judgeTime'> {
  return {
    async judgeTime({ actor, token, body }) {
      const answer = await app.judgeTime({ actor, token, ...body })
      if (!answer.ok) return refused(answer.refusal)
      const { reader, refusal, warnings } = answer.judged
      const { times, refusals, moving } = textsFor(reader?.locale ?? 'en').visits
      const words = body.visitId === undefined ? times.warnings : { ...times.warnings, ...moving.warnings }
      if (refusal) return { blocked: true, warnings: [say<VisitRefusal>(refusals, refusal)] }
      return {
        blocked: warnings.some(blocks),
        warnings: warnings.map((one) => say<TimeWarning>(words, one)),
      }
    },
  }
}

/** Why times cannot be looked at. */
export const refused = (refusal: TimesRefusal): Refused =>
  refuse(STATUS[refusal.code], refusal.code, say<TimesRefusal>(textsFor('en').visits.times.refusals, refusal))

const STATUS: Record<TimesRefusal['code'], Refused['problem']> = {
  'customer unknown': 404,
  'contact unknown': 404,
  'employee unknown': 404,
  consent: 403,
  'sign in': 403,
  'no account': 403,
  'no mailbox': 409,
  permission: 403,
  registration: 403,
  throttled: 503,
  unreachable: 503,
  gone: 409,
  refused: 409,
}
