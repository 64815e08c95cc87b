import { deepEqual, equal, ok } from 'node:assert/strict'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { objectRestored } from '../../src/domain/privacy/object-restored.ts'
import { valuesOf } from '../../src/domain/store.ts'
import { mail } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld, none } from './erasing-world.ts'
import { backupOf, type Here, LATER, RESTORED, restored } from './restored-world.ts'

describe('a backup from before somebody was erased (6.4)', () => {
  let here: Here
  let { erase, contactOf } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, erase, contactOf } = await erasingWorld())
  })

  it('brings nobody back: the employee and the contact are gone once the service has started', async () => {
    const lines = await backupOf(here)
    const [ada, contactId] = [here.idOf('Ada'), await contactOf('Bo')]
    await erase(ada)
    await erase(contactId)
    await here.passTo(AFTER)
    const there = await restored(here, lines)
    equal(there.people, 2)
    ok((await there.stored()).includes(mail('Ada')), 'the backup knows her')
    equal(await there.app.isErased(mail('Ada')), true, 'nothing late brings her back meanwhile')
    await there.startAt(RESTORED)
    await there.startAt(LATER)
    const left = await there.stored()
    none(left, ada, mail('Ada'), '"Ada"', 'CANARY A heard', contactId, 'bo0@guest.example', 'Contact0 of Bo')
    ok(left.includes(mail('Bo')))
    const [pair] = await there.ports.pairCopies.list({ employeeId: here.idOf('Bo') })
    equal(pair?.value.status, 'ended', 'nobody is asked about who was erased')
    const listed = await there.app.listErasures()
    deepEqual(
      listed.map(({ state, byId }) => [state, byId]),
      [
        ['done', 'admin'],
        ['done', 'admin'],
      ],
    )
  })

  it('leaves alone who has the address of somebody who was erased before it was saved', async () => {
    const ada = here.idOf('Ada')
    const profile = (await here.ports.employees.get({ employeeId: ada }))?.value
    ok(profile)
    await erase(ada)
    await here.passTo(AFTER)
    // As the directory brings them: it gives an address anew, and never an id.
    const heir = { ...profile, id: 'heir-of-the-address', name: 'Dot' }
    await here.ports.employees.insert({ employeeId: heir.id }, heir)
    const there = await restored(here, await backupOf(here))
    equal(there.people, 0)
    await there.startAt(RESTORED)
    await there.startAt(LATER)
    deepEqual((await there.ports.employees.get({ employeeId: heir.id }))?.value, heir)
    equal(await there.app.isErased(heir.id), false)
  })

  it('does not forget that a contact objected since, and ends their pair (6.4)', async () => {
    const lines = await backupOf(here)
    const { customerId, contactId } = await here.pairOf('Ada')
    const actor = { employeeId: 'admin', roles: ['administrator' as const] }
    await here.app.objectContact({ actor, customerId, contactId, objects: true })
    const there = await restored(here, lines)
    const objected = await valuesOf(here.ports.contacts.list({ customerId }))
    equal(
      await objectRestored({ ...there.ports, before: here.ports })(
        objected.filter((one) => one.objectedOn !== null),
      ),
      1,
    )
    await there.startAt(RESTORED)
    equal((await there.ports.contacts.get({ customerId, contactId }))?.value.objectedOn, '2026-11-10')
    const [pair] = await there.ports.pairCopies.list({ employeeId: here.idOf('Ada') })
    equal(pair?.value.endReason, 'contact asked not to')
  })

  it('does not forget the objection of a contact who came since, whatever file brings them again (6.4)', async () => {
    const lines = await backupOf(here)
    const { customerId } = await here.pairOf('Ada')
    const FILE = 'First Name,Last Name,Email,Job Title,Customer\nGus,New,gus@guest.example,Buyer,Guest Works'
    await here.csv('contacts', FILE)
    const gus = (await valuesOf(here.ports.contacts.list({ customerId }))).find(
      ({ name }) => name === 'Gus New',
    )
    const actor = { employeeId: 'admin', roles: ['administrator' as const] }
    await here.app.objectContact({ actor, customerId, contactId: gus?.id ?? '', objects: true })
    const there = await restored(here, lines)
    const known = await valuesOf(here.ports.contacts.list({ customerId }))
    const carry = () =>
      objectRestored({ ...there.ports, before: here.ports })(known.filter((one) => one.objectedOn !== null))
    deepEqual([await carry(), await carry()], [1, 0])
    await there.app.importFile({ kind: 'contacts', source: 'csv', apply: true, rows: readCsv(bytesOf(FILE)) })
    const contacts = await valuesOf(there.ports.contacts.list({ customerId }))
    deepEqual(
      contacts.filter(({ name }) => name === 'Gus New').map(({ id, objectedOn }) => [id, objectedOn]),
      [[gus?.id, '2026-11-10']],
    )
  })

  it('can still find and forget who objected at a customer that came since as well (6.4)', async () => {
    const lines = await backupOf(here)
    const { before, there } = await objectedSince(lines)
    const mill = (await there.app.listCustomers()).find(({ entry }) => entry.name === 'Mill')?.entry
    deepEqual([mill?.id, mill?.ownerId], [before.customerId, here.idOf('Bo')])
    equal((await there.ports.customers.get({ customerId: before.customerId }))?.value.name, 'Mill')
    deepEqual(
      (await there.app.findPeople('Gus New')).map(({ id }) => id),
      [before.id],
    )
  })

  it('keeps an objection although the backup has the address of a contact who is gone there (6.4)', async () => {
    const { before, there } = await objectedSince(await backupOf(here), 'gone')
    await there.app.importFile({ kind: 'contacts', source: 'csv', apply: true, rows: readCsv(bytesOf(GUS)) })
    const contacts = await valuesOf(there.ports.contacts.list({ customerId: before.customerId }))
    deepEqual(
      contacts.map(({ id, objectedOn }) => [id, objectedOn]),
      [[before.id, '2026-11-10']],
    )
  })

  const GUS = 'First Name,Last Name,Email,Job Title,Customer\nGus,New,gus@guest.example,Buyer,Mill'
  /** Gus comes with a customer of his own, objects, and is carried over to what a backup holds. */
  async function objectedSince(lines: readonly string[], other = '') {
    await here.csv('customers', `Name,Domain,Country,Owner Email\nMill,mill.example,NL,${mail('Bo')}`)
    await here.csv('contacts', GUS)
    const mill = (await here.app.listCustomers()).find(({ entry }) => entry.name === 'Mill')
    const customerId = mill?.entry.id ?? ''
    const [gus] = await valuesOf(here.ports.contacts.list({ customerId }))
    ok(gus)
    const actor = { employeeId: 'admin', roles: ['administrator' as const] }
    await here.app.objectContact({ actor, customerId, contactId: gus.id, objects: true })
    const there = await restored(here, lines)
    const { email } = gus
    const owner = { email, kind: 'contact', id: `${customerId}.${other}`, customerId } as const
    if (other) await there.ports.emails.insert({ kind: 'email', email }, owner)
    const objected = [{ ...gus, objectedOn: '2026-11-10' }]
    const carry = () => objectRestored({ ...there.ports, before: here.ports })(objected)
    deepEqual([await carry(), await carry()], [1, 0])
    return { before: gus, there }
  }

  it('brings nobody back whose erasure was only begun when the service was stopped', async () => {
    const lines = await backupOf(here)
    const ada = here.idOf('Ada')
    ok((await here.app.erasePerson({ personId: ada, byId: 'admin' })).ok)
    const there = await restored(here, lines)
    deepEqual([there.people, await there.again()], [1, 1])
    equal(await there.app.isErased(mail('Ada')), true, 'no import brings her back meanwhile')
    await there.startAt(RESTORED)
    await there.startAt(LATER)
    none(await there.stored(), ada, mail('Ada'), '"Ada"')
    equal((await there.app.listErasures())[0]?.byId, 'admin')
  })

  it('brings nobody back of whom a first look was over when it was saved, table by table', async () => {
    const before = await backupOf(here)
    const ada = here.idOf('Ada')
    await erase(ada)
    const after = await backupOf(here)
    const isLater = (line: string) => JSON.parse(line).table === 'lookups'
    const there = await restored(here, [...before.filter((line) => !isLater(line)), ...after.filter(isLater)])
    equal(there.people, 1)
    await there.startAt(RESTORED)
    await there.startAt(LATER)
    none(await there.stored(), ada, mail('Ada'), '"Ada"', 'CANARY A heard')
    const { customerId } = await here.pairOf('Bo')
    const pairs = await valuesOf(there.ports.pairs.list({ customerId }))
    deepEqual(pairs.map(({ status }) => status).toSorted(), ['active', 'active', 'ended'])
  })

  it('goes on with an erasure that was under way when it was saved, and begins none twice', async () => {
    const ada = here.idOf('Ada')
    const begun = await here.app.erasePerson({ personId: ada, byId: 'admin' })
    ok(begun.ok)
    const lines = await backupOf(here)
    await here.settle()
    await here.passTo(AFTER)
    const there = await restored(here, lines)
    deepEqual([there.people, await there.again()], [1, 1])
    await there.startAt(RESTORED)
    await there.startAt(LATER)
    none(await there.stored(), ada, mail('Ada'), '"Ada"')
    deepEqual(
      (await there.app.listErasures()).map(({ id, state }) => [id, state]),
      [[begun.erasureId, 'done']],
    )
  })
})

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}
