import assert from 'node:assert/strict'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import type { ImportRow } from '../../src/domain/people/ports.ts'

/** What is read, in short: `line: values`, or `line: what is wrong`. */
async function read(file: string, chunk = 7): Promise<string[]> {
  const bytes = Buffer.from(file)
  async function* chunks() {
    for (let at = 0; at < bytes.byteLength; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const rows: string[] = []
  for await (const row of readCsv(chunks())) rows.push(short(row))
  return rows
}
function short(row: ImportRow): string {
  if ('fields' in row) return `${row.line}: ${Object.values(row.fields).join(' ')}`
  return `${row.line}: ${row.whole ? 'whole: ' : ''}${row.mistake.code}`
}

/** Files of two columns; what is read below the header `a,b`. */
const FILES: Record<string, { rows: string; read: string[] }> = {
  'a quote that is never closed': {
    rows: '1,2\n\n\n"3,4\n5,6\n\n7,8\n',
    read: ['2: 1 2', '5: quote not closed', '6: 5 6', '8: 7 8'],
  },
  'a quote that is never closed in the last line': {
    rows: '1,2\n3,"4',
    read: ['2: 1 2', '3: quote not closed'],
  },
  'a quote that the next quoted value seems to close': {
    rows: '1,"2\n3,"4"\n5,6\n',
    read: ['2: quote not closed', '3: 3 4', '4: 5 6'],
  },
  'quotes that are not closed in one line after the other': {
    rows: '"1","2\n"3","4\n"5","6"\n7,8\n',
    read: ['2: quote not closed', '3: quote not closed', '4: 5 6', '5: 7 8'],
  },
  'a quote that is not closed below quotes that are doubled': {
    rows: '1,"say ""2"""\n"3,4\n5,"6 """\n',
    read: ['2: 1 say "2"', '3: quote not closed', '4: 5 6 "'],
  },
  'a quote that joins lines to one with too many values': {
    rows: '1,2,"3\n4,5\n6"\n7,8\n',
    read: ['2: columns', '3: 4 5', '4: quote not closed', '5: 7 8'],
  },
  'a value over several lines in a row with a value too few': {
    rows: '"Main Street 1\nBonn"\n1,2\n',
    read: ['2: columns', '3: quote not closed', '4: 1 2'],
  },
}

describe('a line that cannot be read (1.1)', () => {
  for (const [name, { rows, read: wanted }] of Object.entries(FILES))
    it(`stops no other: ${name}`, async () => {
      for (const chunk of [1, 3, 1000]) assert.deepEqual(await read(`a,b\n${rows}`, chunk), wanted)
      const ends = `a,b\n${rows}`.replaceAll('\n', '\r\n')
      assert.deepEqual(await read(ends), wanted)
    })

  it('is none where a quoted value has several lines, or a quote stands within a value', async () => {
    const rows = '"1\n""one""\n",2\n3,27" screen\n"4" and more,5\n6,"7\n8,9"\n'
    const wanted = ['2: 1 "one" 2', '5: 3 27" screen', '6: "4" and more 5', '7: 6 7 8,9']
    assert.deepEqual(await read(`a,b\n${rows}`), wanted)
  })

  it('loses the file only where the column names stand', async () => {
    assert.deepEqual(await read('\na,"b\n1,2\n3,4\n'), ['2: whole: header unread'])
  })

  it('may be far from the end of the file, and from the start', async () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `row,${from + index}`).join('\n')
    const file = ['a,b', rows(2, 20_000), 'row,"20001', rows(20_002, 60_000)].join('\n')
    const all = await read(file, 10_000)
    assert.equal(all.length, 59_999)
    assert.ok(all.every((row, index) => row === `${index + 2}: ${index === 19_999 ? FAULT : rowAt(index)}`))
  })
  const FAULT = 'quote not closed'
  const rowAt = (index: number) => `row ${index + 2}`

  it('is one without an end as well', async () => {
    const file = `a,b\n1,2\n${'x'.repeat(1_500_000)}\n3,4\n`
    assert.deepEqual(await read(file, 100_000), ['2: 1 2', '3: row too long', '4: 3 4'])
  })

  for (const [name, line] of Object.entries({ once: '1,"2', 'in every value': '"1","2' }))
    it(`is told a thousand times at most; then the rest is one line, with quotes open ${name}`, async () => {
      const all = await read(`a,b\ngood,row\n${`${line}\n`.repeat(180_000)}`, 10_000)
      assert.equal(all[0], '2: good row')
      assert.ok(all.length <= 1002)
      assert.equal(all.at(-1), `${all.length + 1}: rest unread`)
      assert.ok(all.slice(1, -1).every((each) => each.endsWith(FAULT)))
    })
})
