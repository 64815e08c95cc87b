import { change } from '../store.ts'
import type { CheckinStore } from './ports.ts'
import type { Prompt, PromptKey } from './prompt.ts'
import type { Reach } from './reach-person.ts'
import { DONE, type Sent } from './sending.ts'

type Needs = Pick<CheckinStore, 'prompts'> & {
  reach: Reach
  sendPrompt: (key: PromptKey) => Promise<Sent>
}

/**
 * Installs the bot for somebody whose card did not arrive for want of it, and sends the card then (reliability B6). The
 * reason stays with the card, so that it is not tried again for the same one. May be repeated.
 */
export const installAndSend =
  (needs: Needs) =>
  async (key: PromptKey): Promise<Sent> => {
    const isMissing = ({ state }: Prompt) => state === 'not installed'
    const there = (await needs.prompts.get(key))?.value
    if (!there) return DONE
    if (isMissing(there) && (await needs.reach(key.employeeId)))
      await change(needs.prompts, key, (now): Prompt | undefined =>
        now && isMissing(now) ? { ...now, state: 'planned', reason: 'app installed' } : undefined,
      )
    return needs.sendPrompt(key)
  }
