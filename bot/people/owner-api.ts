import type { App } from '../../src/app.ts'
import type { OwnerRefusal } from '../../src/domain/people/name-owner.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { viewEmployee } from '../views.ts'

/** The one owner of a customer (1.7). */
export function ownerApi({ app }: { app: App }): Pick<Handlers, 'setOwner'> {
  return {
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
