import { parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source, type Violation } from './source.ts'

const WRITES = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'srcDoc']

/** What people wrote is text on every page of the tab; React writes it, and nothing else does (reliability D7). */
export function checkMarkup(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => isCode(path) && path.startsWith('tab/'))
    .flatMap((source) =>
      written(source).map(({ name, start }) => ({
        file: source.path,
        line: lineAt(source.text, start),
        rule: `pages are not written as markup (${name}).`,
        cure: 'give the text to React as a child.',
      })),
    )
}

function written({ path, text }: Source): { name: string; start: number }[] {
  const found: { name: string; start: number }[] = []
  const look = (node: { start: number; end: number }) => {
    const name = text.slice(node.start, node.end)
    if (WRITES.includes(name)) found.push({ name, start: node.start })
  }
  new Visitor({ Identifier: look, JSXIdentifier: look }).visit(parseSync(path, text).program)
  return found
}
