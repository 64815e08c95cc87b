import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { importFile } from '../../src/domain/people/import-file.ts'
import { importWorld } from '../people/import-world.ts'
import { compare, type Row } from './compare.ts'
import { ownCpu, used } from './used.ts'

const CONTACTS = 20_000
const CUSTOMERS = 200
const CHUNK = 65_536
const ROUNDS = 3
const TITLES = [
  'Head of logistics',
  'Chief accountant',
  'Leiterin Buchhaltung',
  'Responsable achats',
  'Planner',
]

/** A dry run over 20,000 new contacts; floor: the CSV parser alone over the same bytes. */
export async function importContacts(): Promise<Row[]> {
  const { needs, apply } = await importWorld()
  await apply('customers', ['Name,Domain,Country', ...numbered(CUSTOMERS, customer)].join('\n'))
  const header = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
  const file = Buffer.from([header, ...numbered(CONTACTS, contact)].join('\n'))
  return compare(
    'dry run of 20,000 contacts',
    ROUNDS,
    () =>
      used(1, ownCpu, async () => {
        const rows = readCsv(chunksOf(file))
        const report = await importFile(needs)({ kind: 'contacts', source: 'csv', apply: false, rows })
        if (report.added !== CONTACTS) throw new Error(`${report.added} contacts would be added`)
      }),
    () => used(1, ownCpu, () => readAlone(file)),
  )
}

async function readAlone(file: Buffer): Promise<void> {
  let rows = 0
  for await (const _ of Readable.from(chunksOf(file)).pipe(parse({ columns: true }))) rows++
  if (rows !== CONTACTS) throw new Error(`${rows} rows`)
}

const numbered = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1))
const customer = (n: number) => `Customer ${n},c${n}.example,DE`
const contact = (n: number) => {
  const at = `Customer ${(n % CUSTOMERS) + 1}`
  return `First${n},Last${n},p${n}@c${(n % CUSTOMERS) + 1}.example,${TITLES[n % TITLES.length]},${at},de,Europe/Berlin,DE`
}

async function* chunksOf(file: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.byteLength; at += CHUNK) yield file.subarray(at, at + CHUNK)
}
