export type Part = { text: string; to: string | null }

const LONGEST = 48
const LINK = /https?:\/\/[^\s<>"]+/g
/** What ends a sentence or closes a bracket around a link is not part of it. */
const AFTER = /[.,;:!?)\]}'>]+$/

/** Plain text in parts, its links apart and as short as one reads them. */
export function findLinks(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const link = found.replace(AFTER, '')
    if (index > at) parts.push({ text: text.slice(at, index), to: null })
    parts.push({ text: short(link), to: link })
    at = index + link.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), to: null })
  return parts
}

function short(link: string): string {
  const words = link.replace(/^https?:\/\//, '')
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
