import { equal } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../../src/contract/routes.ts'
import { type DirectoryWorld, directoryWorld } from '../people/directory-world.ts'
import { at } from '../small-company.ts'

/** Asked until the alarms of one department alone are so many; the looks at customers are work on a queue. */
async function becomes(here: DirectoryWorld, wanted: string): Promise<void> {
  let said = ''
  for (let asked = 0; asked < 200 && said !== wanted; asked++) {
    const { body } = await here.get<Answer<'listAlarms'>>(at('dov'), '/api/alarms')
    said = body.alarms.map(({ kind, customerName, says }) => `${kind}, ${customerName}: ${says}`).join('\n')
    if (said !== wanted) await pause(25)
  }
  equal(said, wanted)
}

describe('alarms after a reading of the directory (1.2, 1.7)', () => {
  it('follow who moved to another department, and back', async () => {
    await using here = await directoryWorld()
    await here.read()
    await becomes(here, '')
    await here.change('cleo', { department: 'Logistics' })
    await here.read()
    await becomes(
      here,
      'one department, Larkspur Dairy: Everybody in its team is from Logistics. Add somebody from another department.',
    )
    await here.change('cleo', { department: 'Finance' })
    await here.read()
    await becomes(here, '')
  })
})
