/** A file whose lines are all blank has no header. */
export type Opened = { separator: string; texts: AsyncIterable<string> } | 'blank'

/** What Excel may write before the header, and understands there: `sep=;`. */
const SAYS_SEPARATOR = /^(\s*)"?sep=([,;\t])"?[ \t]*(?=\n|$)/i

/**
 * Reads up to the end of the first line that is not blank, and tells which of `,` `;` and tab separates its columns:
 * the one that a first line `sep=` names, else the most frequent. `texts` gives the whole text again, from the start,
 * that line blank.
 */
export async function openHeader(texts: AsyncIterator<string>): Promise<Opened> {
  let head = ''
  for (;;) {
    const line = firstLine(head)
    const [said, before = '', separator] = (line?.ended && SAYS_SEPARATOR.exec(head)) || []
    if (said && separator) return { separator, texts: again(before + head.slice(said.length), texts) }
    if (line?.ended) return { separator: separatorOf(line.text), texts: again(head, texts) }
    const next = await texts.next()
    if (!next.done) head += next.value
    else return line ? { separator: separatorOf(line.text), texts: again(head, texts) } : 'blank'
  }
}

function firstLine(text: string): { text: string; ended: boolean } | undefined {
  const start = text.search(/\S/)
  if (start < 0) return undefined
  const end = text.indexOf('\n', start)
  return end < 0 ? { text: text.slice(start), ended: false } : { text: text.slice(start, end), ended: true }
}

async function* again(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** The separator that stands most often outside quotes; a comma when there is none. */
function separatorOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best))
}
