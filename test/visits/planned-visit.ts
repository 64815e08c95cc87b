import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { dueTable } from '../../src/adapters/tables/due.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { visitTables } from '../../src/adapters/tables/visits.ts'
import { allShards } from '../../src/domain/people/employee.ts'
import { copyVisit } from '../../src/domain/visits/copy-visit.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { azurite } from '../azurite.ts'
import { at } from '../small-company.ts'
import type { World } from '../world.ts'

type Planned = Partial<Visit> & {
  customer: string
  contact: string | readonly string[]
  /** First names. */
  who: string[]
  start: string
  end: string
}

/** The tables of a world, for what no door of the product leads to. */
export async function tablesOf({ prefix }: Pick<World, 'prefix'>) {
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => {})
  return {
    ...checkinTables(tables.open),
    ...visitTables(tables.open),
    due: dueTable(tables.client('due'), () => {}),
  }
}

/** Puts a booked visit where booking would have left it, without a calendar: its row, its copies, and its end to wait for. */
export async function planVisit(here: World, planned: Planned): Promise<Visit> {
  const { customer, contact, who, ...given } = planned
  const tables = await tablesOf(here)
  const boss = at('berta')
  const { body } = await here.get<{ customers: { id: string; name: string }[] }>(boss, '/api/customers')
  const customerId = body.customers.find((one) => one.name === customer)?.id ?? ''
  const found = await here.get<{ contacts: Visit['contacts'] }>(boss, `/api/customers/${customerId}/contacts`)
  const people = new Map((await here.people()).map((person) => [person.email, person]))
  const visit: Visit = {
    ...{ id: `${customerId}.${Math.random().toString(36).slice(2)}`, customerId, customerName: customer },
    ...{ kind: 'visit', subject: 'Visit', agenda: '' },
    ...{ organiserId: people.get(boss)?.id ?? '', organiserName: 'Berta Olsen', organiserEmail: boss },
    ...{
      timeZone: 'Europe/Amsterdam',
      scopes: [],
      state: 'booked',
      reason: null,
      cancelNote: null,
      unfinished: null,
      quorum: null,
      meetingLink: null,
      inviting: null,
      answers: null,
      movedAt: null,
    },
    ...{ eventId: null, iCalUId: null, joinUrl: null, bookedAt: given.start, revision: 1 },
    employees: who.map((name) => {
      const { id = '', email = '' } = people.get(at(name)) ?? {}
      const work = { jobTitle: '', function: 'other', department: '' } as const
      return { employeeId: id, name, email, ...work, role: 'participant', required: true }
    }),
    contacts: found.body.contacts
      .map((one) => ({ ...one, contactId: (one as unknown as { id: string }).id }))
      .filter((one) => [contact].flat().includes(one.name)),
    ...given,
  }
  const key = { customerId, visitId: visit.id }
  await tables.visits.insert(key, visit)
  await copyVisit(tables)(key)
  await tables.due.add({ dueAt: visit.end, work: { kind: 'visit-over', ...key } })
  return visit
}

/** Every card that asked how a visit was, as the connector noted them: whose chat, and whether it asks again. */
export async function debriefsSent(here: World): Promise<{ employeeId: string; again: boolean }[]> {
  const { references } = await tablesOf(here)
  const chats = new Map<string, string>()
  for (const { id } of await here.people()) {
    const reference = await references.get({ employeeId: id })
    if (reference) chats.set(encodeURIComponent(reference.value.conversationId), id)
  }
  return (await here.ledger('connector'))
    .filter(({ method, status }) => method === 'POST' && (status ?? 200) < 300)
    .filter(({ body }) => /How was the (visit|talk)/.test(JSON.stringify(body)))
    .map(({ path, body }) => ({
      employeeId: [...chats].find(([chat]) => path.includes(chat))?.[1] ?? path,
      again: JSON.stringify(body).includes('Once more'),
    }))
}

/** The debriefs of one cycle, as storage knows them. */
export async function debriefPrompts(here: World, cycleId: string) {
  const { prompts } = await tablesOf(here)
  const lists = await Promise.all(allShards(16).map((shard) => prompts.list({ cycleId, shard })))
  return lists
    .flat()
    .map((row) => row.value)
    .filter(({ card }) => card.startsWith('visit:'))
}
