import type { App } from '../../src/app.ts'
import type { OwnerRefusal } from '../../src/domain/people/name-owner.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { viewEmployee } from '../views.ts'

/** The one owner of a customer, and how often people speak with it (1.7, 2.1). */
export function ownerApi({ app }: { app: App }): Pick<Handlers, 'setOwner' | 'setCadence'> {
  const { cadence: words } = textsFor('en')
  return {
    async setCadence({ actor, params: { customerId }, body }) {
      const set = await app.setCadence({ actor, customerId, every: body.cadence })
      if (set.ok) return set.cadence
      return refuse(set.reason === 'not allowed' ? 403 : 404, set.reason, words[set.reason])
    },
    async setOwner({ actor, params: { customerId }, body: { employeeId } }) {
      const named = await app.setOwner({ actor, customerId, employeeId })
      return named.ok ? { owner: viewEmployee(named.owner), since: named.since } : refused(named.refusal)
    },
  }
}

const STATUS: Record<OwnerRefusal['code'], Refused['problem']> = {
  'not allowed': 403,
  'customer unknown': 404,
  'employee unknown': 404,
  'employee left': 409,
}

const refused = (refusal: OwnerRefusal): Refused =>
  refuse(STATUS[refusal.code], refusal.code, say<OwnerRefusal>(textsFor('en').owner, refusal))
