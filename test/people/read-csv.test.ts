import assert from 'node:assert/strict'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import type { ImportRow } from '../../src/domain/people/ports.ts'

async function read(
  file: string | Uint8Array,
  { chunk = 5, maxBytes = 1_000_000 } = {},
): Promise<ImportRow[]> {
  const bytes = Buffer.from(file)
  async function* chunks() {
    for (let at = 0; at < bytes.byteLength; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const rows: ImportRow[] = []
  for await (const row of readCsv(chunks(), maxBytes)) rows.push(row)
  return rows
}
const plain = (rows: ImportRow[]) =>
  rows.map((row) => ('fields' in row ? { line: row.line, ...row.fields } : row))
const whole = (line: number, mistake: object) => [{ line, mistake, whole: true }]

const TEXT = 'Name;E-Mail \r\nZoë Østergård;zoe@ours.example\r\n\r\n"A\r\nB";"c;""d"\r\nİç 職;x\r\n'
const ROWS = [
  { line: 2, name: 'Zoë Østergård', 'e-mail': 'zoe@ours.example' },
  { line: 4, name: 'A B', 'e-mail': 'c;"d' },
  { line: 6, name: 'İç 職', 'e-mail': 'x' },
]

describe('reading CSV (1.1)', () => {
  const files: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(TEXT),
    'UTF-8 with a byte order mark': Buffer.from(`\ufeff${TEXT}`),
    'UTF-16 LE with a byte order mark': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
    'UTF-16 BE with a byte order mark': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
    'UTF-16 LE without one': Buffer.from(TEXT, 'utf16le'),
    'UTF-16 BE without one': Buffer.from(TEXT, 'utf16le').swap16(),
  }
  for (const [name, file] of Object.entries(files))
    it(`reads ${name}, however it is cut into chunks`, async () => {
      for (const chunk of [1, 2, 3, 7, 1000]) assert.deepEqual(plain(await read(file, { chunk })), ROWS)
    })

  for (const [name, separator] of Object.entries({ comma: ',', semicolon: ';', tab: '\t' }))
    for (const [ends, lineEnd] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' }))
      it(`finds out that a ${name} separates and lines end in ${ends}`, async () => {
        const file = [['"a, b; c"', 'b'], ['1', `"x${lineEnd}y"`], [], ['3', '4']]
        const text = file.map((row) => row.join(separator)).join(lineEnd)
        assert.deepEqual(plain(await read(text)), [
          { line: 2, 'a, b; c': '1', b: 'x y' },
          { line: 5, 'a, b; c': '3', b: '4' },
        ])
      })

  it('counts blank lines and leaves rows without values out', async () => {
    assert.deepEqual(plain(await read('\n  \na,b\n\n1,2\n,\n  \n3,4')), [
      { line: 5, a: '1', b: '2' },
      { line: 8, a: '3', b: '4' },
    ])
  })

  it('refuses only the row that has too few or too many values', async () => {
    const columns = (line: number, found: number) => ({
      ...{ line, mistake: { code: 'columns', expected: 2, found }, whole: false },
    })
    assert.deepEqual(plain(await read('a,b\n1\n1,2,3\n1,2,\n5,6')), [
      columns(2, 1),
      columns(3, 3),
      { line: 4, a: '1', b: '2' },
      { line: 5, a: '5', b: '6' },
    ])
  })

  it('cleans values: composed letters, no control characters, no space around', async () => {
    const [row] = plain(await read('a,b\n" e\u0301\u0000\u0007 ",\u00a0x\u200by\ty \n'))
    assert.deepEqual(row, { line: 2, a: 'é', b: 'x\u200by y' })
  })

  it('reads headers such as __proto__ as plain names', async () => {
    const [row] = await read('__proto__,constructor\n1,2')
    assert.ok(row && 'fields' in row)
    assert.deepEqual(Object.entries(row.fields), [
      ['__proto__', '1'],
      ['constructor', '2'],
    ])
  })

  it('keeps quotation marks inside a value that is not quoted', async () => {
    assert.deepEqual(plain(await read('a,b\nJan "Piet" Smit,2')), [{ line: 2, a: 'Jan "Piet" Smit', b: '2' }])
  })

  it('says what is wrong with a file as a whole, and where', async () => {
    assert.deepEqual(await read(''), whole(1, { code: 'file empty' }))
    assert.deepEqual(await read('\r\n \n'), whole(1, { code: 'file empty' }))
    assert.deepEqual(await read(';;\n1;2;3'), whole(1, { code: 'no header' }))
    assert.deepEqual(await read('a,b\n'), whole(1, { code: 'no rows' }))
    assert.deepEqual(await read('a\n12345', { maxBytes: 6 }), whole(1, { code: 'too large', limit: 6 }))
  })

  it('numbers a header that comes again, as only one that is needed does harm', async () => {
    assert.deepEqual(plain(await read('a,B,b,,b\n1,2,3,4,5')), [
      { line: 2, a: '1', b: '2', 'b (2)': '3', 'b (3)': '5' },
    ])
  })

  for (const said of ['sep=;', 'SEP=;', '"sep=;"', 'sep=; '])
    it(`takes the word of a first line ${said}, which is no header`, async () => {
      for (const end of ['\n', '\r\n'])
        assert.deepEqual(plain(await read([said, 'a,x;b', '1;2,3', ''].join(end))), [
          { line: 3, 'a,x': '1', b: '2,3' },
        ])
    })

  it('names the line at which the text stops being UTF-8', async () => {
    for (const chunk of [1, 4, 1000]) {
      const rows = await read(Buffer.from('a,b\n1,2\nJos\xe9,3\n', 'latin1'), { chunk })
      assert.deepEqual(rows.at(-1), { line: 3, mistake: { code: 'encoding' }, whole: true })
    }
  })
})
