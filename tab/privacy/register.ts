import type { DataRegister } from '../../src/contract/privacy.ts'
import { GRAPH_PERMISSIONS } from '../../src/contract/words.ts'
import type { protection } from '../../src/text/en-protection.ts'

type Words = typeof protection
type Registered = DataRegister['activities'][number]
export const FACTS = ['what', 'purpose', 'basis', 'source', 'kept', 'sees', 'tags'] as const
export type Fact = (typeof FACTS)[number]

/** One of the things to say of what data is stored for, in words. */
export function factOf(words: Words, one: Registered, times: DataRegister['times'], fact: Fact): string {
  if (fact === 'kept') return keptOf(words, one, times)
  if (fact === 'tags') return one.tags.map((tag) => words.tags[tag]).join(', ') || words.page.none
  return words.activities[one.activity][fact]
}

/** Rows that only help the others to be written tell of nobody: of them is told where there are no others. */
function keptOf(words: Words, { activity, keepings }: Registered, times: DataRegister['times']): string {
  const { kept } = words.activities[activity]
  if (kept) return kept(times)
  const told = keepings.filter((keeping) => keeping !== 'working' || keepings.length === 1)
  return told.map((keeping) => words.keepings[keeping](times)).join('. ')
}

/** The whole page as Markdown, to be kept with an organisation's own records (6.4); `day` is that of `register` in words. */
export function registerMarkdown(words: Words, register: DataRegister, day: string): string {
  const { page } = words
  const activities = register.activities.flatMap((one) => [
    `### ${words.activities[one.activity].name}`,
    '',
    ...FACTS.map((fact) => `- **${words.words[fact]}**: ${inText(factOf(words, one, register.times, fact))}`),
    '',
  ])
  return [
    `# ${page.title}: ${inText(register.organisation)}`,
    ...[
      '',
      page.asOf(inText(register.organisation), day),
      '',
      page.lead,
      '',
      page.draft,
      '',
      `## ${page.activities}`,
      '',
      ...activities,
    ],
    ...[`## ${page.permissions}`, '', `| ${page.permission} | ${words.words.purpose} |`, '|---|---|'],
    ...GRAPH_PERMISSIONS.map((name) => `| ${name} | ${words.permissions[name]} |`),
    ...['', `## ${page.processors}`, '', ...page.processorsText.map((text) => `- ${text}`)],
    ...['', `## ${page.rights}`, '', ...page.rightsText.map((text) => `- ${text}`)],
    ...['', `## ${page.never}`, '', ...words.never.map((text) => `- ${text}`)],
    ...['', `## ${page.properties}`, '', page.propertiesHint, ''],
    ...[`| ${page.table} | ${page.property} | ${page.kind} |`, '|---|---|---|'],
    ...propertiesOf(words, register).map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')
}

/** Every stored property that is about somebody: where it stands, what it is called, and what kind of data it is. */
export function propertiesOf(words: Words, { activities }: DataRegister): string[][] {
  const rows = activities.flatMap((one) => one.rows)
  return rows.flatMap(({ kind, table, properties }) =>
    properties.flatMap(({ name, tag, secret }) =>
      tag === 'none'
        ? []
        : [
            [
              table,
              `${kind}.${name}`,
              secret ? `${words.tags[tag]}, ${words.page.private}` : words.tags[tag],
            ],
          ],
    ),
  )
}

/** A name stays a name. */
const inText = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`)
