import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import { change } from '../../src/domain/store.ts'
import { type HandoverWorld, handoverWorld, mailTo } from './handover-world.ts'

const cor = { actor: { employeeId: 'cor', roles: [] }, token: 'cor' }
const INTRODUCED = {
  status: 'introduced',
  introducedOn: '2026-11-12',
  linkNonce: 'nonce',
  introduction: { byId: 'cor', mail: 'sent', until: '', token: 't' },
} as const
const CLAIM = { kind: 'introduction', nonce: 'nonce', until: '2027-11-30' } as const

describe('a pair of somebody who has left, handed over', () => {
  let here: HandoverWorld
  beforeEach(async () => {
    here = await handoverWorld()
  })
  const pair = async (pairId: string) => {
    const stored = await here.ports.pairs.get({ customerId: 'acme', pairId })
    ok(stored)
    return stored.value
  }
  const make = async (changes: Partial<Pair>) => {
    const key = { customerId: 'acme', pairId: here.pairId }
    await change(here.ports.pairs, key, (there) =>
      there ? { ...there, ...changes, revision: there.revision + 1 } : undefined,
    )
    await here.app().copyFact({ kind: 'pair', ...key })
  }
  const leave = async (side: 'employee' | 'contact') => {
    const gone = <P extends object>(there: P | undefined) => there && { ...there, leftOn: '2026-11-16' }
    const contact = { customerId: 'acme', contactId: 'acme.ida' }
    if (side === 'employee') await change(here.ports.employees, { employeeId: 'ann' }, gone)
    else await change(here.ports.contacts, contact, gone)
    await here
      .app()
      .copyFact(
        side === 'employee' ? { kind: 'employee', employeeId: 'ann' } : { kind: 'contact', ...contact },
      )
    await here.drain()
    equal((await pair(here.pairId)).endReason, `${side} left`)
  }
  /** The pair of Bob, who follows Ann, after she left one that was `before`. */
  const heirOf = async (before: Partial<Pair>) => {
    await make(before)
    await leave('employee')
    const done = await here.app().handOver({ ...cor, pairId: here.pairId, employeeId: 'bob', mail: null })
    ok(done.ok, JSON.stringify(done))
    await here.drain()
    return pair(here.heirId)
  }

  it('still waits for its introduction where nobody had introduced the two (1.5)', async () => {
    const heir = await heirOf({ status: 'suggested' })
    deepEqual([heir.status, heir.until], ['suggested', null])
  })

  it('stays paused until its day (1.5)', async () => {
    const heir = await heirOf({ status: 'paused', until: '2026-12-01' })
    deepEqual([heir.status, heir.until], ['paused', '2026-12-01'])
    const days = (await here.ports.due.upTo('2027-01-01T00:00:00.000Z')).map(({ value }) => value.work)
    ok(days.some((work) => work.kind === 'pair-day' && work.pairId === here.heirId))
  })

  it('stays introduced, and the links that were mailed answer for the successor (1.5)', async () => {
    const heir = await heirOf({ ...INTRODUCED, until: '2026-12-01' })
    deepEqual([heir.status, heir.until], ['introduced', '2026-12-01'])
    const claim = { ...CLAIM, pairId: here.pairId }
    const seen = await here.app().seenIntroduction(claim)
    deepEqual([seen?.state, seen?.employee.name], ['open', 'Bob Kok'])
    await here.app().answerIntroduction(claim, 'somebody else', 'Ask Jan.')
    equal((await pair(here.heirId)).endReason, 'contact named somebody else')
  })

  it('begins at once where the day it waited for came while nobody had it; its links go on (1.5)', async () => {
    const heir = await heirOf({ ...INTRODUCED, until: '2026-11-02' })
    deepEqual([heir.status, heir.until], ['active', null])
    equal((await here.app().seenIntroduction({ ...CLAIM, pairId: here.pairId }))?.state, 'open')
  })

  it('never begins within its pause where somebody new at the customer follows (1.5)', async () => {
    await make({ status: 'paused', until: '2027-02-01' })
    await leave('contact')
    const mail = await mailTo(here, 'acme.jan')
    const done = await here.app().handOver({ ...cor, pairId: here.pairId, contactId: 'acme.jan', mail })
    ok(done.ok, JSON.stringify(done))
    await here.drain()
    const heir = await pair(here.idOf('ann', 'jan'))
    deepEqual([heir.status, heir.until], ['introduced', '2027-02-01'])
  })
})
