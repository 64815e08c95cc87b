import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Rehearsed } from '../../src/domain/checkins/rehearse-person.ts'
import { type Asked, type AskingWorld, askingWorld, mail } from './asking-world.ts'

const LISBON = { zone: 'Europe/Lisbon', country: 'PT' }
/** Somebody for every reason there is, asked in December: its second Tuesday is a holiday in Portugal. */
const PEOPLE: Asked[] = [
  { name: 'Asked' },
  { name: 'Twice', pairs: 2 },
  { name: 'Tokyo', zone: 'Asia/Tokyo', country: 'JP' },
  { name: 'Holiday', ...LISBON },
  { name: 'Resumes' },
  { name: 'PausedShort' },
  { name: 'AwayShort' },
  { name: 'Unreachable', unreachable: true },
  { name: 'Spoke' },
  { name: 'NoPair', pairs: 0 },
  { name: 'PairPaused' },
  { name: 'Quarterly', customer: 'Quarter Works' },
  { name: 'PausedLong' },
  { name: 'OptedOut' },
  { name: 'Left' },
  { name: 'NoWave', department: 'Finance' },
  { name: 'AwayLong' },
]

/** A company in the middle of November, in which everything is set that keeps somebody from being asked as planned. */
async function company() {
  const here = await askingWorld({ start: '2026-09-20T08:00:00.000Z', people: PEOPLE })
  const actor = { employeeId: here.idOf('Asked'), roles: ['administrator' as const] }
  const { customerId } = await here.pairOf('Quarterly')
  ok((await here.app.setCadence({ actor, customerId, every: 'quarter' })).ok)
  here.state.now = '2026-11-20T08:00:00.000Z'
  await here.tick()
  ok(await here.answer('Quarterly', '2026-Q4'))
  for (const [name, until] of [
    ['PairPaused', '2027-02-01'],
    ['Resumes', '2026-12-07'],
  ] as const)
    ok((await here.app.pausePair({ actor, pairId: (await here.pairOf(name)).id, until })).ok)
  for (const [name, until] of [
    ['PausedShort', '2026-12-14'],
    ['PausedLong', '2026-12-29'],
  ] as const)
    ok((await here.app.pauseMe({ employeeId: here.idOf(name), until })).ok)
  await here.app.optOut({ employeeId: here.idOf('OptedOut'), optedOut: true })
  await here.leave('Left')
  await here.set({
    wave: ['Sales'],
    companyHolidays: [{ name: 'Stocktaking', from: '2026-12-09', to: '2026-12-09' }],
  })
  here.state.gone.set(mail('AwayShort'), [
    { from: '2026-12-07T07:00:00.000Z', to: '2026-12-10T20:00:00.000Z' },
  ])
  here.state.gone.set(mail('AwayLong'), [
    { from: '2026-12-02T07:00:00.000Z', to: '2027-01-06T20:00:00.000Z' },
  ])
  await here.settle()
  return here
}

const rehearse = async (here: AskingWorld, cycleId: string) => {
  const run = await here.app.dryRunCycle(cycleId)
  ok(run, `no dry run of ${cycleId}`)
  return new Map(run.people.map((one) => [one.name, one]))
}
const inShort = (one: Rehearsed | undefined) => one && [one.askAt, one.deferred, one.notDue]

/** What became of somebody in December, told in the same way. */
async function happened(here: AskingWorld, name: string) {
  const prompt = (await here.prompts('2026-12')).get(name)
  const card = here.state.sent.find((one) => one.name === name && one.at >= '2026-12')
  if (card) return card.at
  if (prompt?.state === 'not installed') return prompt.askAt
  if (prompt?.state === 'not needed') return 'already spoke'
  return prompt?.reason ?? 'not planned'
}

