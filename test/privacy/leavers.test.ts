import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { everyRow } from '../../src/adapters/tables/every-row.ts'
import { change } from '../../src/domain/store.ts'
import { mail } from '../checkins/asking-world.ts'
import { type ErasingWorld, erasingWorld, HOLD, none } from './erasing-world.ts'

/** Sundays, before and after two years have passed since Ada left. */
const [LEAVES, BEFORE, AFTER, NEXT] = [
  '2026-11-25T12:00:00.000Z',
  '2028-11-19T03:00:00.000Z',
  '2028-11-26T03:00:00.000Z',
  '2028-12-03T03:00:00.000Z',
]

describe('who left (6.4)', () => {
  let here: ErasingWorld['here']
  let { stored } = {} as ErasingWorld
  let ada = ''
  const look = async (now: string) => {
    here.state.now = now
    await here.app.handOutRetention()
    await here.settle()
  }
  /** A look at a table with a row about Ada that cannot be read; that table. */
  const leaveUnread = async () => {
    Object.assign(
      here.ports.everyRow,
      everyRow(here.table, () => undefined),
    )
    const settings = here.table('settings')
    await settings.createEntity({ partitionKey: 'novel', rowKey: 'shared', of: `${ada} and Bo` })
    await look(AFTER)
    return settings
  }
  const waits = async () =>
    (await here.ports.leavers.list({ kind: 'leaver' })).map(({ value }) => [value.personId, value.unread])
  const decide = async () => (await here.app.listCustomers()).map(({ entry }) => entry.id)[0] ?? ''
  const NAMES = () => [ada, mail('Ada'), '"Ada"', 'moved to another firm']

  beforeEach(async () => {
    ;({ here, stored } = await erasingWorld())
    ada = here.idOf('Ada')
    const actor = { employeeId: ada, roles: [] }
    await here.app.optOut({ employeeId: ada, optedOut: true, reason: 'I moved to another firm' })
    const noted = await here.app.noteDecision({
      ...{ actor, customerId: await decide(), text: 'We change the crates', evidence: [], decidedOn: null },
      requestId: 'decision-of-ada',
    })
    ok(noted.ok)
    here.state.now = LEAVES
    await here.leave('Ada')
  })

  it('is known for two years and then nowhere any more, while what they decided and all numbers stay', async () => {
    await look(BEFORE)
    for (const word of NAMES()) ok((await stored()).includes(word), word)
    const months = await here.counted('Sales', '2026-11')
    await look(AFTER)
    const left = await stored()
    none(left, ...NAMES())
    ok(left.includes('We change the crates') && left.includes('Former colleague'))
    ok(left.includes(mail('Bo')), 'nobody else is forgotten')
    deepEqual(await here.counted('Sales', '2026-11'), months)
    equal(await here.app.isErased(mail('Ada')), false)
    deepEqual(await here.app.listErasures(), [])
  })

  it('may be taken in anew after that', async () => {
    await look(AFTER)
    await here.csv('people', `Name,Email\nAda,${mail('Ada')}`)
    equal((await here.ports.employees.get({ employeeId: ada }))?.value.leftOn, null)
  })

  it('stays as they are when they are back by then', async () => {
    const { put } = here.ports.queue
    // Back between being looked for and being forgotten.
    here.ports.queue.put = async (work) => {
      if (work.kind === 'forget-people')
        await change(
          here.ports.employees,
          { employeeId: ada },
          (there) => there && { ...there, leftOn: null },
        )
      await put(work)
    }
    await look(AFTER)
    equal((await here.ports.employees.get({ employeeId: ada }))?.value.name, 'Ada')
    deepEqual(await here.ports.leavers.list({ kind: 'leaver' }), [])
  })

  it('takes no row along that cannot be read, and is known by it until it can be', async () => {
    const settings = await leaveUnread()
    ok(settings.rows().some(({ rowKey }) => rowKey === 'shared'))
    deepEqual(await waits(), [[ada, 1]])
    deepEqual(here.state.said.at(-1), { event: 'leaver.waits', rows: '1' })
    const rows = (await stored()).split('\n').filter((row) => !row.includes('"kind":"leavers"'))
    none(rows.join('\n'), ...NAMES())
    equal((await doWork(here.app, { kind: 'forget-people' }, HOLD)).laterMs, null, 'nobody waits for it')
    const [shared] = settings.rows().filter(({ rowKey }) => rowKey === 'shared')
    await settings.deleteEntity('novel', 'shared', { etag: String(shared?.etag) })
    await look(NEXT)
    deepEqual(await waits(), [])
  })

  describe('for whom a row waits that cannot be read', () => {
    const NAMESAKE = 'Ada of the dairy wants smaller crates'
    beforeEach(async () => {
      await leaveUnread()
      deepEqual(await waits(), [[ada, 1]])
    })

    it('takes nothing out of what others write about a namesake afterwards', async () => {
      const noted = await here.app.noteDecision({
        actor: { employeeId: here.idOf('Bo'), roles: [] },
        ...{ customerId: await decide(), text: NAMESAKE, evidence: [], decidedOn: null },
        requestId: 'decision-of-bo',
      })
      ok(noted.ok)
      await look(NEXT)
      ok((await stored()).includes(NAMESAKE))
      deepEqual(await waits(), [[ada, 1]])
    })

    it('stays when they came back and left again within a week', async () => {
      here.state.now = '2028-11-28T12:00:00.000Z'
      await here.csv('people', `Name,Email\nAda,${mail('Ada')}`)
      await here.leave('Ada')
      await look(NEXT)
      equal((await here.ports.employees.get({ employeeId: ada }))?.value.name, 'Ada')
      deepEqual(await waits(), [])
    })

    it('is looked for in everything as soon as it can be read', async () => {
      const settings = here.table('settings')
      const [shared] = settings.rows().filter(({ rowKey }) => rowKey === 'shared')
      await settings.deleteEntity('novel', 'shared', { etag: String(shared?.etag) })
      const [row] = here
        .table('customers')
        .rows()
        .filter(({ text }) => text === 'We change the crates')
      ok(row)
      const { etag, ...again } = row
      await here
        .table('customers')
        .updateEntity({ ...again, text: `Told ${ada}` }, 'Replace', { etag: String(etag) })
      await look(NEXT)
      none(await stored(), ...NAMES())
      deepEqual(await waits(), [])
    })
  })

  it('is forgotten whole also where that is cut short', async () => {
    const decideAll = here.ports.everyRow.decide
    let rows = 0
    here.ports.everyRow.decide = (fate, goes) =>
      decideAll((row) => {
        if (++rows > 40) throw new Error('the process was killed here')
        return fate(row)
      }, goes)
    await rejects(look(AFTER))
    here.ports.everyRow.decide = decideAll
    here.state.waited += 30_000
    await here.settle()
    equal((await here.ports.leavers.list({ kind: 'leaver' })).length, 1)
    equal((await doWork(here.app, { kind: 'forget-people' }, HOLD)).laterMs, null)
    none(await stored(), ...NAMES())
  })
})
