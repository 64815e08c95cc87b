import { change } from '../store.ts'
import type { CheckinStore, Reference } from './ports.ts'

/**
 * Remembers where a person can be reached. Events may come twice, late or not at all: the last one by Teams' own
 * timestamp wins. Answers whether the bot is newly installed, so that it is welcomed once per installation.
 */
export const keepReference =
  ({ references }: Pick<CheckinStore, 'references'>) =>
  async (latest: Reference): Promise<{ newlyInstalled: boolean }> => {
    let newlyInstalled = false
    await change(references, { employeeId: latest.employeeId }, (there) => {
      newlyInstalled = false
      if (there && (there.at > latest.at || sameBut(there, latest))) return undefined
      newlyInstalled = latest.state === 'installed' && there?.state !== 'installed'
      return latest
    })
    return { newlyInstalled }
  }

/** So much later (ms) it is news that somebody is still there: it shows that they write to the bot (2.8). */
const NEWS_MS = 600_000

/** Nothing but the time differs, and that by little, so nothing needs to be written. */
function sameBut(there: Reference, latest: Reference): boolean {
  return (
    Date.parse(latest.at) - Date.parse(there.at) < NEWS_MS &&
    there.state === latest.state &&
    there.serviceUrl === latest.serviceUrl &&
    there.conversationId === latest.conversationId
  )
}
