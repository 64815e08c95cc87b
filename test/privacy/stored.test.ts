import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { TABLES } from '../../src/adapters/tables/open-tables.ts'
import { ROW_FORMS } from '../../src/adapters/tables/row-forms.ts'
import type { Ports } from '../../src/app.ts'
import { erasing } from '../../src/domain/privacy/erase-in-row.ts'
import { type StoredRow, saidAbout } from '../../src/domain/privacy/person-in-row.ts'
import { type KindName, storedKind } from '../../src/domain/privacy/stored.ts'
import { tagsIn } from '../../src/domain/privacy/stored-kind.ts'
import { en } from '../../src/text/en.ts'
import { ID, KINDS, personOn, type Side, seedRows } from './canaries.ts'

const SIDES: readonly Side[] = ['employee', 'contact']
const NOBODY = { ids: new Map(SIDES.map((side) => [ID[side], 'nobody-1'])), word: 'Erased person' }
/** What is kept in parts, without a form. */
const IN_PARTS: readonly string[] = ['undoLog', 'fileParts']
const erase = (row: StoredRow, side: Side) => erasing(personOn(side), NOBODY)(row)
const seeds = (kind: KindName) =>
  SIDES.flatMap((side) => seedRows(kind, side).map((seed) => ({ ...seed, side })))

type StoreName = {
  [K in keyof Ports]: Ports[K] extends { insert: unknown; replace: unknown; list: unknown } ? K : never
}[keyof Ports]
type Untagged = Exclude<StoreName, KindName | 'subscriptionRows'>
/** A store whose rows nobody has tagged does not compile. */
const EVERY_STORE_IS_TAGGED: [Untagged] extends [never] ? true : Untagged = true

