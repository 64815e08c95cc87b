import type { App } from '../../src/app.ts'
import { isShared } from '../../src/domain/checkins/checkin.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** Whether the team of the customer sees how a contact seemed to me (6.2). */
export function shareApi({ app }: { app: App }): Pick<Handlers, 'shareGuess'> {
  const { refusals } = textsFor('en').sharing
  return {
    async shareGuess({ actor: { employeeId }, body }) {
      const changed = await app.shareGuess({ ...body, employeeId })
      if (changed.ok) return { shared: isShared(changed.checkin) }
      const { reason } = changed
      if (reason === 'not yours') return refuse(403, reason, refusals['not yours'])
      if (reason === 'closed') return refuse(409, reason, refusals.closed)
      return refuse(409, reason, refusals['not answered'])
    },
  }
}
