import { change } from '../store.ts'
import type { CheckinStore, InstallBot, Reference } from './ports.ts'

type Needs = Pick<CheckinStore, 'references'> & {
  /** Null where installing is not permitted. */
  installBot: InstallBot | null
  realNow: () => number
  wait: (ms: number) => Promise<void>
}
/** Installs the bot for somebody; whether they can be reached now. */
export type Reach = (employeeId: string) => Promise<boolean>

/** How often, and how long (ms) each time, it is waited for Teams to tell the bot where somebody can be reached. */
const LOOKS = 10
const LOOK_MS = 200

/**
 * Installs the bot for somebody, where that is permitted, and knows then where they can be reached (reliability B6).
 * Teams tells the bot by itself; where it does not, what Graph said of the chat will do.
 */
export function reachPerson(needs: Needs): Reach {
  return async (employeeId) => {
    if (!needs.installBot) return false
    const before = (await needs.references.get({ employeeId }))?.value
    const installed = await needs.installBot(employeeId)
    if (!installed.ok) return false
    for (let look = 0; look < LOOKS; look++) {
      if (isNewer((await needs.references.get({ employeeId }))?.value, before)) return true
      await needs.wait(LOOK_MS)
    }
    const { conversationId, serviceUrl: usual } = installed
    const at = new Date(needs.realNow()).toISOString()
    await change(needs.references, { employeeId }, (there): Reference | undefined => {
      const serviceUrl = there?.serviceUrl ?? usual
      return isNewer(there, before)
        ? undefined
        : { employeeId, conversationId, serviceUrl, state: 'installed', at }
    })
    return true
  }
}

const isNewer = (there: Reference | undefined, before: Reference | undefined) =>
  there?.state === 'installed' && there.at > (before?.at ?? '')
