import { deepEqual, equal } from 'node:assert/strict'
import { IMPORT_KINDS } from '../../src/contract/words.ts'
import { tab } from '../../src/text/en.ts'
import { COLUMNS, kindAfter, leavingKind, rowsToWrite } from '../../tab/people/import-kinds.ts'

describe('import', () => {
  it('leads from each file to the one that builds on it, and ends (1.1)', () => {
    deepEqual(IMPORT_KINDS.map(kindAfter), ['customers', 'contacts', 'teams', 'pairs', undefined])
    for (const kind of IMPORT_KINDS) equal(COLUMNS[kind].length > 0, true)
  })

  it('writes what is new and what changed', () => {
    equal(rowsToWrite({ added: 3, changed: 2 }), 5)
  })

  it('offers to mark as left what is gone, but never customers (1.1)', () => {
    deepEqual(
      IMPORT_KINDS.map((kind) => leavingKind(kind, { gone: 1 })),
      ['people', undefined, 'contacts', 'teams', 'pairs'],
    )
    for (const kind of IMPORT_KINDS) equal(leavingKind(kind, { gone: 0 }), undefined)
  })

  it('says on the button what it would do', () => {
    const { applyLeft } = tab.imports
    deepEqual(
      [applyLeft(0, 1), applyLeft(1, 2), applyLeft(3, 1)],
      ['Mark 1 row as left', 'Import 1 row, mark 2 as left', 'Import 3 rows, mark 1 as left'],
    )
  })
})
