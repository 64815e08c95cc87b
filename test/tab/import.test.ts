import { deepEqual, equal } from 'node:assert/strict'
import { IMPORT_KINDS } from '../../src/contract/words.ts'
import { COLUMNS, kindAfter, rowsToWrite } from '../../tab/people/import-kinds.ts'

describe('import', () => {
  it('leads from each file to the one that builds on it, and ends (1.1)', () => {
    deepEqual(IMPORT_KINDS.map(kindAfter), ['customers', 'contacts', 'teams', 'pairs', undefined])
    for (const kind of IMPORT_KINDS) equal(COLUMNS[kind].length > 0, true)
  })

  it('writes what is new and what changed', () => {
    equal(rowsToWrite({ added: 3, changed: 2 }), 5)
  })
})
