import { deepEqual, equal, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { azurite } from '../azurite.ts'
import { at, found } from '../small-company.ts'
import { debriefPrompts, debriefsSent, planVisit, tablesOf } from '../visits/planned-visit.ts'
import { type World, world } from '../world.ts'

const EVERYBODY = ['berta', 'ada', 'ben', 'cleo', 'dov', 'eve', 'finn']
const SLOT = { start: '2026-11-05T14:00:00.000Z', end: '2026-11-05T14:45:00.000Z' }
const INES = { customer: 'Larkspur Dairy', contact: 'Ines Moreau', ...SLOT }
/** Where the connector is asked to send something into a chat. */
const SENDING = 'v3/conversations/.*/activities$'

describe('the debrief under faults', () => {
  it('loses nobody when instances are killed while it is handed out, and gives nobody two (B1 to B4)', async () => {
    await using here = await world({ now: '2026-11-05T13:00:00.000Z', instances: 2 })
    await found(here)
    const visit = await planVisit(here, { ...INES, who: EVERYBODY })
    await here.fault({ target: 'connector', path: SENDING, delayMs: 400 })
    const moved = here.moveTo('2026-11-05T15:00:00.000Z')
    await until(async () => (await noted(here)) > 1)
    here.kill(0)
    await until(async () => (await debriefsSent(here)).length > 1)
    here.kill(1)
    await moved
    await until(async () => (await here.clock()).settled)
    await here.clearFaults()

    const first = await debriefPrompts(here, '2026-11')
    deepEqual(
      first.map(({ employeeId }) => employeeId).sort(),
      visit.employees.map(({ employeeId }) => employeeId).sort(),
    )
    const sent = await debriefsSent(here)
    for (const { employeeId, state } of first) {
      ok(state === 'sent' || state === 'unknown', state)
      const cards = sent.filter((card) => card.employeeId === employeeId).length
      if (state === 'sent') equal(cards, 1)
      else ok(cards <= 1)
    }
    const { body } = await here.get<Overview>(at('berta'), '/api/overview')
    equal(body.spoke, 6, 'whatever became of the card, they spoke')

    await here.moveTo('2026-11-06T18:30:00.000Z')
    await until(async () => (await here.clock()).settled)
    const again = (await debriefsSent(here)).filter((card) => card.again).map(({ employeeId }) => employeeId)
    const doubtful = first.filter(({ state }) => state === 'unknown').map(({ employeeId }) => employeeId)
    deepEqual(again.sort(), doubtful.sort(), 'who may have been missed is asked once more')
  }).timeout(240_000)

  it('asks once more on the next working morning where a card may not have arrived (B3)', async () => {
    await using here = await world({ now: '2026-11-05T13:00:00.000Z' })
    await found(here)
    await planVisit(here, { ...INES, who: ['ada', 'finn'] })
    await here.advance('PT1M')
    await here.fault({ target: 'connector', path: SENDING, status: 502, drop: 'after', times: 2 })
    await here.moveTo('2026-11-05T18:00:00.000Z')
    const states = (await debriefPrompts(here, '2026-11')).map(({ state }) => state)
    deepEqual(states, ['unknown', 'unknown'])
    await here.moveTo('2026-11-06T08:59:00.000Z')
    equal((await debriefsSent(here)).filter((card) => card.again).length, 0)
    await here.moveTo('2026-11-06T09:30:00.000Z')
    equal((await debriefsSent(here)).filter((card) => card.again).length, 2)
  }).timeout(90_000)

  it('asks the others when one profile is damaged, and who has left not at all', async () => {
    await using here = await world({ now: '2026-11-05T13:00:00.000Z' })
    await found(here)
    const visit = await planVisit(here, { ...INES, who: ['ada', 'cleo', 'eve'] })
    // Whatever they are told of their pairs is on its way before.
    await here.advance('PT1M')
    const [, cleo, eve] = visit.employees.map(({ employeeId }) => employeeId)
    const place = { prefix: here.prefix, connectionString: await azurite() }
    const employees = (await openTables(place, () => {})).client('employees')
    const row = { rowKey: 'profile' }
    await employees.updateEntity({ ...row, partitionKey: eve ?? '', leftOn: '2026-11-01' }, 'Merge')
    await employees.updateEntity({ ...row, partitionKey: cleo ?? '', leader: 'perhaps' }, 'Merge')
    const moved = here.moveTo('2026-11-05T15:00:00.000Z')
    await until(async () => (await debriefsSent(here)).length > 0)
    deepEqual(
      (await debriefsSent(here)).map(({ employeeId }) => employeeId),
      [visit.employees[0]?.employeeId],
    )
    await employees.updateEntity({ ...row, partitionKey: cleo ?? '', leader: false }, 'Merge')
    await moved
    await until(async () => (await debriefsSent(here)).length > 1)
    deepEqual(
      (await debriefsSent(here)).map(({ employeeId }) => employeeId),
      [visit.employees[0]?.employeeId, cleo],
    )
  }).timeout(120_000)

  it('follows a visit that was moved: its new end is what counts', async () => {
    await using here = await world({ now: '2026-11-05T13:00:00.000Z' })
    await found(here)
    const visit = await planVisit(here, { ...INES, who: ['ada'] })
    const { visits, due } = await tablesOf(here)
    const key = { customerId: visit.customerId, visitId: visit.id }
    const stored = await visits.get(key)
    const end = '2026-11-05T16:00:00.000Z'
    if (stored) await visits.replace(key, stored, { ...stored.value, end, revision: 2 })
    await due.add({ dueAt: end, work: { kind: 'visit-over', ...key } })
    await here.moveTo('2026-11-05T15:30:00.000Z')
    equal((await debriefsSent(here)).length, 0)
    await here.moveTo('2026-11-05T16:00:00.000Z')
    equal((await debriefsSent(here)).length, 1)
  }).timeout(90_000)
})

/** How many debriefs are noted, sent or not. */
async function noted(here: World): Promise<number> {
  return (await debriefPrompts(here, '2026-11')).length
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await pause(100)
  }
  throw new Error('it never came true')
}
