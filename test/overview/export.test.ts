import { deepEqual, equal, ok } from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { cleanValue } from '../../src/adapters/csv/clean-value.ts'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { type CsvCell, harmless, writeCsv } from '../../src/adapters/csv/write-csv.ts'

const BEGINNINGS = ['=', '+', '-', '@', '\t=', '\r\n+', ' =', '"=', "'@", '＝', '＋', '－', '＠', '|', '%']
const BODIES = [
  'HYPERLINK("https://evil.example","x")',
  "cmd|' /C calc'!A0",
  '1+1',
  'SUM(A1:A9)";=1',
  'x,=1',
  'x;=1',
  'x\t=1',
  'x\n=1',
  'x";"=1',
  "x;'=1",
  '<at>Ann</at> **bold** {{DATE}} \u202egnp',
  '</script>\0',
  'x ; @SUM(1)',
  'x|=1',
]
const HOSTILE = BEGINNINGS.flatMap((start) => BODIES.flatMap((body) => [start + body, `Ann${start}${body}`]))

async function* rowsOf(rows: readonly (readonly CsvCell[])[]) {
  yield* rows
}
async function written(head: readonly string[], rows: readonly (readonly CsvCell[])[]): Promise<string> {
  const pieces: string[] = []
  for await (const piece of writeCsv(head, rowsOf(rows))) pieces.push(piece)
  return pieces.join('')
}
async function* bytesOf(text: string) {
  yield Buffer.from(text)
}

describe('an exported file (4.6)', () => {
  it('reads back as it was, with an apostrophe before what would be a formula', async () => {
    ok(HOSTILE.length >= 200)
    const text = await written(
      ['Name', 'Note', 'Number'],
      HOSTILE.map((one, at) => [`n${at}`, one, -at]),
    )
    const back: Record<string, string>[] = []
    for await (const row of readCsv(bytesOf(text))) if ('fields' in row) back.push(row.fields)
    deepEqual(
      back.map(({ name, note, number }) => [name, note, number]),
      HOSTILE.map((one, at) => [`n${at}`, harmless(one), String(-at)]),
    )
    for (const one of HOSTILE) equal(harmless(one).replaceAll("'", ''), cleanValue(one).replaceAll("'", ''))
    equal(harmless('Ann-Marie: 10 - 5 = 5, see a@b.example'), 'Ann-Marie: 10 - 5 = 5, see a@b.example')
  })

  it('has no cell that begins a formula, whatever separator the spreadsheet takes', async () => {
    const text = await written(
      ['Note', 'Beside'],
      HOSTILE.map((one) => [one, 'x']),
    )
    for (const delimiter of [',', ';', '\t', '|']) {
      const strict = { delimiter, relax_quotes: true, relax_column_count: true, bom: true } as const
      const plain = text.split(/\r\n/).map((line) => line.split(delimiter))
      const parsed: string[][] = [
        ...parse(text, delimiter === ',' ? strict : { ...strict, quote: null }),
        ...plain,
      ]
      for (const cell of parsed.flat())
        ok(!/^[\s"]*[=+\-@%|＝＋－＠]/.test(cell), `${JSON.stringify(delimiter)}: ${JSON.stringify(cell)}`)
    }
  })

  it('leaves piece by piece, however many rows there are', async () => {
    let made = 0
    async function* endless() {
      for (;;) {
        made++
        yield [made, 'a conversation with a customer about something']
      }
    }
    for await (const piece of writeCsv(['n', 'heard'], endless())) {
      ok(piece.startsWith('\ufeff"n","heard"\r\n1,'))
      break
    }
    ok(made < 1_000, `${made} rows were made for the first piece`)
  })
})
