import { deepEqual, equal, ok } from 'node:assert/strict'
import { noteCalls } from '../../bot/accesses.ts'
import { doWork } from '../../bot/checkins/worker.ts'
import type { AccessKind } from '../../src/contract/words.ts'
import { ACCESS_KINDS } from '../../src/contract/words.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { tab } from '../../src/text/en-tab.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { HOLD } from './erasing-world.ts'

const NAMES = ['Ada', 'Bo', 'Cy']

describe('who looked at or changed what is stored about somebody (6.4)', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: NAMES.map((name) => ({ name })),
    })
  })
  const actor = (name: string) => ({ employeeId: here.idOf(name), roles: [] })
  const note = async (what: AccessKind, by: string, ...names: string[]) => {
    const byId = here.idOf(by)
    await here.app.noteAccess({ what, byId, asAdministrator: true, personIds: names.map(here.idOf) })
    await here.settle()
  }
  const seenBy = async (name: string, after?: string) => here.app.listAccesses(actor(name), after)

  it('stands with that person, once a day, with who it was, and with nobody else', async () => {
    for (const _ of [1, 2]) await note('delivery seen', 'Bo', 'Ada', 'Cy')
    await note('function changed', 'Cy', 'Ada')
    const { accesses } = await seenBy('Ada')
    deepEqual(
      accesses.map(({ day, what, by, asAdministrator }) => [day, what, by?.name, asAdministrator]),
      [
        ['2026-11-03', 'delivery seen', 'Bo', true],
        ['2026-11-03', 'function changed', 'Cy', true],
      ],
    )
    deepEqual((await seenBy('Bo')).accesses, [])
  })

  it('is none of what people do with their own', async () => {
    await note('pair changed', 'Ada', 'Ada', 'Bo')
    deepEqual((await seenBy('Ada')).accesses, [])
    equal((await seenBy('Bo')).accesses.length, 1)
  })

  it('comes newest first, page by page', async () => {
    for (let day = 3; day < 28; day++) {
      here.state.now = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`
      await note('months seen', 'Bo', 'Ada')
    }
    const first = await seenBy('Ada')
    const second = await seenBy('Ada', first.next ?? '')
    const days = [...first.accesses, ...second.accesses].map(({ day }) => day)
    deepEqual([first.accesses.length, second.accesses.length, second.next], [20, 5, null])
    deepEqual(days, days.toSorted().toReversed())
    equal(days[0], '2026-11-27')
  })

  it('tells both people of a pair that somebody else ends', async () => {
    const pair = await here.pairOf('Ada')
    const view = { employee: { id: pair.employeeId }, contact: { id: pair.contactId } }
    const call = { actor: actor('Bo'), params: { pairId: pair.id } }
    await noteCalls(here.app)('endPair', call as never, view as never)
    await here.settle()
    deepEqual(
      (await seenBy('Ada')).accesses.map(({ what, asAdministrator }) => [what, asAdministrator]),
      [['pair changed', false]],
    )
    const ofContact = await here.ports.accesses.list({ personId: pair.contactId })
    deepEqual(
      ofContact.map(({ value }) => value.what),
      ['pair changed'],
    )
  })

  it('is noted of nothing that everybody may read (6.1)', async () => {
    const call = { actor: actor('Bo'), params: { customerId: 'any' } }
    for (const operation of ['getCustomer', 'teamOverview', 'timeline'] as const)
      await noteCalls(here.app)(operation, call as never, {} as never)
    await here.settle()
    deepEqual((await seenBy('Ada')).accesses, [])
  })

  it('is in no file that somebody else asks for; files are made one at a time, each for all who want it', async () => {
    await note('delivery seen', 'Bo', 'Ada')
    const { app, ports } = here
    const todo: Work[] = []
    ports.queue.put = async (work) => void todo.push(work)
    const { read } = ports.everyRow
    let [looking, mostAtOnce] = [0, 0]
    ports.everyRow.read = async function* () {
      mostAtOnce = Math.max(mostAtOnce, ++looking)
      try {
        yield* read()
      } finally {
        looking--
      }
    }
    const file = (name: string, self: boolean) => app.exportPerson(here.idOf(name), { self })
    const kindsOf = async (name: string, self: boolean) => {
      const asked = await file(name, self)
      return asked.ok && asked.made?.kinds.map(({ kind }) => kind)
    }
    for (const name of ['Ada', 'Ada', 'Bo']) deepEqual(await file(name, true), { ok: true, made: null })
    deepEqual(await file('Ada', false), { ok: true, made: null })
    equal(todo.length, 3, 'who asks again meanwhile has nothing made anew')
    const stopping = { ...HOLD, stillMine: () => false }
    for (const work of todo) ok((await doWork(app, work, stopping)).laterMs, 'another instance goes on')
    const left = await Promise.all(todo.map((work) => doWork(app, work, HOLD)))
    equal(left.filter(({ laterMs }) => laterMs === null).length, 1)
    for (const work of todo) await doWork(app, work, HOLD)
    equal(mostAtOnce, 1)
    ok(((await kindsOf('Ada', true)) || []).includes('accesses'))
    const given = (await kindsOf('Ada', false)) || []
    ok(given.includes('employees') && !given.includes('accesses'))
    equal(todo.length, 3, 'what is made is given again')

    here.state.now = '2026-11-03T09:11:00.000Z'
    deepEqual(await file('Bo', true), { ok: true, made: null }, 'later it is made anew')
    equal(todo.length, 4)
    await app.planDue('2026-11-03T10:30:00.000Z')
    for (const work of todo) await doWork(app, work, HOLD)
    deepEqual(await ports.personFiles.list({ kind: 'file' }), [], 'nothing is kept for longer than an hour')
    for await (const { kind } of read()) ok(kind !== 'fileParts')
  })

  it('finds a contact by their address without reading those of all customers', async () => {
    const { contactId } = await here.pairOf('Ada')
    const idsOf = async (letters: string) => (await here.app.findPeople(letters)).map(({ id }) => id)
    deepEqual(await idsOf('Contact0 of Ada'), [contactId])
    here.ports.contacts.list = async () => {
      throw new Error('every contact was read')
    }
    deepEqual(await idsOf(' ADA0@guest.example'), [contactId])
    deepEqual(await idsOf('ada@asked.example'), [here.idOf('Ada')])
    deepEqual(await idsOf('nobody@guest.example'), [])
  })

  it('has a sentence for everything that is noted', () => {
    for (const kind of ACCESS_KINDS) ok(tab.protection.accesses[kind])
  })
})
