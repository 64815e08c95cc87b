import { deepEqual, equal } from 'node:assert/strict'
import { shareApi } from '../../bot/checkins/share-api.ts'
import { timelineApi } from '../../bot/overview/timeline-api.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'

describe('how a contact seemed to somebody (6.2)', () => {
  let here: AskingWorld
  beforeEach(async () => {
    const people = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => ({ name }))
    here = await askingWorld({ start: '2026-11-03T09:00:00.000Z', people })
    await here.csv('teams', `Customer,Employee Email,Role\nGuest Works,${mail('Bo')},planner`)
    await here.csv('customers', `Name,Domain,Country,Owner Email\nGuest Works,guest.example,NL,${mail('Di')}`)
    await here.passTo('2026-11-10T18:00:00.000Z')
    await here.answer('Ada', '2026-11')
  })

  const share = async (shared: boolean) => {
    const { id: pairId } = await here.pairOf('Ada')
    const actor = { employeeId: here.idOf('Ada'), roles: [] }
    const body = { cycleId: '2026-11', pairId, shared }
    const done = await shareApi(here).shareGuess({ actor, token: '', params: {}, query: {}, body })
    await here.settle()
    return 'problem' in done ? done.reason : done.shared
  }
  const seenBy = async (name: string) => {
    const { customerId } = await here.pairOf('Ada')
    const actor = { employeeId: here.idOf(name), roles: [] }
    const call = { actor, token: '', params: { customerId }, query: {}, body: undefined }
    const page = await timelineApi({ ...here, now: () => here.state.now }).timeline(call)
    if ('problem' in page) throw new Error(page.detail)
    const told = page.entries.flatMap((one) => (one.kind === 'conversation' ? [one.conversation] : []))
    return told.map(({ employee, guess }) => [employee.name, guess])
  }

  it('is seen by the team of the customer, with the name, once its author shares it, and by nobody else', async () => {
    deepEqual(await seenBy('Bo'), [['Ada', null]])
    equal(await share(true), true)
    deepEqual(await seenBy('Bo'), [['Ada', 'content']])
    deepEqual(await seenBy('Ada'), [['Ada', 'content']])
    deepEqual(await seenBy('Di'), [['Ada', 'content']], 'who answers for the customer is of its team')
    deepEqual(await seenBy('Cy'), [['Ada', null]])
    equal(await share(false), false)
    deepEqual(await seenBy('Bo'), [['Ada', null]])
  })

  it('is not shared any more once the answer is taken back, nor with anybody at level groups', async () => {
    await share(true)
    const { revision } = await here.app.getVisibility()
    await here.app.changeVisibility({ byId: 'admin', revision, level: 'groups', agreement: null })
    deepEqual(await seenBy('Bo'), [['Sales', null]])
    const { id: pairId } = await here.pairOf('Ada')
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId }
    const told = (await here.ports.checkins.get(key))?.value
    await here.app.undoCheckin({ ...key, revision: told?.revision ?? 0 })
    equal(await share(true), 'not answered')
  })

  it('stays as it is when the month is closed', async () => {
    await here.passTo('2027-01-15T12:00:00.000Z')
    equal(await share(true), 'closed')
  })
})
