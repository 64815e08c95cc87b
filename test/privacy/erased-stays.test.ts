import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { mayNot } from '../../bot/api-route.ts'
import { doWork } from '../../bot/checkins/worker.ts'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { type AskingWorld, mail } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld, HOLD, NOON, none } from './erasing-world.ts'

const PEOPLE = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const CONTACTS = 'First Name,Last Name,Email,Job Title,Customer'
const lines = (...rows: string[]) =>
  readCsv(
    (async function* () {
      yield Buffer.from(rows.join('\n'))
    })(),
  )

describe('somebody who was erased (6.4)', () => {
  let here: AskingWorld
  let { stored, erase, contactOf, done } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, stored, erase, contactOf, done } = await erasingWorld())
  })

  const file = (source: string, ...rows: string[]) =>
    here.app.importFile({
      ...{ kind: 'contacts', source, apply: true },
      rows: lines('Record ID,First Name,Last Name,Email,Associated Company,Lead Status', ...rows),
    })
  const codes = ({ refused }: Awaited<ReturnType<typeof file>>) =>
    refused.map(({ line, mistakes }) => [line, mistakes[0]?.code])
  const record = (id: number, name: string, letters: string) =>
    `${id},Una,${name},${letters}@guest.example,Guest Works,NEW`
  const idOf = async (email: string) => (await here.ports.emails.get({ kind: 'email', email }))?.value.id

  it('is erased once an import that may have read them already is over', async () => {
    const claim = { kind: 'claim', holder: 'another', byId: 'admin' } as const
    const held = await here.ports.importClaims.get({ kind: 'claim' })
    ok(held)
    const heardAt = here.ports.realNow()
    await here.ports.importClaims.replace({ kind: 'claim' }, held, { ...claim, heardAt })
    await erase(here.idOf('Ada'))
    equal((await here.app.listErasures())[0]?.state, 'begun')
    here.state.waited += 60_000
    const [running] = await here.app.listErasures()
    await doWork(here.app, { kind: 'erase', erasureId: running?.id ?? '' }, HOLD)
    none(await stored(), '"Ada"', mail('Ada'))
  })

  it('is not brought back by messages that come late', async () => {
    const id = here.idOf('Ada')
    const { id: pairId, customerId, contactId } = await here.pairOf('Ada')
    const [shard = ''] = (await here.ports.prompts.list({ cycleId: '2026-11', shard: '00' })).map(
      ({ value }) => value.shard,
    )
    await erase(id)
    await here.passTo(AFTER)
    const late: Work[] = [
      ...done,
      { kind: 'checkin', employeeId: id, cycleId: '2026-11', pairId },
      { kind: 'pair', customerId, pairId },
      { kind: 'person-day', employeeId: id },
      { kind: 'employee', employeeId: id },
      { kind: 'redraw', employeeId: id, cycleId: '2026-11' },
      { kind: 'subscription', employeeId: id },
      { kind: 'ask-again', cycleId: '2026-11', shard, employeeId: id, card: 'prompt' },
      { kind: 'send-shard', cycleId: '2026-11', shard },
      { kind: 'follow-up', employeeId: id, cycleId: '2026-11', pairId },
      { kind: 'contact', customerId, contactId },
      {
        ...{ kind: 'access', what: 'pair changed', byId: 'admin', asAdministrator: true },
        ...{ day: '2026-11-10', at: NOON, personIds: [id] },
      },
    ]
    for (const work of late) await doWork(here.app, work, HOLD)
    const asks = mayNot(here.app)
    for (const who of ['administrator', 'employee'] as const) {
      equal((await asks({ who }, { employeeId: id, roles: ['administrator'] }))?.problem, 403, who)
      equal(await asks({ who }, { employeeId: 'admin', roles: ['administrator'] }), undefined, who)
    }
    const told = await asks({ who: 'employee' }, { employeeId: id, roles: ['employee'] })
    match(told?.detail ?? '', /was erased.*ask an administrator to lift that/)
    await here.settle()
    none(await stored(), id, '"Ada"', mail('Ada'), '"partition":"nobody-')
  })

  it('is kept out of every import until that is lifted', async () => {
    const contactId = await contactOf('Bo')
    await erase(here.idOf('Ada'))
    await erase(contactId)
    const people = () =>
      here.app.importFile({
        ...{ kind: 'people', source: 'csv', apply: true },
        rows: lines(
          PEOPLE,
          `Ada,${mail('Ada')},Sales,Planner,,,en,NL`,
          `New,new@asked.example,Sales,Planner,${mail('Ada')},,en,NL`,
        ),
      })
    const contacts = await here.app.importFile({
      ...{ kind: 'contacts', source: 'hubspot', apply: true },
      rows: lines(CONTACTS, 'Contact0,of Bo,bo0@guest.example,Buyer,Guest Works'),
    })
    deepEqual(
      contacts.refused.map(({ mistakes }) => mistakes),
      [[{ code: 'erased', on: '2026-11-10' }]],
    )
    const refused = await people()
    deepEqual(
      refused.refused.map(({ line, mistakes }) => [line, mistakes[0]?.code]),
      [[2, 'erased']],
    )
    equal(refused.added, 1)
    none(await stored(), mail('Ada'), 'bo0@guest.example')
    equal(await here.app.liftErasure('nobody@asked.example'), false)
    equal(await here.app.liftErasure(mail('Ada').toUpperCase()), true)
    deepEqual((await people()).refused, [])
  })

  it('is kept out by record and by earlier address where a customer system changed theirs', async () => {
    for (const [id, name, letters] of [
      [71, 'Moved', 'una'],
      [72, 'Away', 'una.away'],
    ] as const)
      deepEqual(codes(await file('hubspot', record(id, name, letters))), [])
    const moved = [record(71, 'Moved', 'una.moved'), record(72, 'Away', 'una.gone')]
    // Another Una has the first address of one of them by now.
    deepEqual(codes(await file('hubspot', ...moved)), [])
    deepEqual(codes(await file('hubspot', ...moved, record(73, 'Third', 'una'))), [])
    for (const letters of ['una.moved', 'una.gone'])
      await erase((await idOf(`${letters}@guest.example`)) ?? '')
    none(await stored(), 'Una Moved', 'una.moved', 'Una Away', 'una.away', 'una.gone')
    ok(await idOf('una@guest.example'), 'who has the address now stays')
    const rows = [record(71, 'Moved', 'una.new'), record(72, 'Away', 'una.newer'), record(73, 'Th', 'una')]
    deepEqual(codes(await file('hubspot', ...rows)), [
      [2, 'erased'],
      [3, 'erased'],
    ])
    deepEqual(codes(await file('other', record(1, 'Away', 'una.away'))), [[2, 'erased']])
  })

  it('is kept out by both also where the erasure was cut short once nothing says them any more', async () => {
    await file('hubspot', record(71, 'Moved', 'una'))
    await file('hubspot', record(71, 'Moved', 'una.moved'))
    const { everyRow } = here.ports
    const { decide } = everyRow
    everyRow.decide = async (fate, goes) => {
      await decide((row) => (row.kind === 'snapshots' ? fate(row) : 'stays'), goes)
      throw new Error('the process was killed here')
    }
    const personId = (await idOf('una.moved@guest.example')) ?? ''
    const begun = await here.app.erasePerson({ personId, byId: 'admin' })
    ok(begun.ok)
    const work = { kind: 'erase', erasureId: begun.erasureId } as const
    await rejects(doWork(here.app, work, HOLD), /killed here/)
    for await (const { kind, row } of everyRow.read()) ok(kind !== 'snapshots' || !row.startsWith('una@'))
    everyRow.decide = decide
    await here.settle()
    none(await stored(), 'Una Moved', 'una.moved')
    deepEqual(codes(await file('hubspot', record(71, 'Moved', 'una.new'))), [[2, 'erased']])
    deepEqual(codes(await file('other', record(1, 'Moved', 'una'))), [[2, 'erased']])
  })
})
