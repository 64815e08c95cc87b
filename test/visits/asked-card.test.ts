import { deepEqual, equal, ok } from 'node:assert/strict'
import { debriefCard } from '../../src/domain/checkins/prompt.ts'
import { shardOf } from '../../src/domain/people/employee.ts'
import { change } from '../../src/domain/store.ts'
import { type HeldVisit, heldVisit } from './held-visit.ts'

describe('the card that offers to ask the customer how a visit was (3.8)', () => {
  let held: HeldVisit
  beforeEach(async () => {
    held = await heldVisit(['Ada', 'Bo'].map((name) => ({ name })))
    held.here.state.redrawn.length = 0
  })
  /** Asks so many contacts, out of those who are left. */
  const ask = async (contacts: number) => {
    const { app, idOf, settle } = held.here
    const asked = { actor: { employeeId: idOf('Ada'), roles: [] }, visitId: held.visit.id }
    const found = await app.answerLetters(asked)
    ok(found.ok)
    const mails = found.letters.slice(0, contacts)
    ok((await app.askForAnswer({ ...asked, token: 'token', way: 'copied', mails })).ok)
    await settle()
  }
  const redrawn = () => held.here.state.redrawn.map(({ name, offers }) => [name, offers?.asks])

  it('offers it no more once all were asked, wherever that was done (2.4)', async () => {
    await ask(1)
    deepEqual(redrawn(), [], 'one is left')
    await ask(2)
    deepEqual(redrawn(), [['Ada', false]])
  })

  it('stays as it is beside the form that a tap opened, with what is typed in it (2.3)', async () => {
    const { app, ports, idOf, pairOf } = held.here
    const employeeId = idOf('Ada')
    const shard = shardOf(employeeId, ports.settings.shards)
    const card = { cycleId: '2026-11', shard, employeeId, card: debriefCard(held.visit.id) }
    await change(ports.prompts, card, (there) => there && { ...there, activityId: 'debrief' })
    const pair = { employeeId, cycleId: '2026-11', pairId: (await pairOf('Ada')).id }
    const press = { visitId: held.visit.id, pressed: 'debrief' }
    ok((await app.answerCheckin({ ...pair, ...press, guess: 'content' })).ok)
    await ask(2)
    equal(
      held.here.state.redrawn.some(({ activityId }) => activityId === 'debrief'),
      false,
    )
  })
})
