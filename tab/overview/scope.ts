import type { OverviewScope } from '../../src/contract/overview-words.ts'
import type { Role } from '../../src/contract/words.ts'

/** Whether somebody with these roles is offered to look at it; the service decides (4.1). */
export function maySee(scope: OverviewScope, roles: readonly Role[]): boolean {
  if (scope === 'reports') return roles.includes('leader')
  if (scope === 'organisation') return roles.includes('leader') || roles.includes('administrator')
  return true
}
