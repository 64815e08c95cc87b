import { type BindingPattern, type ParamPattern, parseSync, Visitor } from 'oxc-parser'
import { isCode, lineAt, type Source, type Violation } from './source.ts'

const CURE = 'take it as a parameter, or through a port in src/domain/<capability>/ports.ts.'
/** Names through which a pure function would reach the world outside. */
const WORLD = ['process', 'fetch', 'globalThis', 'window', 'console', 'performance', 'crypto', 'Buffer']
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']
const REQUESTS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']
const HIDDEN = /^(Date\.now|Math\.random|Temporal\.Now\.\w+)$/

/** The domain has no clock, no chance, no network and no process; the tab has one door to the network. */
export function checkPurity(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => isCode(path))
    .flatMap((source) => {
      if (source.path.startsWith('src/domain/')) return impure(source)
      if (source.path.startsWith('tab/') && source.path !== 'tab/api.ts') return requests(source)
      return []
    })
}

function impure(source: Source): Violation[] {
  const found = uses(source)
  return [
    ...found.globals.filter(({ name }) => [...WORLD, ...TIMERS].includes(name)),
    ...found.members.filter(({ name }) => HIDDEN.test(name)),
    ...found.clocks,
  ].map((use) => ({
    file: source.path,
    line: lineAt(source.text, use.start),
    rule: `src/domain is pure and must not use ${use.name}.`,
    cure: CURE,
  }))
}

function requests(source: Source): Violation[] {
  const { globals, members } = uses(source)
  const through = members.filter(({ name }) => /^(window|globalThis|self)\.fetch$|\.sendBeacon$/.test(name))
  return [...globals.filter(({ name }) => REQUESTS.includes(name)), ...through].map((use) => ({
    file: source.path,
    line: lineAt(source.text, use.start),
    rule: `only tab/api.ts talks to the network (${use.name}).`,
    cure: 'add the call to tab/api.ts and use it through a use-<name>.ts.',
  }))
}

type Use = { name: string; start: number }

/** Names a file uses and does not declare, members it reaches for, and clocks read without being given a time. */
function uses({ path, text }: Source): { globals: Use[]; members: Use[]; clocks: Use[] } {
  const names: Use[] = []
  const members: Use[] = []
  const clocks: Use[] = []
  const declared = new Set<string>()
  const keys = new Set<number>()
  const declare = (pattern: BindingPattern | ParamPattern) =>
    bound(pattern).forEach((name) => void declared.add(name))
  const params = (node: { params: ParamPattern[] }) => node.params.forEach(declare)
  const key = (node: { computed: boolean; key: { start: number } }) =>
    !node.computed && keys.add(node.key.start)

  new Visitor({
    Identifier: (node) => void names.push({ name: node.name, start: node.start }),
    MemberExpression: (node) => {
      if (!node.computed) keys.add(node.property.start)
      members.push({ name: text.slice(node.start, node.end).replaceAll(/\s|\?/g, ''), start: node.start })
    },
    NewExpression: (node) => {
      if (text.slice(node.callee.start, node.callee.end) === 'Date' && node.arguments.length === 0)
        clocks.push({ name: 'new Date() without a time', start: node.start })
    },
    CallExpression: (node) => {
      if (text.slice(node.callee.start, node.callee.end) === 'Date')
        clocks.push({ name: 'Date()', start: node.start })
    },
    Property: (node) => void (node.shorthand || key(node)),
    PropertyDefinition: (node) => void key(node),
    MethodDefinition: (node) => void key(node),
    TSPropertySignature: (node) => void key(node),
    TSMethodSignature: (node) => void key(node),
    ImportSpecifier: (node) => void declared.add(node.local.name),
    ImportDefaultSpecifier: (node) => void declared.add(node.local.name),
    ImportNamespaceSpecifier: (node) => void declared.add(node.local.name),
    VariableDeclarator: (node) => declare(node.id),
    CatchClause: (node) => node.param && declare(node.param),
    FunctionDeclaration: (node) => {
      if (node.id) declared.add(node.id.name)
      params(node)
    },
    FunctionExpression: params,
    ArrowFunctionExpression: params,
    TSFunctionType: params,
  }).visit(parseSync(path, text).program)
  return {
    globals: names.filter(({ name, start }) => !declared.has(name) && !keys.has(start)),
    members,
    clocks,
  }
}

/** The names that a pattern such as `{ a, b: [c] = [] }` declares. */
function bound(pattern: BindingPattern | ParamPattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'AssignmentPattern':
      return bound(pattern.left)
    case 'RestElement':
      return bound(pattern.argument)
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? bound(each) : []))
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        bound(each.type === 'RestElement' ? each.argument : each.value),
      )
    default:
      return []
  }
}
