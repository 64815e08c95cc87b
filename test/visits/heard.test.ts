import { deepEqual, equal, ok } from 'node:assert/strict'
import { NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import { type HeldVisit, heldVisit } from './held-visit.ts'

describe('what was heard in a visit (3.7)', () => {
  let held: HeldVisit
  const people = [{ name: 'Ada' }, { name: 'Bo', department: 'Finance' }, { name: 'Cy' }]
  const actor = (name: string) => ({ employeeId: held.here.idOf(name), roles: [] })
  const read = (name = 'Ada') => held.here.app.readHeard({ actor: actor(name), visitId: held.visit.id })
  const present = async () => (await read())?.present.map(({ name, inPlaceOf }) => [name, inPlaceOf])
  const say = async (name: string, there: boolean, instead?: string) => {
    const standInId = instead ? held.here.idOf(instead) : null
    const said = { employeeId: held.here.idOf(name), visitId: held.visit.id, there, standInId }
    const done = await held.here.app.sayAttendance(said)
    await held.here.settle()
    return done.ok ? 'said' : done.refusal.code
  }
  const tell = async (name: string, heard: string, about?: string) => {
    const pairId = about ?? (await held.here.pairOf(name)).id
    const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId }
    const { revision = 0 } = (await held.here.ports.checkins.get(key))?.value ?? {}
    const details = { ...NOTHING_HEARD, heard, kind: 'plan', note: 'for my eyes alone' } as const
    const told = { ...key, ...details, spokeOn: '2026-11-10', departments: ['Logistics'], revision }
    const done = await held.here.app.tellCheckin({ ...told, guess: 'content', visitId: held.visit.id })
    await held.here.settle()
    return done.ok
  }
  beforeEach(async () => {
    held = await heldVisit(people, [
      { name: 'Di', department: 'Legal' },
      { name: 'Ed', department: 'Legal' },
    ])
  })

  it('stands side by side by department, without anybody’s private note', async () => {
    ok(await tell('Ada', 'They will open a plant'))
    ok(await tell('Bo', 'Invoices come late'))
    const view = await read()
    deepEqual(
      view?.departments.map(({ name, said }) => [name, said.map(({ heard }) => heard)]),
      [
        ['Finance', ['Invoices come late']],
        ['Sales', ['They will open a plant']],
      ],
    )
    equal(JSON.stringify(await read('Di')).includes('eyes'), false)
  })

  it('says who was there and never who was not; who was there after all comes back', async () => {
    deepEqual(await present(), [
      ['Ada', null],
      ['Bo', null],
      ['Cy', null],
    ])
    equal(await say('Bo', false), 'said')
    deepEqual((await present())?.flat().filter(Boolean), ['Ada', 'Cy'])
    deepEqual((await read('Bo'))?.own, { there: false, standIn: null, notSeen: false })
    equal(await say('Bo', true), 'said')
    deepEqual((await present())?.flat().filter(Boolean), ['Ada', 'Bo', 'Cy'])
  })

  it('names who went in the place of somebody, and asks them what they heard', async () => {
    const before = held.here.sentTo().filter((name) => name === 'Di').length
    equal(await say('Bo', false, 'Di'), 'said')
    deepEqual(await present(), [
      ['Ada', null],
      ['Cy', null],
      ['Di', 'Bo'],
    ])
    equal(held.here.sentTo().filter((name) => name === 'Di').length, before + 1)
    deepEqual((await read('Bo'))?.own, { there: false, standIn: 'Di', notSeen: false })
    equal(await say('Bo', false, 'Cy'), 'was expected')
    equal(await say('Bo', true), 'said')
    deepEqual((await present())?.flat().filter(Boolean), ['Ada', 'Bo', 'Cy'], 'Di said nothing of it')
    equal(await say('Di', true), 'not expected')
  })

  it('counts the one who went in the end: who was named by mistake and said nothing is not asked any more', async () => {
    const cards = (name: string) => held.here.sentTo().filter((one) => one === name).length
    const before = { Di: cards('Di'), Ed: cards('Ed') }
    const [di, ed] = [held.here.idOf('Di'), held.here.idOf('Ed')]
    const asBo = { employeeId: held.here.idOf('Bo'), visitId: held.visit.id, there: false }
    ok((await held.here.app.sayAttendance({ ...asBo, standInId: di })).ok)
    ok((await held.here.app.sayAttendance({ ...asBo, standInId: ed })).ok)
    await held.here.settle()
    deepEqual([cards('Di') - before.Di, cards('Ed') - before.Ed], [0, 1], 'Di was not asked yet, and is not')
    deepEqual((await present())?.at(-1), ['Ed', 'Bo'])
    equal(await say('Bo', false, 'Di'), 'said')
    deepEqual((await present())?.slice(2), [['Di', 'Bo']], 'Ed was asked, and said nothing')
    const { about, offers } = held.here.state.redrawn.findLast((one) => one.name === 'Ed') ?? {}
    deepEqual(
      [about, offers?.instead],
      [[], false],
      'whose card says so, and offers only what Ed can do (2.4)',
    )
    equal(cards('Di') - before.Di, 1)
    ok(await tell('Di', 'They were in a hurry', held.visit.id))
    equal(await say('Bo', false, 'Ed'), 'said')
    deepEqual(
      (await present())?.slice(2),
      [
        ['Di', null],
        ['Ed', 'Bo'],
      ],
      'what Di said stays hers',
    )
    ok(await tell('Ed', 'I was on the train', held.visit.id))
    equal((await read())?.departments.flatMap(({ said }) => said).length, 2)
  })

  it('lets who was named by mistake, and was there all the same, say so', async () => {
    equal(await say('Bo', false, 'Di'), 'said')
    equal(await say('Bo', true), 'said')
    const there = async (name: string) => {
      const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId: held.visit.id }
      const said = await held.here.app.sayThere({ ...key, visitId: held.visit.id })
      await held.here.settle()
      return said.ok
    }
    deepEqual([await there('Di'), await there('Ed')], [true, false], 'nobody asked Ed')
    deepEqual((await present())?.at(-1), ['Di', null])
    equal(await say('Bo', false, 'Di'), 'said')
    equal(await say('Bo', true), 'said')
    deepEqual((await present())?.at(-1), ['Di', null], 'what Di said stays hers')
  })

  it('keeps who went for two until neither says so any more', async () => {
    equal(await say('Bo', false, 'Di'), 'said')
    equal(await say('Cy', false, 'Di'), 'said')
    equal(await say('Bo', true), 'said')
    ok(await tell('Di', 'They were in a hurry', held.visit.id))
    deepEqual((await present())?.at(-1), ['Di', 'Cy'])
    equal((await read())?.departments[0]?.name, 'Legal')
  })
})
