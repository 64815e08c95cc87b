import type { ConversationView } from '../../src/contract/overview.ts'
import type { TimelineView } from '../../src/contract/timeline.ts'
import type { World } from '../world.ts'

/** All conversations of a customer's timeline as somebody reads them, newest first, however many pages they fill (4.4). */
export async function conversationsAt(
  here: Pick<World, 'get'>,
  reader: string,
  customerId: string,
): Promise<ConversationView[]> {
  const told: ConversationView[] = []
  let before: string | null = ''
  while (before !== null) {
    const query: string = before && `?before=${encodeURIComponent(before)}`
    const path = `/api/customers/${customerId}/timeline${query}`
    const { body } = await here.get<TimelineView>(reader, path)
    told.push(...body.entries.flatMap((one) => (one.kind === 'conversation' ? [one.conversation] : [])))
    before = body.next
  }
  return told
}
