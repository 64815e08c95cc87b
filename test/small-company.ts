import type { World } from './world.ts'

const company = 'tallow-and-rye.example'
export const at = (name: string) => `${name}@${company}`

/** A boss with six people in two departments and three zones, two customers, four contacts. All invented. */
export const SMALL_COMPANY = {
  people: `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country
Berta Olsen,${at('berta')},Management,Managing director,,Europe/Amsterdam,en-GB,NL
Ada Quist,${at('ada')},Logistics,Logistics planner,${at('berta')},Europe/Amsterdam,en-GB,NL
Ben Okafor,${at('ben')},Logistics,Head of logistics,${at('berta')},Europe/Lisbon,en-GB,PT
Cleo Marsh,${at('cleo')},Finance,Accountant,${at('berta')},Asia/Tokyo,en-GB,JP
Dov Adler,${at('dov')},Finance,Controller,${at('berta')},America/Los_Angeles,en-US,US
Eve Lindqvist,${at('eve')},Finance,Accounts payable,${at('berta')},Europe/Amsterdam,en-GB,NL
Finn Abara,${at('finn')},Logistics,Forklift driver,${at('ben')},Europe/Amsterdam,en-GB,NL
`,
  customers: `Name,Domain,Country,Owner Email
Larkspur Dairy,larkspur.example,FR,${at('ben')}
Quill & Sons,quill.example,DE,${at('berta')}
`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Ines,Moreau,ines@larkspur.example,Head of logistics,Larkspur Dairy,fr,Europe/Paris,FR
Paul,Girard,paul@larkspur.example,Chief accountant,Larkspur Dairy,fr,Europe/Paris,FR
Uta,Brandt,uta@quill.example,Leiterin Buchhaltung,Quill & Sons,de,Europe/Berlin,DE
Rolf,Stein,rolf@quill.example,Lagerleiter,Quill & Sons,de,Europe/Berlin,DE
`,
  teams: `Customer,Employee Email,Role
Larkspur Dairy,${at('ada')},planner
Larkspur Dairy,${at('cleo')},accountant
`,
  pairs: `Employee Email,Contact Email
${at('berta')},ines@larkspur.example
${at('ada')},ines@larkspur.example
${at('ada')},rolf@quill.example
${at('ben')},rolf@quill.example
${at('cleo')},paul@larkspur.example
${at('dov')},uta@quill.example
${at('eve')},uta@quill.example
`,
} as const

/** Imports the small company; the world should stand before the ask day. */
export async function found(world: World): Promise<void> {
  for (const [kind, csv] of Object.entries(SMALL_COMPANY)) {
    const { status, body } = await world.importCsv(kind as keyof typeof SMALL_COMPANY, csv)
    if (status !== 200 || body.refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(body)}`)
  }
}

type Node = Record<string, unknown>
/** All parts of a card, however deep. */
export function* partsOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* partsOf(part)
  else if (typeof value === 'object' && value !== null) {
    yield value as Node
    yield* partsOf(Object.values(value))
  }
}

/** Everything a person reads on a message: its text, and the texts, facts and buttons of its card. */
export function readingOf(message: { text: string; attachments: unknown[] } | undefined): string {
  const words = [...partsOf(message?.attachments)].flatMap(({ type, text, title, value }) =>
    [type === 'TextBlock' ? text : undefined, title, type === undefined ? value : undefined].filter(Boolean),
  )
  return [message?.text, ...words].join(' | ')
}
