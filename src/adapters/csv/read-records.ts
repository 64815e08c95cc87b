import { cutter, type Piece } from './cut-records.ts'

/** So many bytes are parsed at once, at least. */
const BLOCK = 65_536

/** The records of a file with lines that end in `\n`, some at a time, and what could not be read among them. */
export async function* readRecords(texts: AsyncIterable<string>, separator: string): AsyncGenerator<Piece[]> {
  const cut = cutter(separator)
  let parts: Buffer[] = []
  let size = 0
  let wanted = BLOCK
  for await (const text of texts) {
    const part = Buffer.from(text)
    parts.push(part)
    size += part.length
    if (size < wanted) continue
    const { pieces, rest, isEnd } = cut(Buffer.concat(parts), false)
    yield pieces
    if (isEnd) return
    parts = [rest]
    size = rest.length
    // What is left is parsed once more with what follows, so that has to be as much.
    wanted = Math.max(BLOCK, 2 * size)
  }
  yield cut(Buffer.concat(parts), true).pieces
}
