import { parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source, type Violation } from '../architecture/source.ts'

/** Verbs that the bot writes on buttons, as `button(label, verb, ...)` or as a property `verb`, and no action answers. */
export function unansweredVerbs(sources: readonly Source[], actions: ReadonlySet<string>): Violation[] {
  return sources
    .filter(({ path }) => isCode(path) && path.startsWith('bot/'))
    .flatMap((source) =>
      verbsOf(source)
        .filter(({ verb }) => !actions.has(verb))
        .map(({ verb, start }) => ({
          file: source.path,
          line: lineAt(source.text, start),
          rule: `a button says "${verb}", and nothing answers it.`,
          cure: 'add the verb to bot/actions.ts with the action that answers it, or correct the verb.',
        })),
    )
}

type Verb = { verb: string; start: number }

function verbsOf({ path, text }: Source): Verb[] {
  const found: Verb[] = []
  const texts: Verb[] = []
  const places: { start: number; end: number }[] = []
  new Visitor({
    CallExpression: (node) => {
      const verb = node.arguments[1]
      if (node.callee.type === 'Identifier' && node.callee.name === 'button' && verb) places.push(verb)
    },
    Property: (node) => {
      if (text.slice(node.key.start, node.key.end) === 'verb') places.push(node.value)
    },
    Literal: (node) => {
      if (typeof node.value === 'string') texts.push({ verb: node.value, start: node.start })
    },
  }).visit(parseSync(path, text).program)
  for (const each of texts)
    if (
      /^[a-z]+\.[A-Za-z]+$/.test(each.verb) &&
      places.some((p) => p.start <= each.start && each.start < p.end)
    )
      found.push(each)
  return found
}
