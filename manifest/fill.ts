import type { Manifest } from './manifest-type.ts'
import type { PackageSettings } from './settings.ts'
import type { Words } from './words.ts'

/** The manifest with settings, version and the words of the default language in their places. */
export function fill(
  template: string,
  settings: PackageSettings,
  { version, words }: { version: string; words: Words },
): Manifest {
  const { origin, host } = new URL(settings.PUBLIC_URL)
  const given: Record<string, string> = { ...settings, PUBLIC_URL: origin, PUBLIC_HOST: host }
  const filled = JSON.parse(template, (_, value) =>
    typeof value === 'string' ? value.replace(/\{\{(\w+)\}\}/g, (_, name) => wanted(given, name)) : value,
  )
  for (const [place, text] of Object.entries(words)) put(filled, place.split(/[.[\]]+/), text)
  return { ...filled, version }
}

function wanted(given: Record<string, string>, name: string): string {
  const value = given[name]
  if (value === undefined)
    throw new Error(`manifest.json wants ${name}, which manifest/settings.ts does not read`)
  return value
}

/** Puts a text at a place such as `commands`, `0`, `title`; what is not there on the way is made. */
function put(into: Record<string, unknown>, [first = '', ...rest]: string[], text: string): void {
  if (rest.length === 0) {
    into[first] = text
    return
  }
  into[first] ??= {}
  put(into[first] as Record<string, unknown>, rest, text)
}
