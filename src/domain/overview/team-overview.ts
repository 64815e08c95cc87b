import { type OverviewNeeds, type ScopeOverview, scopeOverview } from './scope-overview.ts'

/** A viewer's own team in the open cycle (4.1); undefined when the viewer is not an employee. */
export const teamOverview =
  (needs: OverviewNeeds) =>
  async ({ employeeId }: { employeeId: string }): Promise<ScopeOverview | undefined> => {
    const found = await scopeOverview(needs)({ employeeId, roles: [] }, { scope: 'team', months: 1 })
    return found.ok ? found : undefined
  }
