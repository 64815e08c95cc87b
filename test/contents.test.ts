import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ACTIONS } from '../bot/actions.ts'
import { COMMANDS } from '../bot/commands.ts'
import { TABLES } from '../src/adapters/tables/open-tables.ts'
import { settings } from '../src/config.ts'
import { PATHS } from '../src/contract/paths.ts'
import { ROUTES } from '../src/contract/routes.ts'
import { GRANTED } from '../src/sandbox/graph/permissions.ts'
import { en } from '../src/text/en.ts'
import { readTree } from './architecture/read-tree.ts'
import { inWords } from './architecture/source.ts'
import { firstColumn, section } from './contents/markdown.ts'
import { ruleNumbers, unknownRules } from './contents/rule-numbers.ts'
import { checkTraces } from './contents/traces.ts'
import { unansweredVerbs } from './contents/verbs.ts'

const tree = readTree()
const read = (path: string) => tree.find((source) => source.path === path)?.text ?? ''
const readme = read('README.md')
const packages = JSON.parse(read('package.json'))

describe('README', () => {
  it('names the two commands', () => {
    for (const command of ['npm ci && npm start', 'npm cit']) assert.ok(readme.includes(command), command)
  })

  it('explains every setting, and none that is not there', () => {
    assert.deepEqual(firstColumn(readme, 'Settings').toSorted(), Object.keys(settings.shape).toSorted())
  })

  it('gives a reason for every dependency, and for none that is not there', () => {
    const installed = Object.keys({ ...packages.dependencies, ...packages.devDependencies })
    assert.deepEqual(firstColumn(readme, 'Dependencies').toSorted(), installed.toSorted())
  })

  it('asks for every permission on Graph that the sandbox grants, and for no other', () => {
    const asked = [...readme.matchAll(/^\| `([\w.]+)`, (application|delegated) \|/gm)]
    const granted = [
      ...[...GRANTED.app, ...GRANTED.tab].map((name) => `${name}, application`),
      ...GRANTED.person.map((name) => `${name}, delegated`),
    ]
    assert.deepEqual(asked.map(([, name, kind]) => `${name}, ${kind}`).toSorted(), granted.toSorted())
  })

  it('explains every table', () => {
    assert.deepEqual(firstColumn(readme, 'Storage').toSorted(), TABLES.toSorted())
  })

  it('names the queue and the container beside them, and none that is not there', () => {
    const named = [...section(readme, 'Storage').matchAll(/`PREFIX-([\w-]+)`/g)].map(([, name]) => name)
    const made = tree
      .filter(({ path }) => path.startsWith('src/adapters/'))
      .flatMap(({ text }) => [...text.matchAll(/`\$\{account\.prefix\}-([\w-]+)`/g)].map(([, name]) => name))
    assert.deepEqual(named.toSorted(), made.toSorted())
  })

  it('maps every folder at the top, and none that is not there', () => {
    const folders = new Set(tree.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0]] : [])))
    const named = [...section(readme, 'Map').matchAll(/^([\w.-]+)\//gm)].map((found) => found[1])
    assert.deepEqual(named.toSorted(), [...folders].toSorted())
  })

  it('shows only pictures and links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((found) => found[1] ?? '')
    const missing = links.filter((link) => !exists(link))
    assert.deepEqual(missing, [])
  })
})

describe('the product rules', () => {
  const numbers = ruleNumbers(read('src/domain/RULES.md'))

  it('are numbered from 1.1 to 7.4 without a gap', () => {
    const sizes = [7, 10, 9, 7, 9, 5, 4]
    const all = sizes.flatMap((size, s) => Array.from({ length: size }, (_, n) => `${s + 1}.${n + 1}`))
    assert.deepEqual([...numbers], all)
  })

  it('exist under every number that code and tests name', () => {
    assert.equal(inWords(unknownRules(tree, numbers)), '')
  })

  it('are missed when a number is wrong', () => {
    const [wrong, alien] = ['2.44', '9.1']
    const text = `/** Late answers (2.4, ${wrong}). */\nit('asks once, rule ${alien}')\nf(${alien})`
    const found = inWords(unknownRules([{ path: 'a.ts', text }], numbers))
    assert.deepEqual(found.match(/\d\.\d+(?= does not)/g), [wrong, alien])
  })
})

describe('the chat', () => {
  it('has an action for every button', () => {
    assert.equal(inWords(unansweredVerbs(tree, new Set(Object.keys(ACTIONS)))), '')
  })

  it('has words for every command, and no words for two', () => {
    const words = Object.keys(COMMANDS).map((name) => en.chat.commands[name as keyof typeof COMMANDS] ?? [])
    for (const [n, each] of words.entries()) assert.ok(each.length > 0, Object.keys(COMMANDS)[n])
    assert.equal(new Set(words.flat()).size, words.flat().length)
    for (const name of Object.keys(en.chat.helpCommands)) assert.ok(name in COMMANDS, name)
  })
})

describe('the API', () => {
  it('has a row of authorisation for every path', () => {
    assert.deepEqual(Object.keys(ROUTES).toSorted(), Object.keys(PATHS).toSorted())
    for (const [name, { who }] of Object.entries(ROUTES)) assert.ok(who, name)
  })
})

describe('the repository', () => {
  it('locks the optional packages of every platform, without which npm ci refuses', () => {
    const lock: Lock = JSON.parse(read('package-lock.json'))
    const wanted = Object.values(lock.packages).flatMap((each) =>
      Object.keys(each.optionalDependencies ?? {}),
    )
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')))
    assert.deepEqual(
      wanted.filter((name) => !locked.has(name)),
      [],
    )
  })

  it('carries no traces of a machine', () => assert.equal(inWords(checkTraces(tree)), ''))

  it('would notice them', () => {
    const home = ['', 'home', 'me', 'a.ts'].join('/')
    const outside = ['..', 'shared', 'a.md'].join('/')
    const registry = '"resolved": "https://registry.example/a.tgz"'
    const found = checkTraces([
      { path: 'a.md', text: `see ${home}\nand ${outside}` },
      { path: 'package-lock.json', text: registry },
    ])
    assert.equal(found.length, 3, inWords(found))
  })
})

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

function exists(link: string): boolean {
  return existsSync(join(import.meta.dirname, '..', link))
}
