import type { World } from '../world.ts'

const company = 'reed-and-linden.example'
/** The boss, who alone is an administrator, and who is asked about nobody. */
export const BOSS = `boss@${company}`
/** An address for each of so many people. */
export const colleagues = (count: number) =>
  Array.from({ length: count }, (_, n) => `colleague${n}@${company}`)

/** A boss with so many people in Amsterdam, each with a counterpart of their own at one customer. */
export async function hireColleagues(world: World, count: number): Promise<void> {
  const emails = colleagues(count)
  const people = emails.map((email, n) => `Colleague ${n},${email},Logistics,Planner,${BOSS}`)
  const contacts = emails.map((_, n) => `Contact,${n},contact${n}@alder.example,Planner,Alder Mills`)
  const pairs = emails.map((email, n) => `${email},contact${n}@alder.example`)
  const files = {
    people: [
      'Name,Email,Department,Job Title,Manager Email',
      `Boss,${BOSS},Management,Director,`,
      ...people,
    ].map((line, n) => line + (n === 0 ? ',Time Zone,Locale,Country' : ',Europe/Amsterdam,en-GB,NL')),
    customers: ['Name,Domain,Country,Owner Email', `Alder Mills,alder.example,NL,${BOSS}`],
    contacts: ['First Name,Last Name,Email,Job Title,Customer', ...contacts],
    pairs: ['Employee Email,Contact Email', ...pairs],
  }
  for (const [kind, lines] of Object.entries(files)) {
    const { status, body } = await world.importCsv(kind as keyof typeof files, lines.join('\n'))
    if (status !== 200 || body.refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(body)}`)
  }
}
