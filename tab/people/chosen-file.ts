import { LARGEST_IMPORT } from '../../src/contract/words.ts'

/** A file as it was when it was chosen, so that what is applied is what was shown; `lines` is about how many rows it has. */
export type ChosenFile = { name: string; content: Blob; lines: number }
export type FileTrouble = 'excel' | 'not CSV' | 'empty' | 'too large' | 'gone'

/** Reads a file at once, or tells why it can be none to import. */
export async function readChosen(file: File): Promise<ChosenFile | FileTrouble> {
  if (file.size > LARGEST_IMPORT) return 'too large'
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const trouble = troubleOf(bytes)
    if (trouble) return trouble
    return { name: file.name, content: new Blob([bytes], { type: 'text/csv' }), lines: countLines(bytes) }
  } catch {
    return 'gone'
  }
}

/** Files that programs write and people choose by mistake, by their first bytes. */
const EXCEL = ['504b0304', 'd0cf11e0']
const OTHERS = ['25504446', '89504e47', 'ffd8ff', '7b5c727466', '47494638', '1f8b']

/** What the first bytes of a file give away; the service says the rest. */
export function troubleOf(bytes: Uint8Array): FileTrouble | undefined {
  if (bytes.length === 0) return 'empty'
  const begin = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (EXCEL.some((mark) => begin.startsWith(mark))) return 'excel'
  return OTHERS.some((mark) => begin.startsWith(mark)) ? 'not CSV' : undefined
}

const LINE_FEED = 10
/** About how many rows follow the header: line breaks within quotation marks count too. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1
  return Math.max(1, lines - 1)
}
