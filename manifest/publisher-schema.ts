import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ErrorObject } from 'ajv'
import Ajv from 'ajv-draft-04'

const MANIFEST = import.meta.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.schema.json',
)
const LANGUAGE = import.meta.resolve(
  '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json',
)

/** What the publisher's schema says against a manifest; nothing when it is valid. */
export const againstManifestSchema = (manifest: unknown): string[] => check(MANIFEST, manifest)

/** What the publisher's schema says against a language file. */
export const againstLanguageSchema = (file: unknown): string[] => check(LANGUAGE, file)

function check(place: string, value: unknown): string[] {
  const schema = JSON.parse(readFileSync(fileURLToPath(place), 'utf8'))
  const ajv = new Ajv.default({
    allErrors: true,
    strict: false,
    formats: { uri: (text) => URL.canParse(text) },
  })
  const validate = ajv.compile(schema)
  return validate(value) ? [] : (validate.errors ?? []).map(inWords)
}

function inWords({ instancePath, message = 'is wrong', params }: ErrorObject): string {
  const which = typeof params.additionalProperty === 'string' ? ` (${params.additionalProperty})` : ''
  return `${instancePath || 'the whole'} ${message}${which}, says the publisher's schema.`
}
