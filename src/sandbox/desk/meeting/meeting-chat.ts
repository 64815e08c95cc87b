/** The chat of a meeting of Teams, from its join link; null for other links. */
export function meetingChat(joinUrl: string): string | null {
  const url = URL.canParse(joinUrl) ? new URL(joinUrl) : null
  const [l, kind, chat] = url?.pathname.split('/').filter(Boolean) ?? []
  return l === 'l' && kind === 'meetup-join' && chat ? decodeURIComponent(chat) : null
}
