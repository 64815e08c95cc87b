import { type Block, type Inline, readMarkdown } from '../../src/sandbox/desk/chat/markdown.ts'
import { partsOf } from '../small-company.ts'

/** What stands in a text besides its letters: links, lists, emphasis. Line ends alone are none of it. */
export function marksIn(text: string, breaks = false): string[] {
  return readMarkdown(text, breaks).flatMap((block) => marksOf(block))
}

function marksOf(block: Block): string[] {
  if (block.kind === 'list') return ['list', ...block.items.flat().flatMap(inlineMarks)]
  return block.inside.flatMap(inlineMarks)
}

function inlineMarks(inline: Inline): string[] {
  if (inline.kind === 'text' || inline.kind === 'break') return []
  return [
    inline.kind === 'link' ? `link to ${inline.to}` : inline.kind,
    ...inline.inside.flatMap(inlineMarks),
  ]
}

/** The letters that somebody reads. */
export function lettersOf(text: string): string {
  return readMarkdown(text, true)
    .map((block) => (block.kind === 'list' ? block.items.flat() : block.inside).map(plain).join(''))
    .join('\n')
}

const plain = (inline: Inline): string => {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'break' ? '\n' : inline.inside.map(plain).join('')
}

/** Every text of a card that Teams reads as Markdown. */
export function textsOf(card: unknown): string[] {
  return [...partsOf(card)].flatMap(({ type, text, facts }) => {
    if (type === 'TextBlock' || type === 'TextRun') return [String(text)]
    return type === 'FactSet'
      ? [...partsOf(facts)].flatMap(({ value }) => (value === undefined ? [] : [String(value)]))
      : []
  })
}

/** What stands on the buttons of a card, and what one can choose on it. */
export const labelsOf = (card: unknown): string[] =>
  [...partsOf(card)].flatMap(({ type, title, value }) =>
    typeof title === 'string' && (String(type).startsWith('Action.') || value !== undefined) ? [title] : [],
  )

/** The tags of a page in their order, with the attributes they have; what stands between them is left out. */
export const tagsOf = (markup: string): string[] =>
  [...markup.replaceAll(/="[^"]*"/g, '').matchAll(/<\/?[a-z!][^<>]*>/gi)].map(([tag]) => tag)

/** Letters and marks that run from right to left, and signs that turn what follows them. */
const TURNING = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Adlam}\u061c\u200f\u202a-\u202e]/u
/** Where a text of several lines begins anew. */
const LINE_END = /[\n\r\u0085\u2028\u2029]/

/** Whether a sign in it turns what follows, wherever it stands. */
export const isTurned = (label: string): boolean => /[\u202a-\u202e\u2066-\u2069]/.test(label)

/** The lines of a text that turn what stands around them: of what turns, not all is kept apart in its own line. */
export const turnedLines = (text: string): string[] => text.split(LINE_END).filter(turns)

function turns(line: string): boolean {
  let depth = 0
  for (const letter of line) {
    if (letter >= '\u2066' && letter <= '\u2068') depth++
    else if (letter === '\u2069') depth--
    else if (depth === 0 && TURNING.test(letter)) return true
    if (depth < 0 || (depth === 1 && letter === '\u2067')) return true
  }
  return depth !== 0
}
