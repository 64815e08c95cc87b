import { deepEqual, equal } from 'node:assert/strict'
import type { Overview, Participation } from '../../src/contract/overview.ts'
import { at } from '../small-company.ts'
import { type World, world } from '../world.ts'

/** Moe leads four of the six in Logistics, Fay all of Finance; the sixth, Lex, reports to the boss. */
const TEAMS = { boss: ['moe', 'fay', 'lex'], moe: ['la', 'lb', 'lc', 'ld'], fay: ['fa', 'fb', 'fc', 'fd'] }
const DEPARTMENTS: Record<string, string> = { b: 'Management', f: 'Finance', l: 'Logistics', m: 'Logistics' }
const ALL = ['boss', ...Object.values(TEAMS).flat()]

const person = (name: string) => {
  const [manager = ''] = Object.entries(TEAMS).find(([, team]) => team.includes(name)) ?? []
  const first = name.charAt(0).toUpperCase() + name.slice(1)
  const above = manager && at(manager)
  return `${first} Person,${at(name)},${DEPARTMENTS[name.charAt(0)]},Planner,${above},Europe/Amsterdam,en-GB,NL`
}
const guest = (name: string) =>
  `${name},Guest,${name}@larkspur.example,Planner,Larkspur Dairy,fr,Europe/Paris,FR`
const FILES = {
  people: `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country\n${ALL.map(person).join('\n')}`,
  customers: `Name,Domain,Country,Owner Email\nLarkspur Dairy,larkspur.example,FR,${at('boss')}`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country\n${ALL.map(guest).join('\n')}`,
  pairs: `Employee Email,Contact Email\n${ALL.map((name) => `${at(name)},${name}@larkspur.example`).join('\n')}`,
} as const

describe('where only numbers of groups are shown (6.2)', () => {
  let here: World
  before(async () => {
    here = await world({ settings: { VISIBILITY: 'groups' } })
    for (const [kind, csv] of Object.entries(FILES)) {
      const { status, body } = await here.importCsv(kind as keyof typeof FILES, csv)
      deepEqual([status, body.refused], [200, []])
    }
    await here.moveTo('2026-11-10T18:00:00.000Z')
    for (const name of ['moe', 'la', 'lb', 'lc', 'ld']) {
      const activityId = (await here.chat(at(name))).findLast((m) => m.from === 'bot')?.id ?? ''
      await here.press(at(name), { activityId, title: `Yes, ${name} seemed content` })
    }
  }).timeout(60_000)
  after(() => here.stop())

  const overview = async (name: string) => (await here.get<Overview>(at(name), '/api/overview')).body

  it('late promises are those of a team of five or more, without names (4.2)', async () => {
    const activityId = (await here.chat(at('moe'))).findLast((m) => m.from === 'bot')?.id ?? ''
    const inputs = { followUp: 'Send the timetable', dueOn: '2026-11-12' }
    await here.press(at('moe'), { activityId, title: 'Save', inputs })
    await here.moveTo('2026-11-16T09:00:00.000Z')
    const late = async (name: string) => {
      const { due, lateFollowUps, lateFollowUpCount } = await overview(name)
      return [due, lateFollowUpCount, lateFollowUps.map((one) => [one.name, one.text])]
    }
    deepEqual(await late('la'), [5, 1, [[null, 'Send the timetable']]])
    deepEqual(await late('lex'), [0, 0, []], 'the four of the boss are too few')
  })

  it('a department is not shown beside a team of all its people but one, whom the difference would name', async () => {
    const { scope, shown, due, spoke } = await overview('la')
    deepEqual([scope.name, shown, due, spoke], ['Moe Person', true, 5, 5])
    const read = async (by: string) => {
      const { body } = await here.get<Participation>(at(by), '/api/participation')
      return body.departments.map(({ name, cells }) => [name, cells.at(-1)?.spoke, cells.at(-1)?.due])
    }
    deepEqual(await read('la'), [['Finance', 0, 5]], 'which is a team and nothing else')
    deepEqual(await read('boss'), await read('la'), 'the same for every reader')
    await here.moveTo('2026-12-01T12:00:00.000Z')
    equal((await read('la')).flat().includes('Logistics'), false, 'nor when the month is over')
  })
})
