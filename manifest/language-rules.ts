import type { Manifest } from './manifest-type.ts'
import type { Words } from './words.ts'

export type LanguageFiles = Readonly<Record<string, Words>>

/** What is wrong with the languages: the ones in the list, in the files and in the manifest must say the same things. */
export function againstLanguageRules(
  { localizationInfo }: Manifest,
  files: LanguageFiles,
  own: Words,
): string[] {
  const listed = localizationInfo?.additionalLanguages ?? []
  const tags = [localizationInfo?.defaultLanguageTag ?? '', ...listed.map(({ languageTag }) => languageTag)]
  const problems = []
  if (new Set(tags).size !== tags.length) problems.push('a language is listed twice: keep one.')
  for (const tag of tags.filter((each) => !/^[a-z]{2,3}$/.test(each)))
    problems.push(`language "${tag}" has a region: a language alone serves all its regions.`)
  if (
    listed
      .map(({ file }) => file)
      .toSorted()
      .join() !== Object.keys(files).toSorted().join()
  )
    problems.push('the languages listed and the files there differ: list every file once.')
  for (const [file, words] of Object.entries(files))
    for (const key of Object.keys(own).filter((each) => !words[each]))
      problems.push(`${file} lacks ${key}: say it in that language too.`)
  return problems
}
