// Over 200 lines because every rule stands here beside the source that breaks it.
import assert from 'node:assert/strict'
import { check } from './check.ts'
import { checkDependencies } from './dependencies.ts'
import { readImports } from './imports.ts'
import { checkTopLevel } from './names.ts'
import { inWords, type Source } from './source.ts'

/** Invented files, each with the words that the refusal must contain; they break one rule each. */
const CAUGHT: Record<string, [files: Record<string, string>, words: RegExp]> = {
  'contract importing the domain': [
    { 'src/contract/people.ts': `import type { A } from '../domain/people/a.ts'` },
    /people\.ts:1 src\/contract must not import src\/domain/,
  ],
  'contract importing a package other than zod': [
    { 'src/contract/people.ts': `import { Temporal } from 'temporal-polyfill'` },
    /no package but zod/,
  ],
  'text importing the domain': [
    { 'src/text/en.ts': `import { a } from '../domain/people/a.ts'` },
    /src\/text must not import src\/domain/,
  ],
  'text loading zod through a contract': [
    {
      'src/text/en.ts': `import { day } from '../contract/people.ts'`,
      'src/contract/people.ts': `import { z } from 'zod'\nexport const day = z.string()`,
    },
    /src\/text must not load zod/,
  ],
  'domain importing an adapter': [
    { 'src/domain/people/a.ts': `\nimport { b } from '../../adapters/tables/b.ts'` },
    /a\.ts:2 .*ports\.ts/,
  ],
  'domain importing text': [
    { 'src/domain/people/a.ts': `import { en } from '../../text/en.ts'` },
    /src\/domain must not import src\/text/,
  ],
  'domain importing a part of Node': [
    { 'src/domain/people/a.ts': `import { createHash } from 'node:crypto'` },
    /no package but temporal-polyfill \(node:crypto\)/,
  ],
  'domain importing a package for its types': [
    { 'src/domain/people/a.ts': `type Turn = import('botbuilder').TurnContext` },
    /no package but temporal-polyfill \(botbuilder\)/,
  ],
  'domain re-exporting the bot': [
    { 'src/domain/people/a.ts': `export const one = 1\nexport { b } from '../../../bot/b.ts'` },
    /a\.ts:2 src\/domain must not import bot/,
  ],
  'an adapter importing text': [
    { 'src/adapters/tables/a.ts': `import { en } from '../../text/en.ts'` },
    /src\/adapters must not import src\/text/,
  ],
  'an adapter importing another': [
    { 'src/adapters/tables/a.ts': `import { b } from '../queues/b.ts'` },
    /one adapter must not import another/,
  ],
  'an adapter reading the settings': [
    { 'src/adapters/tables/a.ts': `import { readConfig } from '../../config.ts'` },
    /settings as a type only/,
  ],
  'createApp importing an adapter': [
    { 'src/app.ts': `import { a } from './adapters/tables/a.ts'` },
    /src\/app\.ts must not import src\/adapters/,
  ],
  'the bot importing an adapter beside start.ts': [
    { 'bot/server.ts': `const { a } = await import('../src/adapters/tables/a.ts')` },
    /only bot\/start\.ts imports adapters/,
  ],
  'a filter put together by hand': [
    { 'src/adapters/tables/a.ts': 'export const of = (name: string) => `Name eq ` + name' },
    /a\.ts:1 a filter is made by hand \(Name eq\)\. .*where\(\)/,
  ],
  'a filter for Graph put together by hand': [
    { 'src/adapters/graph/a.ts': `export const of = (mails: string) => "mail in ('" + mails + "')"` },
    /a filter is made by hand \(mail in \('\)/,
  ],
  'a filter that only says that it is one': [
    {
      'bot/a.ts': `import type { Filter } from './b.ts'\nexport const of = (text: string) => text as Filter`,
    },
    /a filter is made by hand \(as Filter\)/,
  ],
  'a page written as markup': [
    { 'tab/overview/a-card.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: name }} />' },
    /pages are not written as markup \(dangerouslySetInnerHTML\)/,
  ],
  'quoting for filters elsewhere': [
    { 'src/adapters/tables/a.ts': `import { odata } from '@azure/data-tables'` },
    /a filter is made by hand \(odata\)/,
  ],
  'the bot importing the sandbox': [
    { 'bot/start.ts': `import { a } from '../src/sandbox/a.ts'` },
    /bot must not import src\/sandbox/,
  ],
  'the sandbox importing more of the bot': [
    { 'src/sandbox/a.ts': `import type { Gate } from '../../bot/gate.ts'` },
    /bot\/start\.ts and nothing else of bot/,
  ],
  'the tab importing the domain for types': [
    { 'tab/app.tsx': `import type { A } from '../src/domain/people/a.ts'` },
    /tab must not import src\/domain/,
  ],
  'the tab loading zod through a contract': [
    {
      'tab/api.ts': `import { a } from '../src/contract/a.ts'`,
      'src/contract/a.ts': `import { b } from './b.ts'\nexport const a = b`,
      'src/contract/b.ts': `import { z } from 'zod'\nexport const b = z`,
    },
    /tab must not load zod, and src\/contract\/a\.ts does/,
  ],
  'the tab importing zod': [{ 'tab/api.ts': `import { z } from 'zod'` }, /must not load zod/],
  'the tab importing a part of Node': [{ 'tab/api.ts': `import fs from 'fs'` }, /runs in a browser/],
  'the product importing a test': [
    { 'bot/server.ts': `import { world } from '../test/world.ts'` },
    /bot must not import test/,
  ],
  'capabilities of the bot importing each other': [
    { 'bot/people/api.ts': `import type { A } from '../checkins/actions.ts'` },
    /bot\/people must not import bot\/checkins/,
  ],
  'capabilities of the tab importing each other': [
    { 'tab/people/me-page.tsx': `import { A } from '../overview/a-chart.tsx'` },
    /tab\/people must not import tab\/overview.*tab\/parts/,
  ],
  'shared parts of the tab importing a capability': [
    { 'tab/parts/face.tsx': `import { A } from '../overview/a-chart.tsx'` },
    /tab\/parts must not import tab\/overview/,
  ],
  'a circle of types': [
    {
      'src/domain/people/a.ts': `import type { B } from './b.ts'\nexport type A = B`,
      'src/domain/people/b.ts': `import type { C } from './c.ts'\nexport type B = C`,
      'src/domain/people/c.ts': `import type { A } from './a.ts'\nexport type C = A`,
    },
    /circle: src\/domain\/people\/a\.ts -> .*b\.ts -> .*c\.ts -> .*a\.ts/,
  ],
  'botbuilder outside the bot': [
    { 'src/sandbox/a.ts': `import type { Activity } from 'botbuilder'` },
    /botbuilder is imported only in bot\//,
  ],
  'restify outside the server': [
    { 'bot/people/api.ts': `import restify from 'restify'` },
    /restify is imported only in bot\/server\.ts/,
  ],
  'teams-js outside teams.ts': [
    { 'tab/app.tsx': `import { app } from '@microsoft/teams-js'` },
    /only in tab\/teams\.ts/,
  ],
  'the Graph client outside its adapter': [
    { 'src/adapters/directory/a.ts': `import { Client } from '@microsoft/microsoft-graph-client'` },
    /only in src\/adapters\/graph/,
  ],
  'tables outside their adapter': [
    { 'src/adapters/queues/a.ts': `import { TableClient } from '@azure/data-tables'` },
    /only in src\/adapters\/tables/,
  ],
  'queues outside their adapter': [
    { 'src/adapters/tables/a.ts': `import { QueueClient } from '@azure/storage-queue'` },
    /only in src\/adapters\/queues/,
  ],
  'identity outside the adapters': [
    { 'bot/start.ts': `import { ClientSecretCredential } from '@azure/identity'` },
    /only in src\/adapters\//,
  ],
  'an import whose path is computed': [{ 'bot/a.ts': `await import('./' + name)` }, /is computed/],
  'a request beside api.ts': [
    { 'tab/people/use-me.ts': `export const load = () => fetch('/api/me')` },
    /only tab\/api\.ts talks to the network/,
  ],
  'a request through window': [
    { 'tab/people/use-me.ts': `export const load = () => window.fetch('/api/me')` },
    /window\.fetch/,
  ],
  'a drawer for everything': [{ 'bot/people-utils.ts': 'export const a = 1' }, /"utils" says nothing/],
  'a service': [{ 'src/domain/people/import.service.ts': 'export const a = 1' }, /"service" says nothing/],
  'a manager': [{ 'bot/import-manager.ts': 'export const a = 1' }, /"manager" says nothing/],
  'an index': [{ 'src/domain/people/index.ts': 'export const a = 1' }, /no barrels/],
  'a barrel by another name': [{ 'bot/all.ts': `export * from './a.ts'` }, /no barrels/],
  'capital letters in a file name': [{ 'bot/teamsBot.ts': 'export const a = 1' }, /small letters/],
  'a folder that is no capability': [{ 'bot/reports/api.ts': 'export const a = 1' }, /is no capability/],
  'a file outside the vocabulary': [{ 'bot/people/queries.ts': 'export const a = 1' }, /vocabulary/],
  'a long file without a reason': [{ 'bot/a.ts': 'export const a = 1\n'.repeat(201) }, /201 lines/],
  'a hidden clock': [{ 'src/domain/a.ts': 'export const a = () => Date.now()' }, /Date\.now/],
  'a hidden clock in a constructor': [{ 'src/domain/a.ts': 'export const a = new Date()' }, /new Date\(\)/],
  'a hidden clock of Temporal': [
    {
      'src/domain/a.ts': `import { Temporal } from 'temporal-polyfill'\nexport const a = Temporal.Now.instant()`,
    },
    /Temporal\.Now\.instant/,
  ],
  'chance in the domain': [{ 'src/domain/a.ts': 'export const a = Math.random()' }, /Math\.random/],
  'settings in the domain': [{ 'src/domain/a.ts': 'export const a = process.env.A' }, /process/],
  'a request in the domain': [{ 'src/domain/a.ts': `export const a = fetch('/')` }, /fetch/],
}

/** Invented files that keep every rule, close to the edge. */
const ALLOWED: Record<string, Record<string, string>> = {
  'a contract with zod and another contract': {
    'src/contract/a.ts': `import { z } from 'zod'\nimport { b } from './b.ts'\nexport const a = z.enum(b)`,
    'src/contract/b.ts': `export const b = ['one'] as const`,
  },
  'text and tab using a list that needs no zod': {
    'src/text/en.ts': `import { b } from '../contract/b.ts'\nexport const en = { b }`,
    'tab/api.ts': `import { b } from '../src/contract/b.ts'\nexport const load = () => fetch(b[0])`,
    'src/contract/b.ts': `export const b = ['one'] as const`,
  },
  'the tab using types of a contract with zod': {
    'tab/api.ts': `import type { A } from '../src/contract/a.ts'\nexport type B = A`,
    'src/contract/a.ts': `import { z } from 'zod'\nexport type A = z.ZodString`,
  },
  'a domain that is given its clock and names a parameter like a global': {
    'src/domain/a.ts': `export const a = ({ now, fetch }: { now: () => Date; fetch: () => void; process: 1 }) =>
      [new Date(now()), fetch(), { process: 1 }, now().process]`,
  },
  'start.ts composing, the sandbox starting it': {
    'bot/start.ts': `import { a } from '../src/adapters/tables/a.ts'\nexport const start = a`,
    'src/adapters/tables/a.ts': `import { TableClient } from '@azure/data-tables'
      import type { Config } from '../../config.ts'
      export const a = (config: Config) => TableClient`,
    'src/sandbox/a.ts': `import { start } from '../../bot/start.ts'\nvoid start`,
  },
  'a file about the manager of somebody': { 'src/domain/people/manager-chain.ts': 'export const a = 1' },
  'types of restify in the bot': {
    'bot/people/api.ts': `import type { Request } from 'restify'\nexport type A = Request`,
  },
  'a long file with its reason': {
    'bot/a.ts': `// Over 200 lines because a list is easier to read in one place.\n${'export const a = 1\n'.repeat(250)}`,
  },
}

describe('the check of the layout', () => {
  for (const [name, [files, words]] of Object.entries(CAUGHT))
    it(`refuses ${name}`, () => {
      const found = check(sources(files))
      assert.match(inWords(found), words)
      assert.equal(found.length, 1, inWords(found))
    })

  for (const [name, files] of Object.entries(ALLOWED))
    it(`allows ${name}`, () => assert.equal(inWords(check(sources(files))), ''))

  it('refuses a new name at the top, and lets dotfiles be', () => {
    assert.match(inWords(checkTopLevel(['lib', 'src', '.editorconfig'])), /^lib:1 the top level is fixed/)
  })
})

describe('the check of dependencies', () => {
  const manifest = { scripts: { check: 'tsc' }, dependencies: {}, devDependencies: {} }
  const found = (files: Record<string, string>, more: object) =>
    inWords(checkDependencies(readImports(sources(files)), { ...manifest, ...more }))
  const use = { 'bot/a.ts': `import { pino } from 'pino'` }

  it('refuses a development dependency that production runs', () => {
    assert.match(found(use, { devDependencies: { pino: '1' } }), /^bot\/a\.ts:1 pino is in devDependencies/)
  })
  it('refuses a package that is not installed', () => assert.match(found(use, {}), /pino is not installed/))
  it('refuses a dependency that nobody uses', () => {
    assert.match(found({}, { dependencies: { jose: '6' } }), /nothing uses jose/)
  })
  it('allows what is imported, called by a script, or typed', () => {
    const devDependencies = { typescript: '7', '@types/pino': '1' }
    assert.equal(found(use, { dependencies: { pino: '1' }, devDependencies }), '')
  })
})

function sources(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}
