import { deepEqual, equal, ok } from 'node:assert/strict'
import type { AskingWorld } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld, none } from './erasing-world.ts'

describe('what was promised to a contact who is erased (6.4)', () => {
  let here: AskingWorld
  let { stored, erase, contactOf } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, stored, erase, contactOf } = await erasingWorld())
  })
  const late = async () => {
    const lines = await here.ports.followUps.list({ scope: 'department:Sales' })
    return lines.map(({ value }) => value.name).sort()
  }

  it('leaves the lists of what is open: nobody could keep it any more', async () => {
    deepEqual(await late(), ['Ada', 'Bo'])
    await erase(await contactOf('Ada'))
    await here.passTo(AFTER)
    deepEqual(await late(), ['Bo'])
    none(await stored(), 'CANARY A promise')
  })

  it('goes where it was told in a conversation that nobody had asked about, beside that of their pair', async () => {
    const contactId = await contactOf('Ada')
    const nothing = { kind: null, departments: [], own: null, note: '', channel: null, spokeOn: null }
    const promised = { text: 'CANARY another promise', dueOn: '2026-11-12' }
    const told = { ...nothing, contactId, heard: '', guess: 'cannot tell' as const, followUp: promised }
    const said = await here.app.logConversation({ ...told, employeeId: here.idOf('Bo'), once: 'once' })
    equal(said.ok, true)
    await here.settle()
    deepEqual(await late(), ['Ada', 'Bo', 'Bo'])
    await erase(contactId)
    await here.passTo(AFTER)
    deepEqual(await late(), ['Bo'])
    none(await stored(), 'CANARY another')
  })

  /** Ada gives hers to Bo, whose counterpart is somebody else there. */
  const give = async () => {
    const { id: pairId } = await here.pairOf('Ada')
    const promise = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId, toId: here.idOf('Bo') }
    const given = await here.app.reassignFollowUp(promise)
    ok(given.ok)
    await here.settle()
    return { ...promise, run: given.run }
  }
  const news = async () => {
    const all = await here.ports.news.list({ employeeId: here.idOf('Bo') })
    return all.map(({ value }) => `${value.kind}: ${value.note}`).sort()
  }

  it('goes with whoever took it over, too', async () => {
    await give()
    deepEqual(await late(), ['Bo', 'Bo'])
    await erase(await contactOf('Ada'))
    await here.passTo(AFTER)
    deepEqual(await late(), ['Bo'])
    const held = await here.ports.handedFollowUps.list({ employeeId: here.idOf('Bo') })
    deepEqual(held, [])
    ok((await stored()).includes('CANARY B promise'), 'their own stays')
  })

  it('goes where a colleague was told of it who took it over, or had it taken back', async () => {
    const promise = await give()
    await here.passTo('2026-11-11T12:00:00.000Z')
    deepEqual(await news(), ['promise given: CANARY A promise'])
    ok((await here.app.takeBackFollowUp(promise)).ok)
    await here.settle()
    await give()
    const [given, back] = ['promise given: CANARY A promise', 'promise taken back: CANARY A promise']
    deepEqual(await news(), [given, given, back])
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:01:00.000Z')
    deepEqual(await news(), [])
    none(await stored(), 'CANARY A promise')
  })
})
