/** Files of contacts for the small company: one that is right, and one with three mistakes. */
export const HEAD = 'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country'
export const NORA = 'Nora,Fenwick,nora@larkspur.example,Wizard of light,Larkspur Dairy,fr,Europe/Paris,FR'
const OTIS = 'Otis,Vandermeer,otis@larkspur.example,Controller,Larkspur Dairy,fr,Europe/Paris,FR'
export const GOOD = [HEAD, NORA, OTIS]
export const BAD = [
  HEAD,
  NORA,
  'Paul,Girard,paul at larkspur,Chief accountant,Larkspur Dairy,fr,Europe/Paris,FR',
  'Ina,Blum,ina@larkspur.example,Buyer,Larkspur Diary,fr,Europe/Paris,FR',
  '=cmd(),Roth,mia@larkspur.example,Buyer,Larkspur Dairy,fr,Mars/Olympus,FR',
]
export const HUBSPOT = [
  'Record ID,First Name,Last Name,Email,Lead Status,Job Title,Associated Company,Associated Company IDs',
  '8001,Nora,Fenwick,nora@larkspur.example,NEW,Wizard of light,Larkspur Dairy,9001',
]
/** A file as a browser is given it to choose. */
export const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})