describe('the dry run of a cycle', () => {
  it('tells of everybody what then happens, and why (2.8)', async () => {
    const here = await company()
    const next = await rehearse(here, 'next')
    const ten = '2026-12-08T09:00:00.000Z'
    deepEqual(Object.fromEntries([...next].map(([name, one]) => [name, inShort(one)])), {
      Asked: [ten, null, null],
      Twice: [ten, null, null],
      Tokyo: ['2026-12-08T01:00:00.000Z', null, null],
      Holiday: ['2026-12-10T10:00:00.000Z', 'public holiday', null],
      Resumes: [ten, null, null],
      PausedShort: ['2026-12-14T09:00:00.000Z', 'paused', null],
      AwayShort: ['2026-12-11T09:00:00.000Z', 'out of office', null],
      Unreachable: [ten, null, null],
      Spoke: [ten, null, null],
      NoPair: [null, null, 'no pair'],
      PairPaused: [null, null, 'pair paused'],
      Quarterly: [null, null, 'not this cycle'],
      PausedLong: [null, null, 'paused'],
      OptedOut: [null, null, 'opted out'],
      Left: [null, null, 'left'],
      NoWave: [null, null, 'not in a wave'],
      AwayLong: [null, null, 'away'],
    })
    equal(next.get('Unreachable')?.unreachable, true)
    equal([...next.values()].filter(({ unreachable }) => unreachable).length, 1)
    deepEqual(next.get('Twice')?.about, ['Contact1 of Twice', 'Contact2 of Twice'])

    await here.passTo('2026-12-03T08:00:00.000Z')
    await here.answer('Spoke', '2026-12')
    const open = await rehearse(here, '2026-12')
    deepEqual(inShort(open.get('Spoke')), [null, null, 'already spoke'])
    for (const name of [...next.keys()].filter((one) => one !== 'Spoke'))
      deepEqual([name, inShort(open.get(name))], [name, inShort(next.get(name))])

    await here.passTo('2026-12-31T12:00:00.000Z')
    for (const [name, { askAt, notDue }] of open) {
      const expected = askAt ?? notDue
      const became = await happened(here, name)
      const never = became === 'not planned' && askAt === null && !(await here.prompts('2026-12')).has(name)
      ok(never || became === expected, `${name}: ${expected} was said, and ${became} happened`)
    }
    deepEqual(await here.counted('Finance', '2026-12'), { due: 0, spoke: 0 })
    // Asked, Twice with two pairs, Tokyo, Holiday, Resumes, PausedShort, AwayShort, Unreachable and Spoke.
    deepEqual(await here.counted('Sales', '2026-12'), { due: 10, spoke: 1 })
  })

  it('changes nothing, however often it is asked for (2.8)', async () => {
    const here = await company()
    const before = (await here.ports.due.next()) ?? ''
    await rehearse(here, 'next')
    await rehearse(here, '2027-11')
    equal(await here.ports.due.next(), before)
    equal((await here.prompts('2026-12')).size, 0)
    equal((await here.ports.cycles.list({})).length, 1)
  })

  it('says how many calendars could not be read, and takes these people for here (2.1, 2.8)', async () => {
    const people = [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo', pairs: 0 as const }]
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people })
    const week = { from: '2026-11-09T07:00:00.000Z', to: '2026-11-13T20:00:00.000Z' }
    for (const name of ['Ada', 'Ben']) here.state.gone.set(mail(name), [week])
    // Cleo is not asked, so nobody looks at her calendar.
    for (const name of ['Ben', 'Cleo']) here.state.unread.add(mail(name))
    const run = await here.app.dryRunCycle('2026-11')
    equal(run?.unread, 1)
    const shown = new Map(run?.people.map((one) => [one.name, one]))
    deepEqual(inShort(shown.get('Ada')), ['2026-11-16T09:00:00.000Z', 'out of office', null])
    deepEqual(inShort(shown.get('Ben')), ['2026-11-10T09:00:00.000Z', null, null])
  })

  it('says while everything or a cycle is stopped that nobody is asked (2.6, 2.8)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.tick()
    const ada = async () => (await rehearse(here, '2026-11')).get('Ada')?.notDue
    await here.set({ paused: true })
    equal(await ada(), 'paused for all')
    await here.set({ paused: false })
    equal(await ada(), null)
    await here.app.cancelCycle({ cycleId: '2026-11', byId: here.idOf('Ada') })
    await here.settle()
    equal(await ada(), 'cycle cancelled')
    await here.app.resumeCycle({ cycleId: '2026-11', byId: here.idOf('Ada') })
    await here.settle()
    equal(await ada(), null)
  })

  it('knows no cycle that is over, or that never was', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    equal(await here.app.dryRunCycle('2026-10'), undefined)
    equal(await here.app.dryRunCycle('soon'), undefined)
    equal((await here.app.dryRunCycle('2026-12'))?.cycle.id, '2026-12')
  })
})
