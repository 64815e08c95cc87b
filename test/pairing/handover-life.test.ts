import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { storePair } from '../../src/domain/pairing/store-pair.ts'
import { change } from '../../src/domain/store.ts'
import { checkNothingHappened } from './check-handover.ts'
import { type HandoverWorld, handoverWorld, toBob } from './handover-world.ts'

const PLACE_AT = 1

describe('a handover and what else happens to a pair', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
    const place = { by: [{ pairId: here.pairId, revision: 1, at: PLACE_AT }] }
    await here.ports.placesOfContact.insert({ customerId: 'acme', contactId: 'acme.ida' }, place)
    await here.ports.placesOfEmployee.insert({ employeeId: 'ann' }, place)
  })
  const keyOf = (pairId: string) => ({ customerId: 'acme', pairId })
  const pair = async (pairId: string) => {
    const stored = await here.ports.pairs.get(keyOf(pairId))
    ok(stored)
    return stored.value
  }
  const make = async (changes: Partial<Pair>, pairId = here.pairId) => {
    await change(here.ports.pairs, keyOf(pairId), (there) =>
      there ? { ...there, ...changes, revision: there.revision + 1 } : undefined,
    )
    await here.app().copyFact({ kind: 'pair', ...keyOf(pairId) })
  }
  const handOn = async (to: { employeeId: string } | { contactId: string }, pairId = here.pairId) => {
    const actor = { employeeId: 'cor', roles: [] }
    const done = await here.app().handOver({ actor, token: 'cor', pairId, mail: null, ...to })
    await here.drain()
    return done.ok ? done.handed.pair : done.refusal
  }
  const places = async () => {
    const [ida, ann, bob] = await Promise.all([
      here.ports.placesOfContact.get({ customerId: 'acme', contactId: 'acme.ida' }),
      here.ports.placesOfEmployee.get({ employeeId: 'ann' }),
      here.ports.placesOfEmployee.get({ employeeId: 'bob' }),
    ])
    return [ida, ann, bob].map((row) => row?.value.by.map(({ pairId }) => pairId) ?? [])
  }
  const leave = async (employeeId: string) => {
    await change(here.ports.employees, { employeeId }, (there) => there && { ...there, leftOn: '2026-11-16' })
    await here.app().copyFact({ kind: 'employee', employeeId })
    await here.drain()
  }

  it('leaves a paused pair paused until its day (1.5)', async () => {
    await make({ status: 'paused', until: '2026-12-01' })
    await handOn({ employeeId: 'bob' })
    const heir = await pair(here.heirId)
    deepEqual([heir.status, heir.until], ['paused', '2026-12-01'])
    const days = (await here.ports.due.upTo('2027-01-01T00:00:00.000Z')).map(({ value }) => value.work)
    ok(days.some((work) => work.kind === 'pair-day' && work.pairId === here.heirId))
  })

  it('leaves a pair that waits for its introduction waiting for it (1.5)', async () => {
    await make({ status: 'suggested' })
    await handOn({ employeeId: 'bob' })
    equal((await pair(here.heirId)).status, 'suggested')
  })

  it('leaves an introduced pair introduced, and its links answer for the successor (1.5)', async () => {
    const introduction = { byId: 'cor', mail: 'sent', until: '', token: 't' } as const
    const introduced = { introducedOn: '2026-11-12', linkNonce: 'nonce', introduction }
    await make({ status: 'introduced', until: '2026-12-01', ...introduced })
    await handOn({ employeeId: 'bob' })
    deepEqual(
      [(await pair(here.heirId)).status, (await pair(here.heirId)).until],
      ['introduced', '2026-12-01'],
    )
    const claim = { kind: 'introduction', pairId: here.pairId, nonce: 'nonce', until: '2027-11-30' } as const
    const seen = await here.app().seenIntroduction(claim)
    deepEqual([seen?.state, seen?.employee.name], ['open', 'Bob Kok'])
    await here.app().answerIntroduction(claim, 'somebody else', 'Ask Jan.')
    deepEqual(
      [(await pair(here.heirId)).endReason, (await pair(here.pairId)).endReason],
      ['contact named somebody else', 'handed over'],
    )
  })

  it('introduces nobody to a contact who takes the place of the one who was introduced (1.5)', async () => {
    await make({ status: 'introduced', until: '2026-12-01', introducedOn: '2026-11-12', linkNonce: 'nonce' })
    await handOn({ contactId: 'acme.jan' })
    const heir = await pair(here.idOf('ann', 'jan'))
    deepEqual([heir.status, heir.until, heir.linkNonce], ['suggested', null, null])
  })

  it('is possible again for a pair that came back and whose employee left then (1.5)', async () => {
    await handOn({ employeeId: 'bob' })
    await make({ since: '2026-11-01', endedOn: '2026-11-10', status: 'ended' }, here.heirId)
    await make({ status: 'active', endedOn: null, endReason: null, since: '2026-11-14' })
    await leave('ann')
    const ended = await pair(here.pairId)
    deepEqual([ended.status, ended.endReason], ['ended', 'employee left'])
    const list = { kind: 'customer', customerId: 'acme' } as const
    const orphans = async () => (await here.ports.customerList.get(list))?.value.attention?.orphans ?? []
    deepEqual(
      (await orphans()).map(({ pairId }) => pairId),
      [here.pairId],
    )
    ok('status' in (await handOn({ employeeId: 'cor' })))
    deepEqual(await orphans(), [])
  })

  it('leaves every place as it was when the mail is refused (1.4, 1.5)', async () => {
    const before = await places()
    here.outside.mail = { outcome: 'refused', why: 'permission' }
    const done = await toBob(here)
    deepEqual(done, { ok: false, refusal: { code: 'mail', why: 'permission' } })
    deepEqual(await places(), before)
    await here.drain()
    await checkNothingHappened(here)
    deepEqual(await places(), before)
  })

  it('keeps the place of the successor however long a crash delays it (1.4, 1.5)', async () => {
    const pairs = ['x', 'y'].map((name) => ({
      ...here.pair,
      ...{ id: `acme.${name}`, employeeId: 'bob', contactId: `acme.${name}`, revision: 1 },
    }))
    for (const one of pairs)
      await here.ports.contacts.insert(one, { ...(await contact()), id: one.contactId })
    const needs = { ...here.ports, facts: here.facts(), pairsPerPerson: 2 }
    const [first, second] = pairs as [Pair, Pair]
    equal(await storePair(needs)(first), undefined)
    await here.drain()
    // Dies at its mail, which then may have been sent.
    here.kill(6)
    await toBob(here).catch(() => undefined)
    here.restart()
    here.restart()
    const row = (await here.ports.handovers.get({ customerId: 'acme', handoverId: here.pairId }))?.value
    deepEqual([row?.state, (await pair(here.pairId)).status], ['begun', 'active'])
    const later = { ...needs, facts: here.facts(), realNow: () => Date.parse('2027-01-01T00:00:00.000Z') }
    equal(await storePair(later)(second), 'employee full')
    await here.drain()
    equal((await pair(here.heirId)).status, 'active')
    deepEqual((await places())[2], ['acme.x', here.heirId])
  })
  const contact = async () => {
    const stored = await here.ports.contacts.get({ customerId: 'acme', contactId: 'acme.jan' })
    ok(stored)
    return stored.value
  }

  it('is refused where the successor left or the contact objected while the mail was under way (1.5)', async () => {
    for (const gone of ['left', 'objected'] as const) {
      here = await handoverWorld()
      here.kill(6)
      await toBob(here).catch(() => undefined)
      here.restart()
      if (gone === 'left') await leave('bob')
      else {
        const ida = { customerId: 'acme', contactId: 'acme.ida' }
        await change(here.ports.contacts, ida, (there) => there && { ...there, objectedOn: '2026-11-16' })
        await here.app().copyFact({ kind: 'contact', ...ida })
      }
      await here.drain()
      const row = (await here.ports.handovers.get({ customerId: 'acme', handoverId: here.pairId }))?.value
      deepEqual([row?.state, row?.mail], ['refused', null])
      equal(await here.ports.pairs.get(keyOf(here.heirId)), undefined)
      equal((await pair(here.pairId)).status, gone === 'left' ? 'active' : 'ended')
      deepEqual((await places())[2], [])
      ok(!here.outside.told.some(({ kind }) => kind.startsWith('handed over')))
    }
  })

  it('keeps no mail once it is done (6.1)', async () => {
    ok((await toBob(here)).ok)
    await here.drain()
    const row = (await here.ports.handovers.get({ customerId: 'acme', handoverId: here.pairId }))?.value
    deepEqual([row?.state, row?.mailState, row?.mail], ['done', 'sent', null])
  })
})
