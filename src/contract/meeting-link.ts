/** An address in a text, up to the next space or sign. */
const ADDRESS = /https:\/\/[^\s<>"]+/gi
/** What closes a sentence or a bracket around it, and is no part of it. */
const CLOSING = /[).,;'\]]+$/
/** What may stand behind an address: the sign that closes it, or nothing more in its line. */
const ENDS = /^([>"]|[^\S\r\n]*([\r\n]|$))/

/**
 * The way into a meeting that somebody made elsewhere, in the text they pasted: the first link that may stand in an
 * invitation (3.4). Undefined where there is none, and where words follow it in its line: where lines were lost on the
 * way, nobody knows where it ends.
 */
export function meetingLinkIn(text: string, hosts: readonly string[]): string | undefined {
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const link = knownLink(address.replace(CLOSING, ''), hosts)
    if (link) return ENDS.test(text.slice(index + address.length)) ? link : undefined
  }
  return undefined
}

/** A link that leads to something on one of these hosts or below it, and nothing in it hides where. */
function knownLink(address: string, hosts: readonly string[]): string | undefined {
  const link = URL.parse(address)
  if (link?.protocol !== 'https:' || link.username || link.password || link.port) return undefined
  const known = hosts.some((host) => link.hostname === host || link.hostname.endsWith(`.${host}`))
  return known && link.pathname !== '/' ? link.href : undefined
}
