/** A run of text with one look. Only what Teams draws in cards is known: bold, italic, links, lists. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; inside: Inline[] }
  | { kind: 'italic'; inside: Inline[] }
  | { kind: 'link'; to: string; inside: Inline[] }
  | { kind: 'break' }
export type Block =
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }

const SPAN =
  /\*\*(?<bold>\S(?:.*?\S)?)\*\*|\*(?<star>\S(?:.*?\S)?)\*|(?<![\p{L}\p{N}_])_(?<under>\S(?:.*?\S)?)_(?![\p{L}\p{N}_])|\[(?<label>[^\]]+)\]\((?<to>[^()\s]+)\)/su
const ITEM = /^\s*(?:[-*+]|(?<number>\d{1,3})[.)])\s+(?<text>.*)$/
/** What a backslash stands before is no Markdown; it hides in a private range until it is written out. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const HIDDEN = /[\uE021-\uE07E]/g
const PRIVATE = 0xe000
const SAFE = /^(https?:|mailto:|tel:)/i

/** Reads the little Markdown there is. `breaks` keeps single line ends, as a chat message does and a card does not. */
export function readMarkdown(text: string, breaks: boolean): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .replace(ESCAPED, (_, sign: string) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)))
    .split(/\n\s*\n/)
    .flatMap((part) => readPart(part.split(/[\n\r]/), breaks || part.includes('\r')))
}

function readPart(lines: string[], breaks: boolean): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const item = ITEM.exec(line)?.groups
    const last = blocks.at(-1)
    if (item) {
      const ordered = item.number !== undefined
      const inside = readInline(item.text ?? '')
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(inside)
      else blocks.push({ kind: 'list', ordered, start: Number(item.number ?? 1), items: [inside] })
    } else if (line.trim()) {
      const inside = readInline(line.trim())
      const glue: Inline = breaks ? { kind: 'break' } : { kind: 'text', text: ' ' }
      if (last?.kind === 'paragraph') last.inside.push(glue, ...inside)
      else blocks.push({ kind: 'paragraph', inside })
    }
  }
  return blocks
}

function readInline(text: string): Inline[] {
  const found = SPAN.exec(text)
  if (!found?.groups) return text ? [{ kind: 'text', text: shown(text) }] : []
  const { bold, star, under, label, to } = found.groups
  const before = readInline(text.slice(0, found.index))
  const after = readInline(text.slice(found.index + found[0].length))
  return [...before, ...span(found[0], bold, star ?? under, label, to), ...after]
}

function span(whole: string, bold?: string, italic?: string, label?: string, to?: string): Inline[] {
  if (bold) return [{ kind: 'bold', inside: readInline(bold) }]
  if (italic) return [{ kind: 'italic', inside: readInline(italic) }]
  if (label && to && SAFE.test(to)) return [{ kind: 'link', to: shown(to), inside: readInline(label) }]
  return [{ kind: 'text', text: shown(whole) }]
}

const shown = (text: string) =>
  text.replace(HIDDEN, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE))

/** Only the words, for a preview. */
export const toPlain = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.inside]))
    .map(plainInline)
    .join(' ')

const plainInline = (inside: readonly Inline[]): string =>
  inside
    .map((one) => ('inside' in one ? plainInline(one.inside) : one.kind === 'text' ? one.text : ' '))
    .join('')

/** The same as HTML, in which everything that came from outside is escaped. */
export const toHtml = (blocks: readonly Block[]): string => blocks.map(blockHtml).join('')

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p>${inlineHtml(block.inside)}</p>`
  const items = block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')
  return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`
}

const inlineHtml = (inside: readonly Inline[]): string => inside.map(oneHtml).join('')

function oneHtml(one: Inline): string {
  switch (one.kind) {
    case 'text':
      return escapeHtml(one.text)
    case 'break':
      return '<br>'
    case 'bold':
      return `<strong>${inlineHtml(one.inside)}</strong>`
    case 'italic':
      return `<em>${inlineHtml(one.inside)}</em>`
    case 'link':
      return `<a href="${escapeHtml(one.to)}" target="_blank" rel="noopener">${inlineHtml(one.inside)}</a>`
  }
}

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
