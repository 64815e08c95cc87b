import { isSource, sourceOf } from '../../src/contract/import-sources.ts'
import type { AppliedImport } from '../../src/contract/imports.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useMoments } from '../parts/use-moments.ts'

/** What an import is called: its kind, and where its file came from. */
export function useImportName(kind: ImportKind, source: string): string {
  const { history, kinds, sources } = useLanguage().text.imports
  const name = sourceOf(source)
  return history.from(kinds[kind], isSource(name) ? sources[name] : name)
}

/** An applied import in words: what it was, whose and when, and what it did. */
export function useImportWords({ kind, source, at, byName, added, changed, left }: AppliedImport) {
  const { text, locale } = useLanguage()
  const say = useMoments()
  const { history } = text.imports
  const what = useImportName(kind, source)
  const did = [
    ...(added > 0 ? [history.added(added)] : []),
    ...(changed > 0 ? [history.changed(changed)] : []),
    ...(left > 0 ? [history.left(left)] : []),
  ]
  return {
    what,
    when: say(at),
    byAt: history.byAt(byName, say(at)),
    counts: did.length > 0 ? sayList(did, locale) : history.nothing,
  }
}
