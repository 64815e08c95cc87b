import { parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source, type Violation } from './source.ts'

/** The only files that write the language of filters, one for each technology. */
const BUILDERS = /^src\/adapters\/(tables|graph)\/filters\.ts$/
/** The stand-ins and a held table read filters; in texts `le` is French. */
const OTHERS = /^src\/(sandbox\/|text\/|adapters\/tables\/held-table\.ts$)/
/** `Name eq 'Ada'`, `RowKey ge ` before a value that is put in, `mail in (`; where somebody makes one by hand. */
const COMPARES = /(^|[\s(])[\w/]+ (eq|ne|gt|ge|lt|le) ('|$)|(^|[\s(])[\w/]+ in \(('|$)/
const RULE = 'a filter is made by hand'
const CURE = 'use where() of src/adapters/tables/filters.ts, or isEqual() of src/adapters/graph/filters.ts.'

/** Nothing that somebody wrote becomes a part of a question to storage or Graph (reliability D8). */
export function checkFilters(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => isCode(path) && /^(src|bot|infra)\//.test(path))
    .filter(({ path }) => !BUILDERS.test(path) && !OTHERS.test(path))
    .flatMap((source) =>
      byHand(source).map(({ what, start }) => ({
        file: source.path,
        line: lineAt(source.text, start),
        rule: `${RULE} (${what}).`,
        cure: CURE,
      })),
    )
}

type Found = { what: string; start: number }

function byHand({ path, text }: Source): Found[] {
  const found: Found[] = []
  const look = (words: string, start: number) => {
    const compared = COMPARES.exec(words)?.[0].trim()
    if (compared) found.push({ what: compared, start })
  }
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') look(node.value, node.start)
    },
    TemplateElement: (node) => look(node.value.cooked ?? '', node.start),
    ImportSpecifier: (node) => {
      if (text.slice(node.imported.start, node.imported.end) === 'odata')
        found.push({ what: 'odata', start: node.start })
    },
    TSAsExpression: (node) => {
      const type = text.slice(node.typeAnnotation.start, node.typeAnnotation.end)
      if (type === 'Filter') found.push({ what: 'as Filter', start: node.start })
    },
  }).visit(parseSync(path, text).program)
  return found
}
