import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeamView } from '../../src/contract/teams.ts'
import type { tab } from '../../src/text/en-tab.ts'
import { call, type Input } from '../api.ts'
import { type Answered, useAnswer } from '../parts/use-answer.ts'

/** A team changes seldom, and looking for who could join it is work. */
const TEAM_EVERY_MS = 60_000

export type TeamChange = NonNullable<Input<'changeTeam'>['body']>
/** What was just done, in words, and what takes it back. */
export type Done = { says: string; undo?: TeamChange }

export function useTeam(customerId: string): Answered<'getTeam'> {
  return useAnswer('getTeam', { params: { customerId } }, { everyMs: TEAM_EVERY_MS })
}

/** The same, with who of one department could join. */
export function useTeamDepartment(customerId: string, department: string): Answered<'getTeam'> {
  return useAnswer('getTeam', { params: { customerId }, query: { department } }, { everyMs: TEAM_EVERY_MS })
}

/** Changes a team, and keeps what was done last, so that it can be taken back. */
export function useTeamChange(customerId: string) {
  const client = useQueryClient()
  const [done, setDone] = useState<Done>()
  const mutation = useMutation({
    mutationFn: ({ change }: { change: TeamChange; done: Done }) =>
      call('changeTeam', { params: { customerId }, body: change }),
    onSuccess: (team, variables) => {
      setDone(variables.done)
      return keep(client, team)
    },
  })
  return { ...mutation, done, setDone }
}
export type TeamChanging = ReturnType<typeof useTeamChange>

/** Puts somebody on the team; what they do is said later. */
export function additionOf(
  { id, name }: { id: string; name: string },
  text: (typeof tab)['team'],
): { change: TeamChange; done: Done } {
  const put = [{ employeeId: id, role: '', does: '' }]
  return { change: { put }, done: { says: text.added(name), undo: { remove: [id] } } }
}

/** Makes the link for the customer, or ends it. */
export function useShareTeam(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (share: boolean) => call('shareTeam', { params: { customerId }, body: { share } }),
    onSuccess: (team) => keep(client, team),
  })
}

/** Shows what the service answered; an older answer that is still under way does not come after it. */
async function keep(client: QueryClient, team: TeamView): Promise<void> {
  const queryKey = ['getTeam', { params: { customerId: team.customerId } }]
  await client.cancelQueries({ queryKey })
  client.setQueryData<TeamView>(queryKey, (before) => withCandidates(team, before))
  void client.invalidateQueries({ queryKey, predicate: ({ queryKey: [, input] }) => isOfDepartment(input) })
  for (const name of ['getCustomer', 'listAlarms']) void client.invalidateQueries({ queryKey: [name] })
}

const isOfDepartment = (input: unknown) => typeof input === 'object' && input !== null && 'query' in input

/** What the answer to a change looked up anew, and else what was known before, without those who are on the team by now. */
function withCandidates(team: TeamView, before: TeamView | undefined): TeamView {
  const known = new Map(before?.departments.map(({ name, candidates }) => [name, candidates]))
  const on = new Set(team.departments.flatMap(({ members }) => members.map(({ id }) => id)))
  return {
    ...team,
    departments: team.departments.map((department) => ({
      ...department,
      candidates:
        department.candidates ??
        known.get(department.name)?.filter(({ employee }) => !on.has(employee.id)) ??
        null,
    })),
  }
}
