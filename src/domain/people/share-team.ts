import { change } from '../store.ts'
import { readForChange } from './change-team.ts'
import type { Customer, Share } from './customer.ts'
import type { Actor } from './employee.ts'
import { LINK_DAYS } from './guest-claim.ts'
import type { PeopleStore } from './ports.ts'
import { readEmployees } from './read-employees.ts'
import type { TeamRefusal } from './team.ts'

type Needs = Pick<PeopleStore, 'customers' | 'members' | 'employees'> & {
  newToken: () => string
  /** Product time. */
  now: () => string
}
const DAY_MS = 86_400_000

/**
 * Makes the link under which a customer sees who is who, or ends it: then it opens nothing from that moment on, and the
 * next one is another. A link that works stays as it is. Undefined when it is done.
 */
export const shareTeam =
  (needs: Needs) =>
  async ({
    actor,
    customerId,
    share,
  }: {
    actor: Actor
    customerId: string
    share: boolean
  }): Promise<TeamRefusal | undefined> => {
    const allowed = await readForChange(needs, actor, customerId)
    if ('code' in allowed) return allowed
    if (share && !(await anybodyThere(needs, allowed.members))) return { code: 'nobody to show' }
    const now = needs.now()
    const fresh: Share = {
      nonce: needs.newToken(),
      until: new Date(Date.parse(now) + LINK_DAYS.team * DAY_MS).toISOString(),
      byId: actor.employeeId,
    }
    await change(needs.customers, { customerId }, (there: Customer | undefined) => {
      const works = there?.share && there.share.until > now
      return there && Boolean(works) !== share ? { ...there, share: share ? fresh : null } : undefined
    })
    return undefined
  }

async function anybodyThere(needs: Needs, members: readonly { employeeId: string }[]): Promise<boolean> {
  const people = await readEmployees(
    needs,
    members.map(({ employeeId }) => employeeId),
  )
  return people.some(({ leftOn }) => !leftOn)
}
