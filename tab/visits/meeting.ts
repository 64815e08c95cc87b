import type { VisitList, VisitView } from '../../src/contract/visits.ts'

/** The visit that is held in the meeting with this chat, one to come before one that is over; its join link names it. */
export function visitOfChat(
  { upcoming, past, cancelled }: VisitList,
  chat: string | undefined,
): VisitView | undefined {
  if (!chat) return undefined
  return [...upcoming, ...past, ...cancelled].find(
    ({ joinUrl }) => joinUrl !== null && chatsOf(joinUrl).includes(chat),
  )
}

/** The parts of a link's path, as they are without their encoding. */
function chatsOf(joinUrl: string): string[] {
  try {
    return new URL(joinUrl).pathname.split('/').map(decodeURIComponent)
  } catch {
    return []
  }
}
