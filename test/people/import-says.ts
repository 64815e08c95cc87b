import type { ImportKind } from '../../src/contract/words.ts'
import type { ImportLine } from '../../src/domain/people/import-lines.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'

/** What a report says of its rows, line by line: `name: what is worth knowing`. */
export function saidOf({ lines }: { lines: readonly ImportLine[] }, kind: ImportKind): string[] {
  const { imports } = textsFor('en')
  return lines.map(({ fields, changes, notes }) => {
    const says = [...changes.map(imports.changes), ...notes.map((note) => say(imports.notes, note))]
    return `${imports.names[kind](fields)}: ${says.join(' ')}`
  })
}
