import { readFileSync } from 'node:fs'
import { LANGUAGES } from '../src/text/texts.ts'
import { fill } from './fill.ts'
import { readPng } from './png.ts'
import { againstLanguageSchema, againstManifestSchema } from './publisher-schema.ts'
import { readPackageSettings } from './settings.ts'
import { type App, againstStoreRules } from './store-rules.ts'
import { type Words, wordsOf } from './words.ts'
import { zip } from './zip.ts'

const DEFAULT_LANGUAGE = 'en'
const SCHEMA =
  'https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json'
const here = (name: string) => readFileSync(new URL(name, import.meta.url))

/**
 * The Teams app package for these settings, as bytes of a zip. Throws one Error that names every wrong setting, or
 * every rule that the package would break.
 */
export function makePackage(env: Record<string, string | undefined>): { name: string; bytes: Buffer } {
  const app = readApp(env)
  const problems = problemsOf(app)
  if (problems.length > 0)
    throw new Error(
      `The package would be refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    )
  const { manifest, languages } = app
  const texts = Object.entries({ 'manifest.json': manifest, ...languages })
  const files = Object.fromEntries(texts.map(([name, content]) => [name, inJson(content)]))
  const icons = Object.fromEntries(
    [manifest.icons.color, manifest.icons.outline].map((name) => [name, here(name)]),
  )
  return { name: `counterpart-${manifest.version}.zip`, bytes: zip({ ...files, ...icons }) }
}

/** What people see of the app, with these settings. Throws when one is missing or wrong. */
export function readApp(env: Record<string, string | undefined>): App {
  const settings = readPackageSettings(env)
  const { version } = JSON.parse(here('../package.json').toString()) as { version: string }
  const { [DEFAULT_LANGUAGE]: own, ...others } = mapped(LANGUAGES, wordsOf)
  if (!own) throw new Error(`src/text has no texts in ${DEFAULT_LANGUAGE}.`)
  const manifest = fill(here('manifest.json').toString(), settings, { version, words: own })
  const additionalLanguages = Object.keys(others).map((tag) => ({ languageTag: tag, file: `${tag}.json` }))
  const { color, outline } = manifest.icons
  return {
    manifest: {
      ...manifest,
      localizationInfo: { defaultLanguageTag: DEFAULT_LANGUAGE, additionalLanguages },
    },
    words: own,
    languages: Object.fromEntries(
      Object.entries(others).map(([tag, words]) => [`${tag}.json`, { $schema: SCHEMA, ...words }]),
    ),
    icons: { color: readPng(here(color)), outline: readPng(here(outline)) },
  }
}

/** What would have the package refused: by its publisher's schema, or by the rules of the store. */
export function problemsOf(app: App): string[] {
  return [
    ...againstManifestSchema(app.manifest),
    ...Object.values(app.languages).flatMap(againstLanguageSchema),
    ...againstStoreRules(app),
  ]
}

function mapped<T>(from: Readonly<Record<string, T>>, by: (one: T) => Words): Record<string, Words> {
  return Object.fromEntries(Object.entries(from).map(([tag, one]) => [tag, by(one)]))
}

const inJson = (content: object) => Buffer.from(`${JSON.stringify(content, null, 2)}\n`)
