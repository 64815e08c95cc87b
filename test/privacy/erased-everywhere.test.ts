import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TABLES } from '../../src/adapters/tables/open-tables.ts'
import type { ErasureList, FoundView } from '../../src/contract/personal-data.ts'
import { storageOf, textsInQueue } from '../faults/stored.ts'
import { settled, until } from '../faults/until.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

const CLEO = at('cleo')
/** What stands for Cleo: her name, her address, and what she wrote. */
const WORDS = {
  heard: 'Canary-heard: dunning letters cross',
  promise: 'Canary-promise: send the form',
  said: 'Canary-said: hello there',
}

describe('an erasure in the running service', () => {
  it('leaves nothing of an employee in tables, queue and logs, and what comes late brings nothing back (6.4)', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z', processes: true })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    await settled(here)
    const card = async () => (await here.chat(CLEO)).findLast(({ from }) => from === 'bot')?.id ?? ''
    const first = await card()
    await here.press(CLEO, { activityId: first, title: 'Yes, Paul seemed content' })
    const inputs = { heard: WORDS.heard, followUp: WORDS.promise, dueOn: '2026-11-27' }
    await here.press(CLEO, { activityId: await card(), title: 'Save', inputs })
    await here.say(CLEO, WORDS.said)
    await settled(here)
    const id = (await here.people()).find(({ email }) => email === CLEO)?.id ?? ''
    const canaries = [id, CLEO, 'Cleo Marsh', ...Object.values(WORDS)]
    const before = await allStored(here)
    for (const word of [id, CLEO, 'Cleo Marsh', WORDS.heard, WORDS.promise])
      ok(before.includes(word), `${word} is stored before`)

    const asked = await here.post<{ people: FoundView[] }>(at('berta'), '/api/privacy/people', {
      name: 'Cleo',
    })
    deepEqual(
      asked.body.people?.map((one) => one.id),
      [id],
    )
    equal((await here.post(at('berta'), `/api/privacy/people/${id}/erase`)).status, 200)
    // Its last look comes half a minute later.
    await settled(here)
    await here.advance('PT1M')
    await until('the erasure is done', async () => {
      const { body } = await here.get<ErasureList>(at('berta'), '/api/privacy/erasures')
      return body.erasures.length > 0 && body.erasures.every(({ state }) => state === 'done')
    })
    // Late: an old card, a message, the same file once more.
    await here.press(CLEO, { activityId: first, title: 'Yes, Paul seemed content' }).catch(() => undefined)
    await here.say(CLEO, WORDS.said)
    await settled(here)

    const after = await allStored(here)
    deepEqual(
      canaries.filter((word) => after.includes(word)),
      [],
      'nothing is left of her',
    )
    const logs = logsOf(here)
    // An id stands in lines of before: they name nobody once nothing stands under it.
    deepEqual(
      canaries.slice(1).filter((word) => logs.includes(word)),
      [],
      'no log ever named her',
    )
  }).timeout(120_000)
})

/** Every row of every table and every message of the queue, as one text. */
async function allStored(here: World): Promise<string> {
  const { client } = await storageOf(here)
  const parts = await textsInQueue(here)
  for (const table of TABLES)
    for await (const row of client(table).listEntities()) parts.push(JSON.stringify(row))
  return parts.join('\n').replaceAll('~0020', ' ')
}

function logsOf({ sandbox }: World): string {
  const folder = join(sandbox.folder, 'logs')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}
