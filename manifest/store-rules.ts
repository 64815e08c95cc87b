import { againstBotRules, againstCommandRules } from './bot-rules.ts'
import { againstIconRules, type Icons } from './icon-rules.ts'
import { againstLanguageRules, type LanguageFiles } from './language-rules.ts'
import { againstListingRules, againstWordRules } from './listing-rules.ts'
import type { Manifest } from './manifest-type.ts'
import { againstTabRules } from './tab-rules.ts'
import type { Words } from './words.ts'

/** Everything that people see of the app, before it is packed; `words` are those of the default language. */
export type App = { manifest: Manifest; words: Words; languages: LanguageFiles; icons: Icons }

/** What of the Teams store's rules can be tested without opening the app; a sentence for each that is broken. */
export function againstStoreRules({ manifest, words, languages, icons }: App): string[] {
  const said = Object.entries({ 'manifest.json': words, ...languages })
  return [
    ...againstListingRules(manifest),
    ...againstBotRules(manifest),
    ...againstTabRules(manifest),
    ...againstLanguageRules(manifest, languages, words),
    ...said.flatMap(([where, each]) => [
      ...againstWordRules(each, where),
      ...againstCommandRules(each, where),
    ]),
    ...againstIconRules(icons),
  ]
}
