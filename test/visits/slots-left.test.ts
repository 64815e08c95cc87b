import { deepEqual, equal } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { visitTables } from '../../src/adapters/tables/visits.ts'
import { giveBack, takeSlot } from '../../src/domain/visits/take-slot.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { azurite } from '../azurite.ts'

const SLOT = { start: '2026-11-24T23:30:00.000Z', end: '2026-11-25T00:15:00.000Z' }
const visit = (name: string, more: Partial<Visit> = {}): Visit => ({
  ...{ id: `quill.${name}`, customerId: 'quill', customerName: 'Quill & Sons', kind: 'visit' },
  ...{
    subject: '',
    agenda: '',
    organiserId: 'ada',
    organiserName: 'Ada Quist',
    organiserEmail: 'ada@x.example',
  },
  ...{
    ...SLOT,
    timeZone: 'Europe/Amsterdam',
    employees: [],
    scopes: [],
    unfinished: null,
    quorum: null,
    meetingLink: null,
    inviting: null,
    answers: null,
    movedAt: null,
  },
  contacts: [
    {
      contactId: 'quill.uta',
      name: 'Uta Brandt',
      email: 'uta@quill.example',
      jobTitle: '',
      function: 'other',
      timeZone: 'Europe/Berlin',
    },
  ],
  ...{ state: 'booking', reason: null, cancelNote: null, eventId: null, iCalUId: null, joinUrl: null },
  ...{ bookedAt: '2026-11-02T08:00:00.000Z', revision: 1, ...more },
})

/** Tables in which `first` has taken the slot, over midnight; and what a second visit is told that wants it. */
async function taken(first: Visit) {
  const prefix = `t${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const tables = await openTables({ prefix, connectionString: await azurite() }, () => undefined)
  const store = visitTables(tables.open)
  const key = { customerId: 'quill', visitId: first.id }
  await store.visits.insert(key, first)
  equal(await takeSlot(store)(first, SLOT), undefined)
  const second = visit('second')
  return { store, key, second, take: () => takeSlot(store)(second, SLOT) }
}

describe('a slot that a crash left taken', () => {
  it('is held by a visit that is booked or being booked, and for that visit taken as often as it likes', async () => {
    const first = visit('first')
    const { store, take } = await taken(first)
    equal(await takeSlot(store)(first, SLOT), undefined)
    deepEqual(await take(), { code: 'contact taken', name: 'Uta Brandt', organiser: 'Ada Quist' })
    await giveBack(store)(first, SLOT)
    equal((await take())?.code, 'contact taken', 'what is held is not given back')
  })

  it('is held by nobody once its visit is gone, failed or cancelled, or was moved away', async () => {
    const later = { start: '2026-11-26T10:00:00.000Z', end: '2026-11-26T10:45:00.000Z' }
    for (const now of [
      undefined,
      { state: 'failed' },
      { state: 'cancelled' },
      { state: 'booked', ...later },
    ] as const) {
      const { store, key, take } = await taken(visit('first'))
      const row = await store.visits.get(key)
      if (row && now) await store.visits.replace(key, row, visit('first', now))
      if (row && !now) await store.visits.remove(key, row)
      equal(await take(), undefined, JSON.stringify(now))
      const days = await store.takenOfContact.list({ customerId: 'quill' })
      deepEqual(
        days.map(({ value }) => value.by.map(({ visitId }) => visitId)),
        [['quill.second'], ['quill.second']],
      )
    }
  })

  it('is held by a visit that is on its way there (3.5)', async () => {
    const { store, key, take } = await taken(visit('first'))
    const row = await store.visits.get(key)
    const later = { start: '2026-11-26T10:00:00.000Z', end: '2026-11-26T10:45:00.000Z' }
    const step = { token: 't', looked: false, tried: 0, before: null }
    const unfinished = { ...step, step: 'move' as const, ...SLOT }
    const moving = visit('first', { state: 'booked', ...later, unfinished })
    if (row) await store.visits.replace(key, row, moving)
    equal((await take())?.code, 'contact taken')
  })

  const later = { start: '2026-11-26T10:00:00.000Z', end: '2026-11-26T10:45:00.000Z' }
  const back = { token: 't', looked: false, tried: 0, before: null, step: 'move' as const, ...SLOT }

  it('is not given back by a move away once the visit is on its way back (3.5)', async () => {
    const first = visit('first')
    const { store, key, take } = await taken(first)
    const row = await store.visits.get(key)
    if (row)
      await store.visits.replace(key, row, visit('first', { state: 'booked', ...later, unfinished: back }))
    equal(await takeSlot(store)(first, SLOT), undefined)
    await giveBack(store)(first, SLOT)
    equal((await take())?.code, 'contact taken')
  })

  it('is taken over by one visit only, though its own comes back meanwhile (3.4)', async () => {
    const slot = { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T10:45:00.000Z' }
    const first = visit('first', { state: 'booked', ...later })
    const { store, key } = await taken(first)
    equal(await takeSlot(store)(first, slot), undefined)
    const second = visit('second', slot)
    await store.visits.insert({ customerId: 'quill', visitId: second.id }, second)
    const moving = { ...first, unfinished: { ...back, ...slot } }
    let isFirst = true
    const get: typeof store.visits.get = async (asked) => {
      const found = await store.visits.get(asked)
      if (!isFirst || !found || asked.visitId !== first.id) return found
      isFirst = false
      await store.visits.replace(key, found, moving)
      equal(await takeSlot(store)(moving, slot), undefined)
      return found
    }
    const slow = { ...store, visits: { ...store.visits, get } }
    equal((await takeSlot(slow)(second, slot))?.code, 'contact taken')
  })

  it('leaves no row when it was the only one of its day', async () => {
    const first = visit('first')
    const { store, key } = await taken(first)
    const row = await store.visits.get(key)
    if (row) await store.visits.remove(key, row)
    await giveBack(store)(first, SLOT)
    deepEqual(await store.takenOfContact.list({ customerId: 'quill' }), [])
  })
})
