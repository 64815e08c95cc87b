import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ErrorObject, ValidateFunction } from 'ajv'
import Ajv from 'ajv-draft-04'

const MANIFEST = import.meta.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.schema.json',
)
const LANGUAGE = import.meta.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json',
)

const compiled = new Map<string, ValidateFunction>()

/** What the publisher's schema says against a manifest; nothing when it is valid. */
export const againstManifestSchema = (manifest: unknown): string[] => check(MANIFEST, manifest)

/** What the publisher's schema says against a language file. */
export const againstLanguageSchema = (file: unknown): string[] => check(LANGUAGE, file)

function check(place: string, value: unknown): string[] {
  const validate = compiled.get(place) ?? compile(place)
  compiled.set(place, validate)
  return validate(value) ? [] : (validate.errors ?? []).map(inWords)
}

function compile(place: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(fileURLToPath(place), 'utf8'))
  const formats = { uri: (text: string) => URL.canParse(text) }
  // Some of its patterns are none where regular expressions know Unicode.
  return new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema)
}

function inWords({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const which = typeof params.additionalProperty === 'string' ? ` (${params.additionalProperty})` : ''
  return `${instancePath || 'the whole'} ${message}${which}, says the publisher's schema.`
}
