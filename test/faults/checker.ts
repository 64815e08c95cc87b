import { deepEqual, ok } from 'node:assert/strict'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { FIRST_CARD, type Prompt } from '../../src/domain/checkins/prompt.ts'
import { allShards } from '../../src/domain/people/employee.ts'
import { azurite } from '../azurite.ts'
import type { World } from '../world.ts'

/** Every prompt row of a cycle, as it stands in storage. */
export async function promptsOf(here: World, cycleId: string): Promise<Prompt[]> {
  const place = { prefix: here.prefix, connectionString: await azurite() }
  const { prompts } = checkinTables((await openTables(place, () => {})).open)
  const lists = await Promise.all(allShards(16).map((shard) => prompts.list({ cycleId, shard })))
  return lists.flat().map((row) => row.value)
}

/**
 * Compares what the connector really received with what our tables say: every employee in exactly one final state,
 * `sent` means one POST, never two for one claim, and a second card only where the first may not have arrived.
 */
export async function checkDelivery(here: World, cycleId: string, employeeIds: readonly string[]) {
  const rows = await promptsOf(here, cycleId)
  const first = rows.filter((row) => row.card === FIRST_CARD)
  deepEqual(first.map((row) => row.employeeId).sort(), [...employeeIds].sort(), 'one prompt for each')

  const arrived = await arrivals(here)
  for (const row of first) {
    const cards = arrived.get(row.employeeId) ?? []
    const asked = cards.filter((card) => !card.again).length
    const again = cards.length - asked
    const states = ['sent', 'unknown', 'answered', 'not this month']
    ok(states.includes(row.state), `${row.employeeId} is ${row.state}`)
    if (row.delivered === 'sent') deepEqual([asked, again], [1, 0], `${row.employeeId} is sent`)
    else ok(asked <= 1, `${row.employeeId} was asked ${asked} times`)
  }
  return { sent: first.filter((row) => row.delivered === 'sent').length, first, rows, arrived }
}

/** A card that asked somebody: whether it was one that asks again, and the month of product time it came in. */
export type Arrival = { again: boolean; productMonth: string }

/** The cards that asked somebody, by employee, as the connector noted them. */
export async function arrivals(here: World): Promise<Map<string, Arrival[]>> {
  const owners = new Map((await here.people()).map(({ id }) => [id, id]))
  const place = { prefix: here.prefix, connectionString: await azurite() }
  const { references } = checkinTables((await openTables(place, () => {})).open)
  const byChat = new Map<string, string>()
  await Promise.all(
    [...owners.keys()].map(async (employeeId) => {
      const reference = await references.get({ employeeId })
      if (reference) byChat.set(reference.value.conversationId, employeeId)
    }),
  )
  const cards = new Map<string, Arrival[]>()
  for (const { method, path, body, productTime, status } of await here.ledger('connector')) {
    const content = JSON.stringify(body)
    if (method !== 'POST' || !content?.includes('Did you speak with') || (status && status >= 300)) continue
    const chat = decodeURIComponent(/conversations\/([^/]+)\//.exec(path)?.[1] ?? '')
    const employeeId = byChat.get(chat) ?? chat
    cards.set(employeeId, [
      ...(cards.get(employeeId) ?? []),
      { again: content.includes('Once more'), productMonth: productTime.slice(0, 7) },
    ])
  }
  return cards
}
