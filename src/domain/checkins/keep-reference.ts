import { change } from '../store.ts'
import type { CheckinStore, Reference } from './ports.ts'

/**
 * Remembers where a person can be reached, and when they were last heard of. Events may come twice, late or not at all:
 * the last one by Teams' own timestamp wins. Answers whether the bot is newly installed, so that it is welcomed once
 * per installation.
 */
export const keepReference =
  ({ references }: Pick<CheckinStore, 'references'>) =>
  async (latest: Reference): Promise<{ newlyInstalled: boolean }> => {
    let newlyInstalled = false
    await change(references, { employeeId: latest.employeeId }, (there) => {
      newlyInstalled = false
      if (there && (there.at > latest.at || isSame(there, latest))) return undefined
      newlyInstalled = latest.state === 'installed' && there?.state !== 'installed'
      return latest
    })
    return { newlyInstalled }
  }

/** One event that came twice. */
function isSame(there: Reference, latest: Reference): boolean {
  return (
    there.at === latest.at &&
    there.state === latest.state &&
    there.serviceUrl === latest.serviceUrl &&
    there.conversationId === latest.conversationId
  )
}
