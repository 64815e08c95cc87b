import type { World } from '../world.ts'

const DEPARTMENTS = ['Sales', 'Logistics', 'Finance', 'Quality']
const CONTACTS_EACH = 10

/** Imports `count` invented employees in teams of ten, each paired with a contact; every customer has ten contacts. */
export async function company(here: World, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const customers = numbers.slice(0, Math.ceil(count / CONTACTS_EACH))
  const bossOf = (n: number) => (n === 1 ? '' : `p${Math.max(1, Math.floor(n / 10))}@ours.example`)
  const files = {
    people: [
      'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country',
      ...numbers.map(
        (n) =>
          `Person ${n},p${n}@ours.example,${DEPARTMENTS[n % 4]},Planner,${bossOf(n)},Europe/Berlin,en,DE`,
      ),
    ],
    customers: [
      'Name,Domain,Country,Owner Email',
      ...customers.map((n) => `Customer ${n},c${n}.example,DE,p${n}@ours.example`),
    ],
    contacts: [
      'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country',
      ...numbers.map(
        (n) => `Contact,No${n},a${n}@theirs.example,Buyer,Customer ${customerOf(n)},en,Europe/Berlin,DE`,
      ),
    ],
    pairs: ['Employee Email,Contact Email', ...numbers.map((n) => `p${n}@ours.example,a${n}@theirs.example`)],
  } as const
  for (const [kind, lines] of Object.entries(files)) {
    const { status, body } = await here.importCsv(kind as keyof typeof files, lines.join('\n'))
    if (status !== 200 || body.refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(body)}`)
  }
}

const customerOf = (n: number) => Math.ceil(n / CONTACTS_EACH)
