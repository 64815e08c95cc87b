/**
 * The way into a meeting that somebody made elsewhere, as it may stand in an invitation (3.4): https, on one of these
 * hosts or below it, and nothing in it that hides where it leads. Undefined for any other.
 */
export function meetingLinkOf(text: string, hosts: readonly string[]): string | undefined {
  const link = URL.parse(text.trim())
  if (link?.protocol !== 'https:' || link.username || link.password || link.port) return undefined
  const known = hosts.some((host) => link.hostname === host || link.hostname.endsWith(`.${host}`))
  return known ? link.href : undefined
}
