import type { Import } from './imports.ts'
import type { Violation } from './source.ts'

export type PackageJson = {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** The command by which a script uses a package that no file imports. */
const COMMANDS: Record<string, string> = {
  '@biomejs/biome': 'biome',
  typescript: 'tsc',
  vite: 'vite',
  mocha: 'mocha',
}
/** Packages that are neither imported nor called, and why they are here all the same. */
const REASONS: Record<string, string> = {
  node: 'npm puts this Node first on the path of every script',
  'tree-sitter-bicep': 'a grammar that web-tree-sitter loads as a file',
  '@griffel/react': 'what the styles of the tab call once it is built',
  azurite: 'run as a process of its own by the sandbox and the tests',
  '@microsoft/m365agentsplayground': 'run as a process of its own by npm start -- --playground',
}

const PRODUCT = /^(bot|src)\/(?!sandbox\/)/

/** What runs in production is installed there, and nothing is installed that nobody uses. */
export function checkDependencies(imports: readonly Import[], manifest: PackageJson): Violation[] {
  return [...missing(imports, manifest), ...idle(imports, manifest)]
}

function missing(imports: readonly Import[], { dependencies, devDependencies }: PackageJson): Violation[] {
  return imports.flatMap((each) => {
    const name = each.package
    if (!name || name.startsWith('node:') || each.typeOnly || !PRODUCT.test(each.from)) return []
    if (dependencies[name]) return []
    const where = devDependencies[name]
      ? 'in devDependencies, which production does not install'
      : 'not installed'
    return [
      {
        file: each.from,
        line: each.line,
        rule: `${name} is ${where}.`,
        cure: 'move it to dependencies in package.json.',
      },
    ]
  })
}

function idle(imports: readonly Import[], manifest: PackageJson): Violation[] {
  const used = new Set(imports.map((each) => each.package))
  const scripts = Object.values(manifest.scripts).join(' ')
  const known = { ...manifest.dependencies, ...manifest.devDependencies }
  return Object.keys(known)
    .filter((name) => !used.has(name) && !REASONS[name] && !called(name, scripts) && !typesFor(name, known))
    .map((name) => ({
      file: 'package.json',
      line: 1,
      rule: `nothing uses ${name}.`,
      cure: 'remove it, or give the reason in test/architecture/dependencies.ts.',
    }))
}

const called = (name: string, scripts: string) =>
  COMMANDS[name] !== undefined && scripts.split(/\W+/).includes(COMMANDS[name])

/** `@types/x` is there for x. */
const typesFor = (name: string, known: Record<string, string>) =>
  name.startsWith('@types/') && known[name.slice('@types/'.length)] !== undefined
