import type { OpenedCycle } from './cycle.ts'
import type { Prompt } from './prompt.ts'

/** What a move makes of a prompt; undefined leaves it. Asked again where somebody wrote the prompt in between. */
export type Change = (prompt: Prompt) => Partial<Prompt> | undefined

/**
 * One of the moves of an administrator. Looks at some prompts of a shard and says what is made of each; `besides` is
 * how many other cards it has brought on their way, and `afterwards` is shown the prompts as they are then. May be
 * done again.
 */
export type Mover = (
  some: readonly Prompt[],
  moment: { cycle: OpenedCycle; now: string },
) => Promise<{ change: Change; besides: number; afterwards?: (left: readonly Prompt[]) => Promise<void> }>
