import { deepEqual, equal, ok } from 'node:assert/strict'
import { keepVisit } from '../visits/kept-visit.ts'
import { type ErasingWorld, erasingWorld, none } from './erasing-world.ts'

const MAIL = 'ada0@guest.example'
const LEAVES = '2026-11-25T12:00:00.000Z'
/** Sundays: before and after a year and what was said have passed, and two years after the visit. */
const [FIRST, YEAR, SAID, VISITS] = [
  '2026-11-29T03:00:00.000Z',
  '2027-12-12T03:00:00.000Z',
  '2028-02-06T03:00:00.000Z',
  '2028-12-03T03:00:00.000Z',
]

describe('a contact whom something names that is kept for longer (6.4)', () => {
  let here: ErasingWorld['here']
  let { stored, erase, contactOf } = {} as ErasingWorld
  let contactId = ''
  const look = async (now: string) => {
    here.state.now = now
    await here.app.handOutRetention()
    await here.settle()
  }
  const found = async () => (await here.app.findPeople(MAIL)).map(({ id }) => id)

  /** Ada told what she heard, met her counterpart in a visit, and left. */
  beforeEach(async () => {
    ;({ here, stored, erase, contactOf } = await erasingWorld())
    contactId = await contactOf('Ada')
    const { customerId, id: visitId } = await keepVisit(here, ['Ada'])
    await here.app.copyFact({ kind: 'visit', customerId, visitId })
    here.state.now = LEAVES
    await here.leave('Ada')
    await look(FIRST)
  })

  it('can be exported a year later, with what names them', async () => {
    await look(YEAR)
    deepEqual(await found(), [contactId])
    await here.app.exportPerson(contactId, { self: false })
    await here.settle()
    const asked = await here.app.exportPerson(contactId, { self: false })
    ok(asked.ok && asked.made)
    const kinds = asked.made.kinds.map(({ kind }) => kind)
    for (const kind of ['contacts', 'pairs', 'visits', 'visitCopies'] as const) ok(kinds.includes(kind), kind)
  })

  it('can be erased a year later, and nothing names them', async () => {
    await look(YEAR)
    await erase(contactId)
    await here.passTo(YEAR.replace('T03:00', 'T03:01'))
    none(await stored(), contactId, 'Contact0 of Ada', MAIL)
  })

  it('is forgotten with the last of it, and then nothing names them', async () => {
    await look(SAID)
    const told = await stored()
    none(told, 'CANARY A heard')
    ok(told.includes(contactId), 'the visit is kept')
    deepEqual(await found(), [contactId])
    await look(VISITS)
    deepEqual(await found(), [])
    none(await stored(), contactId, 'Contact0 of Ada', MAIL)
  })

  it('stays while a check-in names them in which nobody spoke, and no longer', async () => {
    const cy = await here.pairOf('Cy')
    const key = { employeeId: cy.employeeId, cycleId: '2026-11', pairId: cy.id }
    ok((await here.app.skipCheckin({ ...key, skipReason: 'too busy' })).ok)
    here.state.now = LEAVES
    await here.leave('Cy')
    for (const now of [FIRST, YEAR, '2027-12-26T03:00:00.000Z', '2028-01-02T03:00:00.000Z', SAID]) {
      await look(now)
      const there = await here.ports.contacts.get({ customerId: cy.customerId, contactId: cy.contactId })
      equal(there !== undefined, (await stored()).includes(cy.contactId), now)
    }
    none(await stored(), cy.contactId)
  })
})
