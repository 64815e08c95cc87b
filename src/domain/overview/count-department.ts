import type { VisibilityLevel } from '../../contract/words.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import { inParallel } from '../in-parallel.ts'
import { valuesOf } from '../store.ts'
import { byPerson, countedRows, countPeople, ENOUGH_PEOPLE } from './count-people.ts'
import type { DepartmentCount } from './ports.ts'

type Needs = Pick<CheckinStore, 'months' | 'checkins'>
type Asked = { cycleId: string; name: string; level: VisibilityLevel }

const DEPARTMENT = 'department:'
export const departmentScope = (name: string) => DEPARTMENT + name
/** The name of the department whose scope this is; undefined for a team's. */
export const departmentOf = (scope: string) =>
  scope.startsWith(DEPARTMENT) ? scope.slice(DEPARTMENT.length) : undefined

/** The numbers of one department in a month: one query, and at level `groups` a few more about the teams in it. */
export async function countDepartment(needs: Needs, asked: Asked): Promise<DepartmentCount> {
  const { cycleId, name, level } = asked
  const rows = await valuesOf(needs.months.list({ scope: departmentScope(name), cycleId }))
  const nearTeam = level === 'groups' && (await isNearTeam(needs, cycleId, byPerson(countedRows(rows))))
  return { name, ...countPeople(rows), nearTeam }
}

type People = Map<string, MonthRow[]>

/**
 * Whether a team that is shown itself has all but a few of these people, or these and a few more: the difference of
 * the two numbers would then tell of those few (6.2). Such a team has at least one of any five of them, so that five
 * are asked for their teams, however many there are.
 */
async function isNearTeam(needs: Needs, cycleId: string, people: People): Promise<boolean> {
  if (people.size < ENOUGH_PEOPLE) return false
  const some = [...people.values()].slice(0, ENOUGH_PEOPLE).flat()
  const theirs = await inParallel(some, ({ employeeId, of, pairId }) =>
    needs.checkins.get({ employeeId, cycleId: of, pairId }),
  )
  const scopes = new Set(theirs.flatMap((checkin) => checkin?.value.scopes ?? []))
  const teams = [...scopes].filter((scope) => departmentOf(scope) === undefined)
  const differences = await inParallel(teams, async (scope) => {
    const team = byPerson(countedRows(await valuesOf(needs.months.list({ scope, cycleId }))))
    return team.size < ENOUGH_PEOPLE ? 0 : without(people, team) + without(team, people)
  })
  return differences.some((others) => others > 0 && others < ENOUGH_PEOPLE)
}

/** How many people are not among the others. */
const without = (people: People, others: People) => [...people.keys()].filter((id) => !others.has(id)).length
