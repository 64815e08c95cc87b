import { cutter } from '../adapters/csv/cut-records.ts'
import { ianaOf } from './outlook/time-zones.ts'
import type { Person } from './people.ts'

/** The directory does not know addresses of this domain, so that people who cannot be resolved can be shown. */
const UNKNOWN_DOMAIN = '@unknown.example'

/** Somebody in a file, and the line at which their row starts. */
export type Newcomer = Omit<Person, 'id'> & { line: number }
type Read = { record: Record<string, string>; line: number }

/**
 * The people of an import file, for the directory. Tolerant of separators and encodings, and silent about bad rows:
 * judging those is the product's business. Empty when the file cannot be read at all.
 */
export function peopleOf(file: Buffer): Newcomer[] {
  return rowsOf(file)
    .filter(({ record }) => isKnown(record.email ?? ''))
    .map(toPerson)
}

/** The contacts of an import file whose zone it names, so that their mail can be written in their own time. */
export function contactZonesOf(file: Buffer): { name: string; email: string; timeZone: string }[] {
  return rowsOf(file).flatMap(({ record: row }) => {
    const timeZone = ianaOf(row.timezone ?? '')
    const name = `${row.firstname ?? ''} ${row.lastname ?? ''}`.trim()
    return timeZone && row.email ? [{ name, email: row.email, timeZone }] : []
  })
}

/** Cut as the product cuts it, so that lines that cannot be read cost the directory nobody else. */
function rowsOf(file: Buffer): Read[] {
  const text = decode(file).replace(/\r\n?/g, '\n')
  const { pieces } = cutter(delimiterOf(text))(Buffer.from(text), true)
  const rows = pieces.filter((piece) => 'record' in piece)
  const header = rows.shift()?.record.map(plain) ?? []
  return rows.map(({ record, line }) => ({
    line,
    record: Object.fromEntries(header.map((name, at) => [name, record[at]?.trim() ?? ''])),
  }))
}

function toPerson({ record: row, line }: Read): Newcomer {
  return {
    line,
    name: row.name ?? '',
    email: (row.email ?? '').toLowerCase(),
    department: row.department ?? '',
    jobTitle: row.jobtitle ?? '',
    managerEmail: (row.manageremail ?? '').toLowerCase(),
    timeZone: row.timezone || 'UTC',
    locale: row.locale || 'en',
    country: row.country ?? '',
  }
}

function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? ''
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^a-z]/g, '')
}

function isKnown(email: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(email) && !email.toLowerCase().endsWith(UNKNOWN_DOMAIN)
}

function decode(file: Buffer): string {
  const [first, second] = file
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(file)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(file)
  if (first !== undefined && second === 0) return new TextDecoder('utf-16le').decode(file)
  return new TextDecoder('utf-8').decode(file)
}
