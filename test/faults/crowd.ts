import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { NEW_PAIR, type Pair } from '../../src/domain/pairing/pair.ts'
import type { Contact, Customer } from '../../src/domain/people/customer.ts'
import { type Employee, shardOf } from '../../src/domain/people/employee.ts'
import type { Rows } from '../../src/domain/store.ts'
import { idOf } from '../../src/sandbox/people.ts'
import type { World } from '../world.ts'
import { storageOf } from './stored.ts'
import { settled } from './until.ts'

/** Words that only people carry here: none of them may ever stand in a log. */
export const CANARIES = ['Quillfeather', 'crowd.example', 'Zephyrine', 'Moorhen', 'big.example', 'Heronsgate']
const CUSTOMER = 'heronsgate'
const DEPARTMENTS = ['Sales', 'Logistics', 'Finance', 'Quality']

export type Crowd = { zones?: readonly string[]; shards?: number }
/** The address of the n-th of a crowd, from 1 on; the first is an administrator. */
export const mailOf = (n: number) => `p${n}@crowd.example`

/**
 * Puts `count` invented employees, each paired with a contact of one big customer, into the directory and into storage:
 * what an import and an installation of the bot come to, without waiting for either. The month that is open then knows
 * nothing of them: they are asked from the next one on. Answers their ids.
 */
export async function crowd(here: World, count: number, { zones, shards = 16 }: Crowd = {}) {
  // A move hands out what is due first: a month that is planned only afterwards would know them.
  await here.advance('PT1S')
  await settled(here)
  const { open } = await storageOf(here)
  const { employees, employeeList, emails, customers, customerList, contacts } = peopleTables(open)
  const { pairs, pairCopies } = pairTables(open)
  const { references } = checkinTables(open)
  const { people, chats, tlsUrl } = here.sandbox
  const all = Array.from({ length: count }, (_, i) => employee(i + 1, zones ?? ['Europe/Berlin']))
  people.put(
    all.map(({ id: _, managerEmail, ...person }) => ({ ...person, managerEmail: managerEmail ?? '' })),
  )
  for (const { email } of all) chats.setState(chats.of(email), 'installed')

  await put(employees, all, ({ id }) => ({ employeeId: id }))
  const listed = all.map((each) => ({ ...each, shard: shardOf(each.id, shards) }))
  await put(employeeList, listed, ({ id, shard }) => ({ shard, employeeId: id }))
  const addresses = all.map(({ id, email }) => ({ email, kind: 'employee' as const, id, customerId: null }))
  await put(emails, addresses, ({ email }) => ({ kind: 'email', email }))
  await customers.insert({ customerId: CUSTOMER }, CLIENT)
  const entry = { lastConversationOn: null, ownerSpokeOn: null, attention: null }
  await customerList.insert({ kind: 'customer', customerId: CUSTOMER }, { ...CLIENT, ...entry })
  await put(contacts, all.map(contact), ({ id }) => ({ customerId: CUSTOMER, contactId: id }))
  await put(pairs, all.map(pair), ({ id }) => ({ customerId: CUSTOMER, pairId: id }))
  await put(pairCopies, all.map(pair), ({ id, employeeId }) => ({ employeeId, pairId: id }))
  const reachable = all.map(({ id, email }) => ({
    employeeId: id,
    conversationId: chats.of(email).conversationId,
    serviceUrl: `${tlsUrl}/`,
    state: 'installed' as const,
    at: '2026-01-01T00:00:00.000Z',
  }))
  await put(references, reachable, ({ employeeId }) => ({ employeeId }))
  return all.map(({ id }) => id)
}

async function put<K extends object, T>(rows: Rows<K, T>, values: readonly T[], keyOf: (value: T) => K) {
  const late = await rows.putAll(values.map((value) => ({ key: keyOf(value), value, over: undefined })))
  if (late.length > 0) throw new Error('the crowd is there already')
}

function employee(n: number, zones: readonly string[]): Employee {
  const managerEmail = n === 1 ? null : mailOf(Math.max(1, Math.floor(n / 10)))
  return {
    id: idOf(mailOf(n)),
    name: `Person${n} Quillfeather`,
    email: mailOf(n),
    department: DEPARTMENTS[n % DEPARTMENTS.length] ?? '',
    jobTitle: 'Planner',
    function: 'logistics',
    functionBy: 'title',
    managerEmail,
    managerId: managerEmail && idOf(managerEmail),
    leader: n === 1,
    timeZone: zones[n % zones.length] ?? '',
    locale: 'en',
    country: 'DE',
    hours: null,
    from: 'file',
    leftOn: null,
  }
}

const CLIENT: Customer = {
  id: CUSTOMER,
  name: 'Heronsgate Mills',
  domain: 'big.example',
  country: 'DE',
  ownerId: idOf(mailOf(1)),
  ownerSince: null,
  cadence: null,
  share: null,
}

const contactOf = (at: number) => `${CUSTOMER}.c${at + 1}`

function contact(_: Employee, at: number): Contact {
  return {
    id: contactOf(at),
    customerId: CUSTOMER,
    name: `Zephyrine Moorhen${at + 1}`,
    email: `c${at + 1}@big.example`,
    ...{ jobTitle: 'Buyer', function: 'procurement', functionBy: 'title', language: 'en' },
    ...{ timeZone: 'Europe/Berlin', country: 'DE', objectedOn: null, leftOn: null },
  }
}

function pair({ id }: Employee, at: number): Pair {
  return {
    ...NEW_PAIR,
    id: `${CUSTOMER}.p${at + 1}`,
    customerId: CUSTOMER,
    customerName: CLIENT.name,
    employeeId: id,
    contactId: contactOf(at),
    contactName: `Zephyrine Moorhen${at + 1}`,
    contactTitle: 'Buyer',
    reasons: [{ code: 'imported' }],
    since: '2026-01-01',
    revision: 1,
  }
}