describe('what is stored (6.4)', () => {
  it('has a tag for every property of every kind of row, and a place in a table', () => {
    ok(EVERY_STORE_IS_TAGGED)
    for (const kind of KINDS) {
      const { table, tags } = storedKind(kind)
      ok(IN_PARTS.includes(kind) || kind in ROW_FORMS, kind)
      ok((TABLES as readonly string[]).includes(table), kind)
      if (kind !== 'undoLog' && kind !== 'fileParts')
        deepEqual(Object.keys(tags).toSorted(), Object.keys(ROW_FORMS[kind]).toSorted(), kind)
      ok(tagsIn(tags).size > 0)
      ok(en.personalData.kinds[kind], `${kind} is not told in words`)
    }
    deepEqual([...Object.keys(ROW_FORMS), ...IN_PARTS].toSorted(), [...KINDS].toSorted())
  })

  it('is found by an export, every property that is about the person', () => {
    for (const kind of KINDS)
      for (const { row, said, kept, side } of seeds(kind)) {
        const found = JSON.stringify(saidAbout(row, personOn(side), { self: true }) ?? {})
        for (const canary of [...said, ...kept]) ok(found.includes(canary), `${canary} of ${side}`)
      }
  })

  it('is gone after an erasure, and what stays tells of nobody', () => {
    for (const kind of KINDS)
      for (const { row, said, kept, side } of seeds(kind)) {
        const fate = erase(row, side)
        if (fate === 'goes') continue
        const left = JSON.stringify(fate === 'stays' ? row : fate)
        for (const canary of said) ok(!left.includes(canary), `${canary} of ${side}`)
        for (const canary of kept) ok(left.includes(canary), `${canary} of ${side}`)
        if (!/personId/.test(JSON.stringify(storedKind(kind).tags)))
          ok(!left.includes(ID[side]), `${kind} of ${side}`)
      }
  })

  it('goes with whom its key names', () => {
    for (const kind of KINDS.filter((one) => storedKind(one).goes.includes('key'))) {
      const row = { kind, partition: 'p', row: `x:${ID.employee}`, value: {} }
      equal(erase(row, 'employee'), 'goes', kind)
    }
  })

  it('keeps private notes and feelings for whose they are (6.2, 6.3)', () => {
    for (const { row, side } of seeds('checkins').filter(({ side }) => side === 'employee')) {
      const mine = { ...row, partition: ID.employee, value: { ...row.value, status: 'spoke' } }
      const others = JSON.stringify(saidAbout(mine, personOn(side), { self: false }))
      doesNotMatch(others, /CANARY-checkins-(note|own|guess)"/)
      ok(JSON.stringify(saidAbout(mine, personOn(side), { self: true })).includes('"note"'))
    }
  })

  it('gives nobody else what nobody is told by name: who looked, who was silent and why (2.5, 2.8, 6.4)', () => {
    const told = (kind: KindName, side: Side, value = {}) =>
      seeds(kind)
        .filter((seed) => seed.side === side)
        .map(({ row }) => ({ ...row, value: { ...row.value, ...value } }))
        .flatMap((row) => saidAbout(row, personOn(side), { self: false }) ?? [])
    deepEqual(told('accesses', 'employee'), [])
    const silent = /-(status|skipReason|answeredAt|againOn|late|state|delivered|shown|optedOut|pausedUntil)"/
    for (const kind of ['checkins', 'months', 'preferences'] as const)
      doesNotMatch(JSON.stringify(told(kind, 'employee', { status: 'spoke' })), silent, kind)
    for (const kind of ['checkins', 'months', 'prompts', 'due'] as const)
      deepEqual(told(kind, 'employee', { status: 'open' }), [], kind)
    match(JSON.stringify(told('accesses', 'contact')), /CANARY-accesses-what/)
    for (const kind of ['customerAnswers', 'scopeAnswers'] as const) {
      match(JSON.stringify(told(kind, 'contact', { named: true })), /CANARY-\w+-feeling/)
      const unnamed = JSON.stringify(told(kind, 'contact', { named: false }))
      doesNotMatch(unnamed, /CANARY-\w+-(feeling|words)/)
      match(unnamed, /"revision"/)
    }
  })

  it('gives a contact nothing of what employees noted for themselves', () => {
    for (const { row } of seeds('checkins').filter(({ side }) => side === 'contact')) {
      const spoke = { ...row, value: { ...row.value, status: 'spoke' } }
      const told = JSON.stringify(saidAbout(spoke, personOn('contact'), { self: false }))
      match(told, /"cycleId"/)
      doesNotMatch(told, /checkins-(note|guess)"/)
    }
  })

  it('loses a name and an address also where others wrote them, but no name that is somebody else’s', () => {
    const heard = 'Canary Person (canary@person.example) moves; Canary Personne stays'
    const value = { employeeId: 'x', employeeName: 'Canary Person', contactId: 'y', contactName: 'Y', heard }
    const fate = erase({ kind: 'conversations', partition: 'acme', row: 'conversation:1', value }, 'contact')
    ok(typeof fate === 'object')
    equal(fate.value.heard, 'Erased person (Erased person) moves; Canary Personne stays')
    equal(fate.value.employeeName, 'Canary Person')
  })

  it('counts on under the id of nobody, in keys as well', () => {
    const value = {
      employeeId: ID.employee,
      name: 'Canary Person',
      home: `team:${ID.employee}`,
      status: 'spoke',
    }
    const row = {
      kind: 'months' as const,
      partition: `team:${ID.employee}|2026-11`,
      row: `row:${ID.employee}:p`,
      value,
    }
    deepEqual(erase(row, 'employee'), {
      ...{ kind: 'months', partition: 'team:nobody-1|2026-11', row: 'row:nobody-1:p' },
      value: { employeeId: 'nobody-1', name: 'Erased person', home: 'team:nobody-1', status: 'spoke' },
    })
  })

  it('leaves the notes of what an erased person looked at, without who it was (6.4)', () => {
    const value = {
      ...{ personId: 'x', day: '2026-11-03', what: 'months seen', byId: ID.employee },
      ...{ asAdministrator: true, at: '2026-11-03T09:00:00.000Z' },
    }
    const row = { kind: 'accesses' as const, partition: 'x', row: `day|months seen|${ID.employee}`, value }
    deepEqual(erase(row, 'employee'), {
      ...{ ...row, row: 'day|months seen|nobody-1' },
      value: { ...value, byId: 'nobody-1' },
    })
  })

  it('leaves the promises of a team whose leader is erased; they are nobody’s but their own (6.4)', () => {
    const value = { employeeId: 'x', name: 'X', text: 'Send the form', dueOn: '2026-12-01' }
    const row = {
      kind: 'followUps' as const,
      ...{ partition: `team:${ID.employee}|followups`, row: '2026-11:x:p', value },
    }
    deepEqual(erase(row, 'employee'), { ...row, partition: 'team:nobody-1|followups' })
    equal(saidAbout(row, personOn('employee'), { self: true }), undefined)
    equal(erase({ ...row, value: { ...value, employeeId: ID.employee } }, 'employee'), 'goes')
  })
})
