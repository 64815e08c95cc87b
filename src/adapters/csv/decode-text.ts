/** Bytes that are no text in the encoding their first bytes promise; `line` is where the first of them stands. */
export class NotText extends Error {
  readonly line: number
  constructor(line: number, options: ErrorOptions) {
    super('not valid text', options)
    this.line = line
  }
}
/** More bytes than the reader was told to take. */
export class TooLarge extends Error {}

/**
 * Text of a UTF-8 or UTF-16 file, with every line break as `\n`. UTF-16 is known by its byte order mark, or by the
 * zero byte beside a first Latin letter. Throws NotText or TooLarge.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let head = new Uint8Array(0)
  let read = 0
  let endsWithReturn = false
  let line = 1
  const text = (chunk?: Uint8Array) => {
    let part = (endsWithReturn ? '\r' : '') + decode(decoder as TextDecoder, chunk, line)
    endsWithReturn = chunk !== undefined && part.endsWith('\r')
    if (endsWithReturn) part = part.slice(0, -1)
    if (part.includes('\r')) part = part.replace(/\r\n?/g, '\n')
    line += breaksIn(part)
    return part
  }
  for await (const chunk of bytes) {
    read += chunk.byteLength
    if (read > maxBytes) throw new TooLarge()
    if (decoder) yield text(chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.byteLength < 2) continue
      decoder = new TextDecoder(encodingOf(head), { fatal: true })
      yield text(head)
    }
  }
  if (!decoder) {
    decoder = new TextDecoder('utf-8', { fatal: true })
    yield text(head)
  }
  yield text()
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be'
  return 'utf-8'
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (cause) {
    // Without a bad byte in this chunk it was the end of the one before that promised more.
    const parts = new TextDecoder(decoder.encoding).decode(chunk).split('\ufffd')
    const good = parts.length > 1 ? (parts[0] ?? '') : ''
    throw new NotText(line + breaksIn(good.replace(/\r\n?/g, '\n')), { cause })
  }
}

/** How many line breaks a text holds. */
export function breaksIn(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  return breaks
}
