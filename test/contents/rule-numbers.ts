import { parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source, type Violation } from '../architecture/source.ts'

const MENTION = /\((\d\.\d{1,2}(?:(?:, | and )\d\.\d{1,2})*)[,;)]|\brules? (\d\.\d{1,2})/g

/** The numbers that RULES.md gives to rules. */
export function ruleNumbers(rules: string): Set<string> {
  return new Set([...rules.matchAll(/^- \*\*(\d\.\d{1,2}) /gm)].map((found) => found[1] ?? ''))
}

/** Comments and sentences of code that name a rule, such as (2.4), which does not exist. */
export function unknownRules(sources: readonly Source[], known: ReadonlySet<string>): Violation[] {
  return sources
    .filter(({ path }) => isCode(path))
    .flatMap((source) =>
      prose(source).flatMap(({ text, start }) =>
        [...text.matchAll(MENTION)]
          .flatMap((found) => (found[1] ?? found[2] ?? '').split(/, | and /))
          .filter((number) => !known.has(number))
          .map((number) => ({
            file: source.path,
            line: lineAt(source.text, start),
            rule: `rule ${number} does not exist.`,
            cure: 'name a rule of src/domain/RULES.md, or add it there.',
          })),
      ),
    )
}

/** What a file says in words: its comments and its texts. */
function prose({ path, text }: Source): { text: string; start: number }[] {
  const { program, comments } = parseSync(path, text)
  const found = comments.map(({ value, start }) => ({ text: value, start }))
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') found.push({ text: node.value, start: node.start })
    },
    TemplateElement: (node) => void found.push({ text: node.value.raw, start: node.start }),
  }).visit(program)
  return found
}
