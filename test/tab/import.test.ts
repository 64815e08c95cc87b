import { deepEqual, equal, match } from 'node:assert/strict'
import { sourceOf } from '../../src/contract/import-sources.ts'
import type { ImportRowView } from '../../src/contract/imports.ts'
import { IMPORT_KINDS, LARGEST_IMPORT } from '../../src/contract/words.ts'
import { tab } from '../../src/text/en-tab.ts'
import { countLines, readChosen } from '../../tab/people/chosen-file.ts'
import { COLUMNS, isRefused, kindAfter, leavingKind, rowsToWrite } from '../../tab/people/import-kinds.ts'
import { quarterOf, shownProgress } from '../../tab/people/import-progress.ts'
import { countRows, findable, findRows, firstFilter, refusedCsv } from '../../tab/people/import-rows.ts'
import { comparedWith, lastSource, otherHeaders, rememberedSources } from '../../tab/people/import-sources.ts'

const row = (line: number | null, state: ImportRowView['state'], name: string, ...says: string[]) => ({
  line,
  state,
  name,
  says,
})
const ROWS = [
  row(2, 'same', 'Inès Moreau'),
  row(3, 'changed', 'Paul Girard', 'Job Title: Chief accountant becomes Controller'),
  row(17, 'refused', '=cmd()', 'Email: x is not an e-mail address. Correct it.', 'Customer is "empty".'),
  row(null, 'gone', 'Otis Vandermeer'),
]
const file = (name: string, ...parts: BlobPart[]) => new File(parts, name)

