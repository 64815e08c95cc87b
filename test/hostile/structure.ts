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
  return [...partsOf(card)].flatMap(({ type, text, value, title }) => {
    if (type === 'TextBlock' || type === 'TextRun') return [String(text)]
    return type === undefined && value !== undefined && title !== undefined ? [String(value)] : []
  })
}

/** The tags of a page in their order, with the attributes they have; what stands between them is left out. */
export const tagsOf = (markup: string): string[] =>
  [...markup.replaceAll(/="[^"]*"/g, '').matchAll(/<\/?[a-z!][^<>]*>/gi)].map(([tag]) => tag)
