import { deepEqual, equal, ok } from 'node:assert/strict'
import type { VisibilityLevel } from '../../src/contract/words.ts'
import type { Agreement } from '../../src/domain/privacy/visibility.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'

const AGREED: Agreement = { partner: 'the works council', on: '2026-11-02' }
const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']

describe('who is seen (6.2)', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: [...NAMES.map((name) => ({ name })), { name: 'Far', zone: 'Asia/Tokyo', country: 'JP' }],
    })
  })
  const set = async (level: VisibilityLevel, agreement: Agreement | null = null) => {
    const { revision } = await here.app.getVisibility()
    const done = await here.app.changeVisibility({ byId: 'admin', revision, level, agreement })
    await here.settle()
    return done.ok ? 'ok' : done.reason
  }
  const told = () => here.state.told.filter(({ kinds }) => kinds.includes('all seen'))
  const overview = async () => {
    const actor = { employeeId: here.idOf('Ada'), roles: [] }
    const seen = await here.app.scopeOverview(actor, { scope: 'team', months: 1 })
    ok(seen.ok)
    return [seen.level, seen.people.map(({ name }) => name)]
  }

  it('shows people by month only once an agreement is recorded: with whom, and when', async () => {
    equal(await set('all'), 'no agreement')
    equal(await set('all', { ...AGREED, on: '2026-11-04' }), 'agreed later')
    equal(await here.app.levelNow(), 'spoke')
    equal(await set('all', AGREED), 'ok')
    const { level, since, agreement, changes } = await here.app.getVisibility()
    deepEqual([level, since, agreement], ['all', '2026-11-03T09:00:00.000Z', AGREED])
    deepEqual(
      changes.map(({ byId }) => byId),
      ['admin'],
    )
    const stale = { byId: 'admin', revision: 0, level: 'groups', agreement: null } as const
    deepEqual(await here.app.changeVisibility(stale), { ok: false, reason: 'changed meanwhile' })
  })

  it('tells everybody by a card, each once, when they may be disturbed', async () => {
    await here.leave('Ed')
    await set('all', AGREED)
    await here.passTo('2026-11-03T10:00:00.000Z')
    const here1 = told().map(({ name }) => name)
    deepEqual(here1.toSorted(), ['Ada', 'Bo', 'Cy', 'Di'], 'in Tokyo it is evening, and Ed has left')
    await set('all', { ...AGREED, partner: 'the works council and the board' })
    await here.passTo('2026-11-04T10:00:00.000Z')
    deepEqual(
      told()
        .map(({ name }) => name)
        .toSorted(),
      ['Ada', 'Bo', 'Cy', 'Di', 'Far'],
    )
    await set('spoke')
    await set('all', AGREED)
    await here.passTo('2026-11-05T10:00:00.000Z')
    equal(told().length, 10, 'it became so once more')
  })

  it('does not tell in the morning what was taken back in the evening', async () => {
    await set('all', AGREED)
    await set('spoke')
    await here.passTo('2026-11-05T10:00:00.000Z')
    ok(told().every(({ name }) => name !== 'Far'))
  })

  it('shows the people of a team by month from the month on in which it began, by name and not by rank (4.3)', async () => {
    const team = async (name = 'Ada') => here.app.teamMonths({ employeeId: here.idOf(name) })
    await here.passTo('2026-11-10T18:00:00.000Z')
    await here.answer('Bo', '2026-11')
    await here.passTo('2026-12-08T18:00:00.000Z')
    deepEqual(await team(), { level: 'spoke', months: [], people: [] })
    await set('all', AGREED)
    await here.answer('Cy', '2026-12')
    const seen = await team()
    deepEqual(
      seen?.months.map(({ id }) => id),
      ['2026-12'],
      'nobody was to be shown for November',
    )
    deepEqual(
      seen?.people.map(({ name, cells }) => [name, ...cells]),
      [...NAMES, 'Far'].map((name) => [name, name === 'Cy' ? 'spoke' : 'not yet']),
    )
    deepEqual(await team('Bo'), seen, 'the same for every reader')
  })

  it('lets everybody see their own months at every level (4.3, 6.1)', async () => {
    await here.passTo('2026-11-10T18:00:00.000Z')
    await here.answer('Bo', '2026-11')
    await here.passTo('2026-12-08T18:00:00.000Z')
    const { months, cells } = await here.app.myMonths({ employeeId: here.idOf('Bo') })
    equal(months.length, 12)
    deepEqual(cells.slice(-3), [null, 'spoke', 'not yet'])
  })

  it('goes down at once, for every reader', async () => {
    await here.passTo('2026-11-10T18:00:00.000Z')
    await here.answer('Bo', '2026-11')
    deepEqual(await overview(), ['spoke', ['Bo']])
    await here.app.participation()
    equal(await set('groups'), 'ok')
    deepEqual(await overview(), ['groups', []])
  })
})
