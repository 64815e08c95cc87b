import { parseSync } from 'oxc-parser'
import { isCode, type Source, type Violation } from './source.ts'

export const CAPABILITIES = ['people', 'pairing', 'checkins', 'visits', 'insights', 'overview', 'privacy']
const FOLDERS = ['bot', 'tab', 'manifest', 'infra', 'src', 'test']
const TOP = [
  ...FOLDERS,
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
  ...['CONTRIBUTING.md', 'Dockerfile', 'azure.yaml'],
]
const DRAWERS = /^(utils?|helpers?|common|misc|shared)$/
/** Of somebody's manager a file may speak; `import-manager.ts` is a drawer. */
const DRAWERS_LAST = /(^|-|\.)(services?|managers?)(\.[a-z]+)?$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(styles|test|config|d))?\.tsx?$/

/** What a capability folder may hold, so that everybody knows where to look. */
const VOCABULARY: Record<string, { files: RegExp; words: string; others: readonly string[] }> = {
  bot: {
    files: /^(actions|api|worker|prompts|[a-z-]+-(card|api|page))\.ts$/,
    words:
      'actions.ts api.ts (or <name>-api.ts) worker.ts prompts.ts <name>-card.ts, <name>-page.ts for guests',
    others: [],
  },
  tab: {
    files: /^([a-z-]+-(page|dialog|chart|table|card|waiting)\.tsx|[a-z-]+(\.styles)?\.ts)$/,
    words:
      '<name>-page.tsx <name>-dialog.tsx <name>-chart.tsx and its -table.tsx; -card.tsx for a part of one page, ' +
      '-waiting.tsx for its structure while it loads; use-<name>.ts, <name>.ts for what tests import, <name>.styles.ts',
    others: ['parts', 'guest'],
  },
  'src/domain': { files: KEBAB, words: '<noun>.ts ports.ts <verb>-<noun>.ts', others: [] },
}

/** The fixed top level. */
export function checkTopLevel(names: readonly string[]): Violation[] {
  return names
    .filter((name) => !TOP.includes(name) && !name.startsWith('.'))
    .map((name) => ({
      file: name,
      line: 1,
      rule: 'the top level is fixed.',
      cure: `move it into one of ${FOLDERS.join(', ')}; what only tools need is a dotfile.`,
    }))
}

/** The closed file vocabulary, and files short enough to see whole. */
export function checkNames(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => isCode(path))
    .flatMap((source) => {
      const found = drawer(source.path) ?? barrel(source) ?? vocabulary(source.path) ?? tooLong(source)
      return found ? [{ file: source.path, line: 1, ...found }] : []
    })
}

function drawer(path: string) {
  const parts = path.split('/')
  const word =
    parts.flatMap((part) => part.split(/[.-]/)).find((each) => DRAWERS.test(each)) ??
    parts.map((part) => DRAWERS_LAST.exec(part)?.[2]).find(Boolean)
  if (word)
    return {
      rule: `"${word}" says nothing about what is inside.`,
      cure: 'name it after the one thing it does.',
    }
  if (!KEBAB.test(path.split('/').at(-1) ?? ''))
    return { rule: 'file names are small letters with dashes.', cure: 'rename it, such as book-visit.ts.' }
  return undefined
}

function barrel({ path, text }: Source) {
  const { body } = parseSync(path, text).program
  const exportsOnly =
    body.length > 0 &&
    body.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        ('source' in node && node.type.startsWith('Export') && node.source),
    )
  if (!/(^|\/)index\.tsx?$/.test(path) && !exportsOnly) return undefined
  return {
    rule: 'no barrels: a file that only passes on what others export.',
    cure: 'import from the file itself.',
  }
}

function vocabulary(path: string) {
  for (const [house, { files, words, others }] of Object.entries(VOCABULARY)) {
    if (!path.startsWith(`${house}/`)) continue
    const [folder, name, deeper] = path.slice(house.length + 1).split('/')
    if (!folder || !name) return undefined
    if (![...CAPABILITIES, ...others].includes(folder))
      return {
        rule: `${house}/${folder} is no capability.`,
        cure: `one capability, one folder name everywhere: ${CAPABILITIES.join(', ')}.`,
      }
    if (folder !== 'parts' && (deeper || !files.test(name)))
      return { rule: `the file vocabulary of ${house}/${folder} is closed.`, cure: `use ${words}.` }
  }
  return undefined
}

function tooLong({ text }: Source) {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= 200 || /^(\/\/|\/\*).*\b(because|200|however long)\b/i.test(lines[0] ?? ''))
    return undefined
  return {
    rule: `${lines.length} lines are more than 200.`,
    cure: 'split it, or begin it with a comment that says why it is "over 200 lines because ...".',
  }
}
