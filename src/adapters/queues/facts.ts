import type { Fact, Facts } from '../../domain/pairing/ports.ts'
import type { OpenQueue } from './work-queue.ts'

/** Longer than any write can take, so that the message is never read before what it is about was written. */
const HIDDEN_SECONDS = 30

/** Facts kept twice: message first, write, copy, message away. What a crash leaves half done, the message repairs. */
export function queueFacts(
  queue: Pick<OpenQueue, 'put' | 'drop'>,
  copy: (fact: Fact) => Promise<void>,
): Facts {
  return {
    async record(fact, write) {
      const receipt = await queue.put(fact, HIDDEN_SECONDS)
      const result = await write()
      await copy(fact)
      await queue.drop(receipt)
      return result
    },
  }
}
