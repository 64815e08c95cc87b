const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** What a reader sees of HTML: lines and words; a link is followed by its address. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_, url: string, words: string) =>
      words.includes(url) ? words : `${words} (${url})`,
    )
    .replace(/<br\b[^>]*>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Plain text as HTML, shown literally. */
export function htmlOfText(text: string): string {
  const literal = text.replace(/[&<>"]/g, (sign) => {
    const [name] = Object.entries(ENTITIES).find(([, shown]) => shown === sign) ?? ['']
    return `&${name};`
  })
  return literal.replace(/\r?\n/g, '<br>\n')
}

/** The first web address in a text that is not `besides`; null without one. */
export function linkIn(text: string, besides: string | null): string | null {
  const links = text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g) ?? []
  return links.find((link) => link !== besides) ?? null
}
