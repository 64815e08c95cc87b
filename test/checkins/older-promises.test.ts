import { deepEqual, equal } from 'node:assert/strict'
import { NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const NOVEMBER = '2026-11'

describe('a promise from before it was noted to whom it was made', () => {
  let here: AskingWorld
  beforeEach(async () => {
    const people = [{ name: 'Ada' }, { name: 'Bo' }]
    here = await askingWorld({ start: '2026-11-10T12:00:00.000Z', people })
    const key = await told()
    const said = await here.app.answerCheckin({ ...key, guess: 'content' })
    const revision = said.ok ? said.checkin.revision : 0
    const followUp = { text: 'Send the form', dueOn: '2026-11-20', doneOn: null }
    await here.app.tellCheckin({ ...key, ...NOTHING_HEARD, guess: null, revision, followUp })
    await here.settle()
  })
  const told = async () => {
    const { id: pairId } = await here.pairOf('Ada')
    return { employeeId: here.idOf('Ada'), cycleId: NOVEMBER, pairId }
  }
  /** Leaves the rows as the version before wrote them. */
  const asBefore = async (name: 'months' | 'employees', isPromise: RegExp) => {
    const table = here.table(name)
    for (const { contactId, etag, ...row } of table.rows())
      if (isPromise.test(`${row.partitionKey} ${row.rowKey}`))
        await table.updateEntity(row, 'Replace', { etag: String(etag) })
  }
  const onOverview = async () => {
    const lines = await here.ports.followUps.list({ scope: 'department:Sales' })
    return lines.map(({ value }) => [value.name, value.text])
  }
  const promisesOf = async (name: string) => {
    const mine = await here.app.myCheckins({ employeeId: here.idOf(name) })
    return mine.known ? mine.followUps : []
  }

  it('stands on the overview until it is kept (4.2)', async () => {
    await asBefore('months', /\|followups /)
    deepEqual(await onOverview(), [['Ada', 'Send the form']])
    deepEqual(await here.app.keepFollowUp({ ...(await told()), kept: true }), { ok: true, kept: true })
    await here.settle()
    deepEqual(await onOverview(), [])
    deepEqual(await here.app.listSetAside(), [])
  })

  it('stays with whoever took it over, who may keep it or give it on (1.5, 4.7)', async () => {
    const give = async (from: string, to: string) => {
      const [promise] = await promisesOf(from)
      const of = { cycleId: NOVEMBER, pairId: promise?.pairId ?? '' }
      const given = await here.app.reassignFollowUp({
        ...of,
        employeeId: here.idOf(from),
        toId: here.idOf(to),
      })
      await here.settle()
      return given.ok
    }
    equal(await give('Ada', 'Bo'), true)
    await asBefore('employees', / followup:/)
    await asBefore('months', /\|followups /)
    const texts = async (name: string) => (await promisesOf(name)).map(({ followUp }) => followUp.text)
    deepEqual(await texts('Bo'), ['Send the form'])
    equal(await give('Bo', 'Ada'), true)
    deepEqual([await texts('Bo'), await texts('Ada')], [[], ['Send the form']])
    deepEqual(await onOverview(), [['Ada', 'Send the form']])
    const [{ pairId = '' } = {}] = await promisesOf('Ada')
    const kept = await here.app.keepFollowUp({ ...(await told()), pairId, kept: true })
    deepEqual(kept, { ok: true, kept: true })
    await here.settle()
    deepEqual(await onOverview(), [])
  })
})
