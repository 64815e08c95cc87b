import { type Fault, type Faults, fault } from './faults.ts'
import { type Ledger, TARGETS } from './ledger.ts'
import { bodyOf, onlyQuery, Refused } from './refused.ts'
import type { Route } from './routing.ts'

/** Failures on demand, and everything that the stand-ins received. */
export function faultRoutes({ faults, ledger }: { faults: Faults; ledger: Ledger }): Route[] {
  const path = '/sandbox/faults'
  return [
    { method: 'GET', path, handle: () => ({ status: 200, body: faults.list() }) },
    {
      method: 'POST',
      path,
      handle(call) {
        const wanted: Fault = bodyOf(call, fault)
        faults.add(wanted)
        return { status: 200, body: wanted }
      },
    },
    { method: 'DELETE', path, handle: () => ({ status: 200, body: { removed: faults.clear() } }) },
    {
      method: 'GET',
      path: '/sandbox/ledger',
      handle(call) {
        onlyQuery(call, 'target')
        const given = call.query.get('target')
        const target = TARGETS.find((each) => each === given)
        if (given !== null && !target)
          throw new Refused(400, `There is no target "${given}". Known: ${TARGETS.join(', ')}.`)
        return { status: 200, body: ledger.list(target) }
      },
    },
  ]
}
