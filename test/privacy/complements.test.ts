import { deepEqual } from 'node:assert/strict'
import { dryRunApi } from '../../bot/checkins/dry-run-api.ts'
import type { VisibilityLevel } from '../../src/contract/words.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'

const LEADERS = ['La', 'Lb', 'Lc', 'Ld', 'Le']
const OTHERS = ['Xa', 'Xb']
const BELOW = ['Ra', 'Rb', 'Rc', 'Rd', 'Re']

describe('numbers from which the rest could be worked out (6.2)', () => {
  let here: AskingWorld
  before(async () => {
    const paired = [...LEADERS.map((name) => ({ name })), { name: 'Boss' }]
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: [
        ...paired,
        ...OTHERS.map((name) => ({ name, customer: 'Quarter Works' as const })),
        ...BELOW.map((name) => ({ name, pairs: 0 as const })),
      ],
    })
    const line = (name: string, above: string) =>
      `${name},${mail(name)},Sales,Planner,${mail(above)},Europe/Amsterdam,en,NL`
    const rows = [
      ...[...LEADERS, ...OTHERS].map((name) => line(name, 'Boss')),
      ...BELOW.map((name, at) => line(name, LEADERS[at] ?? '')),
    ]
    await here.csv(
      'people',
      ['Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country', ...rows].join('\n'),
    )
    await here.passTo('2026-11-10T18:00:00.000Z')
    for (const name of ['La', 'Xa']) await here.answer(name, '2026-11')
  })

  const set = async (level: VisibilityLevel) => {
    const { revision } = await here.app.getVisibility()
    await here.app.changeVisibility({ byId: 'admin', revision, level, agreement: null })
  }
  const look = async (scope: 'team' | 'customer', customerId?: string) => {
    const actor = { employeeId: here.idOf('Boss'), roles: [] }
    const seen = await here.app.scopeOverview(actor, { scope, customerId, months: 1 })
    return seen.ok ? [seen.shown, seen.due, seen.spoke, seen.leaders] : seen.reason
  }

  it('are left out: of leaders beside a few others, at level groups', async () => {
    deepEqual(await look('team'), [true, 8, 2, { due: 6, spoke: 1 }])
    await set('groups')
    deepEqual(await look('team'), [true, 8, 2, null])
    await set('spoke')
  })

  it('name nobody who spoke in the list of whom a cycle asks, at level groups (2.8)', async () => {
    const early = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: ['Ada', 'Bo'].map((name) => ({ name })),
    })
    await early.tick()
    await early.answer('Ada', '2026-11')
    const look = async () => {
      const actor = { employeeId: 'admin', roles: ['administrator' as const] }
      const body = { name: '', show: 'all' as const }
      const call = { actor, token: '', params: { cycleId: '2026-11' }, query: {}, body }
      const run = await dryRunApi(early).dryRunCycle(call)
      if ('problem' in run) throw new Error(run.detail)
      return [run.people.map(({ name }) => name), run.reasons.map(({ reason, people }) => [reason, people])]
    }
    const counted = [['already spoke', 1]]
    deepEqual(await look(), [['Ada', 'Bo'], counted])
    await early.app.changeVisibility({ byId: 'admin', revision: 0, level: 'groups', agreement: null })
    deepEqual(await look(), [['Bo'], counted])
  })

  it('are left out: of the few who are paired at a customer, whose names stand on its page (2.5)', async () => {
    const { customerId } = await here.pairOf('Xa')
    deepEqual(await look('customer', customerId), [false, 0, 0, null])
    const { customerId: many } = await here.pairOf('La')
    deepEqual((await look('customer', many)).slice(0, 3), [true, 6, 1])
    await set('groups')
    deepEqual(await look('customer', many), [false, 0, 0, null])
    await set('spoke')
  })
})
