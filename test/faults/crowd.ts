import type { World } from '../world.ts'

const DEPARTMENTS = ['Sales', 'Logistics', 'Finance', 'Quality']

/** Imports `count` invented employees, each paired with a contact of one big customer. Answers their ids. */
export async function crowd(here: World, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const people = numbers.map((n) => {
    const boss = n === 1 ? '' : `p${Math.max(1, Math.floor(n / 10))}@crowd.example`
    return `Person ${n},p${n}@crowd.example,${DEPARTMENTS[n % 4]},Planner,${boss},Europe/Berlin,en,DE`
  })
  const contacts = numbers.map(
    (n) => `Contact,No${n},c${n}@big.example,Buyer,Big Customer,en,Europe/Berlin,DE`,
  )
  const pairs = numbers.map((n) => `p${n}@crowd.example,c${n}@big.example`)
  const files = {
    people: ['Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country', ...people],
    customers: ['Name,Domain,Country,Owner Email', 'Big Customer,big.example,DE,p1@crowd.example'],
    contacts: ['First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country', ...contacts],
    pairs: ['Employee Email,Contact Email', ...pairs],
  } as const
  for (const [kind, lines] of Object.entries(files)) {
    const { status, body } = await here.importCsv(kind as keyof typeof files, lines.join('\n'))
    if (status !== 200 || body.refused.length > 0)
      throw new Error(`${kind}: ${JSON.stringify(body).slice(0, 500)}`)
  }
  return (await here.people()).map((person) => person.id)
}
