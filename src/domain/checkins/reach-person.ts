import type { PromptReason } from '../../contract/words.ts'
import { change } from '../store.ts'
import type { CheckinStore, InstallBot, Reference } from './ports.ts'
import type { Prompt } from './prompt.ts'

type Needs = Pick<CheckinStore, 'references'> & {
  /** Null where installing is not permitted. */
  installBot: InstallBot | null
  realNow: () => number
  report: (event: string, fields: Record<string, string>) => void
}
/** What a prompt becomes whose person has not got the bot. */
export type NotInstalled = (
  prompt: Pick<Prompt, 'employeeId' | 'reason'>,
  reason: PromptReason,
) => Promise<Pick<Prompt, 'state' | 'reason'>>

/**
 * Installs the bot for somebody, where that is permitted, and remembers where they can be reached (reliability B6);
 * whether they can be reached now. Teams tells the bot of it too: whichever comes last says the same.
 */
export const reachPerson =
  (needs: Needs) =>
  async (employeeId: string): Promise<boolean> => {
    if (!needs.installBot) return false
    const installed = await needs.installBot(employeeId)
    if (!installed.ok) {
      needs.report('bot.not-installed', { employeeId, reason: installed.reason })
      return false
    }
    const { conversationId, serviceUrl } = installed
    const at = new Date(needs.realNow()).toISOString()
    await change(needs.references, { employeeId }, (there): Reference | undefined =>
      there?.state === 'installed' && there.conversationId === conversationId && there.at > at
        ? undefined
        : {
            ...{ employeeId, conversationId, state: 'installed', at },
            serviceUrl: there?.serviceUrl ?? serviceUrl,
          },
    )
    return true
  }

/**
 * A prompt whose person has not got the bot waits again once the bot is installed for them, which is tried once for
 * each card: who refuses it then as well is left alone.
 */
export const notInstalled =
  ({ reach }: { reach: (employeeId: string) => Promise<boolean> }): NotInstalled =>
  async ({ employeeId, reason: before }, reason) =>
    before !== 'app installed' && (await reach(employeeId))
      ? { state: 'planned', reason: 'app installed' }
      : { state: 'not installed', reason }
