import { builtinModules } from 'node:module'
import type { Import } from './imports.ts'
import type { Violation } from './source.ts'

/** Where a package may be imported: paths that the importing file's path begins with. */
type Home = { packages: RegExp; run: readonly string[]; types?: readonly string[]; cure: string }

const PORT = 'take it through a port in src/domain/<capability>/ports.ts.'
const BROWSER = ['tab/', 'src/sandbox/desk/']

/** Architecture rule 2: what may be replaced one day lives in one place. */
const HOMES: readonly Home[] = [
  {
    packages: /^(botbuilder|botframework)/,
    run: ['bot/'],
    cure: 'keep the Bot Framework in bot; pass plain data on.',
  },
  {
    packages: /^restify(-errors)?$/,
    run: ['bot/server.ts'],
    types: ['bot/'],
    cure: 'add a route to bot/server.ts, or write `import type` in bot.',
  },
  { packages: /^@microsoft\/teams-js$/, run: ['tab/teams.ts'], cure: 'add a function to tab/teams.ts.' },
  {
    packages: /^@microsoft\/microsoft-graph-types$/,
    run: ['src/adapters/graph/', 'src/sandbox/graph/', 'test/'],
    cure: 'read the types where Graph is called or stood in for.',
  },
  {
    packages: /^@microsoft\/microsoft-graph-client$/,
    run: ['src/adapters/graph/', 'test/'],
    cure: `move the call to src/adapters/graph, and ${PORT}`,
  },
  {
    packages: /^@azure\/data-tables$/,
    run: ['src/adapters/tables/'],
    cure: `move it to src/adapters/tables, and ${PORT}`,
  },
  {
    packages: /^@azure\/storage-queue$/,
    // Faults put messages on the queue that the product itself never would.
    run: ['src/adapters/queues/', 'test/faults/'],
    cure: `move it to src/adapters/queues, and ${PORT}`,
  },
  {
    packages: /^@azure\/storage-blob$/,
    run: ['src/adapters/leases/'],
    cure: `move it to src/adapters/leases, and ${PORT}`,
  },
  {
    packages: /^@azure\/identity$/,
    run: ['src/adapters/', 'test/'],
    cure: `move it to src/adapters, and ${PORT}`,
  },
  {
    packages: /^(react|react-dom|@fluentui\/.*|@tanstack\/.*)$/,
    run: [...BROWSER, 'test/'],
    cure: 'keep pages in tab and in the desk.',
  },
  {
    packages: /^(azurite|selfsigned|playwright-core)$/,
    run: ['src/sandbox/', 'test/'],
    cure: 'the product does not know the sandbox; move it to src/sandbox or test.',
  },
  {
    packages: /^oxc-parser$/,
    run: ['src/sandbox/', 'test/'],
    cure: 'read sources in tests and in the sandbox only.',
  },
]

/** Parts that take no package but these, and no part of Node. */
const ONLY: readonly { part: string; packages: readonly string[]; cure: string }[] = [
  {
    part: 'src/contract/',
    packages: ['zod'],
    cure: 'contracts are schemas and types; move the rest to src/domain.',
  },
  { part: 'src/text/', packages: [], cure: 'texts are plain functions; pass what they need as a parameter.' },
  { part: 'src/domain/', packages: ['temporal-polyfill'], cure: PORT },
]

const NODE = new Set(builtinModules)
const isNode = (name: string) => name.startsWith('node:') || NODE.has(name)

/** What builds the tab runs in Node. */
const BUILDS = /^tab\/[^/]+\.config\.ts$/

export function checkPackages(imports: readonly Import[]): Violation[] {
  return imports.flatMap((each) => {
    const found = each.package === undefined ? unreadable(each) : refusal(each, each.package)
    return found ? [{ file: each.from, line: each.line, ...found }] : []
  })
}

function unreadable(each: Import) {
  if (each.file || BUILDS.test(each.from) || /^(test|src\/sandbox)\//.test(each.from)) return undefined
  return { rule: 'an import whose path is computed cannot be checked.', cure: 'write the path as a literal.' }
}

function refusal(each: Import, name: string) {
  const only = ONLY.find(({ part }) => each.from.startsWith(part))
  if (only && !only.packages.includes(name))
    return {
      rule: `${only.part} imports no package but ${only.packages.join(', ') || 'none'} (${name}).`,
      cure: only.cure,
    }
  if (isNode(name) && each.from.startsWith('tab/') && !BUILDS.test(each.from))
    return { rule: `the tab runs in a browser, where ${name} is not.`, cure: 'use what browsers have.' }
  if (name === 'zod' && each.from.startsWith('tab/') && !each.typeOnly)
    return { rule: 'the tab must not load zod.', cure: 'take types from src/contract with `import type`.' }
  const home = HOMES.find(({ packages }) => packages.test(name))
  const allowed = home && [...home.run, ...(each.typeOnly ? (home.types ?? []) : [])]
  if (home && !allowed?.some((place) => each.from.startsWith(place)))
    return { rule: `${name} is imported only in ${home.run.join(', ')}.`, cure: home.cure }
  return undefined
}