describe('import', () => {
  it('leads from each file to the one that builds on it, and ends (1.1)', () => {
    deepEqual(IMPORT_KINDS.map(kindAfter), ['customers', 'contacts', 'teams', 'pairs', undefined])
    for (const kind of IMPORT_KINDS) equal(COLUMNS[kind].length > 0, true)
  })

  it('writes what is new and what changed', () => {
    equal(rowsToWrite({ added: 3, changed: 2 }), 5)
  })

  it('does not lead on from a file of which every row was refused (1.1)', () => {
    const none = { added: 0, changed: 0, same: 0, refused: [], unresolved: 0 }
    const refused = [{ line: 2, why: 'no e-mail' }] as never
    equal(isRefused({ ...none, refused }), true)
    equal(isRefused({ ...none, refused, same: 1 }), false)
    equal(isRefused({ ...none, same: 1 }), false)
    equal(isRefused(none), false)
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

describe('the rows of an import', () => {
  const rows = findable(ROWS, tab.imports.states)
  const names = (found: ReturnType<typeof findRows>) => found.map((each) => each.row.name)

  it('are counted by state, and those that want a look come first', () => {
    const counts = countRows(ROWS)
    deepEqual([counts.all, counts.same, counts.refused, counts.added], [4, 1, 1, 0])
    equal(firstFilter(counts), 'refused')
    equal(firstFilter(countRows(ROWS.slice(0, 2))), 'changed')
    equal(firstFilter(countRows(ROWS.slice(0, 1))), 'all')
  })

  it('are found by line, name, what is said and state, whatever the accents', () => {
    deepEqual(names(findRows(rows, 'all', 'INES')), ['Inès Moreau'])
    deepEqual(names(findRows(rows, 'all', '17')), ['=cmd()'])
    deepEqual(names(findRows(rows, 'all', 'controller becomes')), ['Paul Girard'])
    deepEqual(names(findRows(rows, 'all', 'gone')), ['Otis Vandermeer'])
    deepEqual(names(findRows(rows, 'same', 'paul')), [])
  })

  it('say among which nothing fits', () => {
    equal(tab.imports.noMatch(tab.imports.states.refused), 'No row fits among those shown (Refused).')
    equal(tab.imports.noMatch(''), 'No row fits.')
  })

  it('that were refused are a file that no spreadsheet runs (4.6)', () => {
    const [head, first, ...rest] = refusedCsv({ rows: ROWS }, ['Line', 'Row', 'Why']).split('\r\n')
    equal(head, '\uFEFF"Line","Row","Why"')
    equal(first, `"17","'=cmd()","Email: x is not an e-mail address. Correct it. Customer is ""empty""."`)
    deepEqual(rest, [''])
  })
})

describe('the source of a file', () => {
  const imports = [
    { kind: 'contacts', source: 'Our ERP' },
    { kind: 'customers', source: 'hubspot' },
    { kind: 'pairs', source: 'dynamics 365' },
  ] as const

  it('is remembered by name, in whatever letters the known ones are typed', () => {
    deepEqual(['', ' HubSpot ', 'dynamics  365', 'Our  ERP'].map(sourceOf), [
      'csv',
      'hubspot',
      'dynamics',
      'Our ERP',
    ])
    deepEqual(rememberedSources(imports), ['Our ERP'])
  })

  it('is at first where the last file of this kind came from', () => {
    equal(lastSource(imports, 'customers'), 'csv', 'the column names tell whose export a file is')
    equal(lastSource(imports, 'teams'), 'Our ERP')
    equal(lastSource(imports, 'pairs'), 'dynamics')
    equal(lastSource([], 'teams'), 'csv')
  })

  it('is the export itself where no other is named, as the service compares it', () => {
    equal(comparedWith({ recognised: 'HubSpot contacts' }, 'csv'), 'hubspot')
    equal(comparedWith({ recognised: 'Dynamics 365 contacts' }, 'csv'), sourceOf('Dynamics 365'))
    equal(comparedWith({ recognised: 'HubSpot contacts' }, 'Our ERP'), 'Our ERP')
    equal(comparedWith({ recognised: '' }, 'csv'), 'csv')
  })

  it('is doubted when the column names are those of another', () => {
    equal(otherHeaders({ recognised: 'HubSpot contacts' }, 'salesforce'), 'hubspot')
    equal(otherHeaders({ recognised: 'HubSpot contacts' }, 'csv'), undefined, 'an export is its own source')
    equal(otherHeaders({ recognised: 'HubSpot contacts' }, 'hubspot'), undefined)
    equal(otherHeaders({ recognised: '' }, 'hubspot'), undefined)
  })
})

describe('choosing a file', () => {
  it('takes text as it is, and counts about how many rows it has', async () => {
    const chosen = await readChosen(file('people.csv', 'Name,Email\nA,a@x.example\nB,b@x.example\n'))
    equal(typeof chosen === 'string' ? chosen : chosen.lines, 2)
    equal(countLines(new TextEncoder().encode('Name')), 1)
  })

  it('tells at once what is no CSV file', async () => {
    equal(await readChosen(file('people.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0]))), 'excel')
    equal(await readChosen(file('people.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))), 'excel')
    equal(await readChosen(file('people.csv', '%PDF-1.7')), 'not CSV')
    equal(await readChosen(file('people.csv')), 'empty')
    match(tab.imports.trouble.excel, /CSV UTF-8/)
  })

  it('refuses a file that is too large before it is read or sent', async () => {
    const large = { size: LARGEST_IMPORT + 1, name: 'x', arrayBuffer: () => Promise.reject(new Error()) }
    equal(await readChosen(large as unknown as File), 'too large')
    equal(await readChosen({ ...large, size: 1 } as unknown as File), 'gone')
    match(tab.imports.trouble['too large'](LARGEST_IMPORT), /larger than 64 MB/)
  })
})

describe('the progress of an import', () => {
  const text = tab.imports.progress
  const at = (state: 'reading' | 'checking' | 'writing' | 'undoing', written: number, of: number | null) =>
    shownProgress({ state, read: 12_000, written, of }, 'reading', 48_000, text)

  it('is a bar with numbers: read, then written of how many (1.1)', () => {
    deepEqual(at('reading', 0, null), { doing: 'reading', value: 0.25, says: '12,000 rows read' })
    deepEqual(at('writing', 3_000, 12_000), { doing: 'writing', value: 0.25, says: '3,000 of 12,000 rows' })
    deepEqual(at('undoing', 1, 1), { doing: 'undoing', value: 1, says: '1 of 1 row' })
  })

  it('does not pretend to know what it does not', () => {
    equal(at('checking', 0, null).value, undefined)
    equal(at('writing', 0, null).value, undefined)
    deepEqual(shownProgress(undefined, 'undoing', 1, text), { doing: 'undoing', value: undefined, says: '' })
  })

  it('is read out by the quarter', () => {
    deepEqual([undefined, 0.1, 0.26, 0.99, 1].map(quarterOf), [0, 0, 25, 75, 100])
  })
})
