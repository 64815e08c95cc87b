import { ok } from 'node:assert/strict'
import type { Fault } from '../../src/sandbox/faults.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

const MANY = 1000
/** What the planner and the send rate ask for meanwhile is in other tables, and the queue is looked at by GET. */
const ASKED = '(employees|customers|lookups|prompts|months|rollups)|work/messages(/|\\?(?!.*numofmessages))'

describe('a tap on a face (2.3)', () => {
  it('is answered with so few calls to storage that it is answered at once where each of them takes long', async () => {
    await using here = await world({ now: '2026-11-09T08:00:00.000Z', storageFaults: true })
    await found(here)
    await here.moveTo('2026-11-10T12:00:00.000Z')
    const card = (await here.chat(at('eve'))).at(-1)
    await here.fault({ target: 'storage', path: ASKED, delayMs: 0, times: MANY })
    const { status } = await here.press(at('eve'), {
      activityId: card?.id ?? '',
      title: 'Yes, Uta seemed content',
    })
    const { body } = await here.control<Fault[]>('GET', '/faults')
    const calls = MANY - (body[0]?.times ?? 0)
    ok(status === 200 && calls > 5 && calls <= 20, `${status}, ${calls} calls`)
  })
})
