import { deepEqual, equal, ok } from 'node:assert/strict'
import { noteCalls } from '../../bot/accesses.ts'
import type { AccessKind } from '../../src/contract/words.ts'
import { ACCESS_KINDS } from '../../src/contract/words.ts'
import { tab } from '../../src/text/en-tab.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'

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
