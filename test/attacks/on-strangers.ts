import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { examine } from '../../infra/examine.ts'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import type { Problem } from '../../src/contract/problem.ts'
import { ROUTES } from '../../src/contract/routes.ts'
import { at } from '../small-company.ts'
import { ask } from './ask.ts'
import type { Attacked } from './attacked.ts'

/** What the service tells those who only look at it from outside. */
export function strangerChecks(attackedBy: () => Attacked): void {
  it('is found well by the doctor, but for the pages, which nobody built here (7.2)', async () => {
    const findings = await examine(attackedBy().base, {})
    const wrong = findings.filter((one) => one.wrong !== null && !one.about.includes('tab'))
    deepEqual(wrong, [])
    ok(findings.length > 5)
  })

  it('answers every error as problem+json that says what to do', async () => {
    const { base, here } = attackedBy()
    const answer = await here.get<Problem>(at('ada'), '/api/customers/nobody')
    equal(answer.status, 404)
    equal(answer.body.reason, 'not found')
    match(answer.body.detail, /Check the address/)
    match(answer.body.instance, /^[0-9a-f-]{36}$/)
    for (const path of ['/nowhere', '/api/%zz', '/tab/../../package.json', '/api/me?a[]=1'])
      ok([400, 401, 404].includes((await ask(base, { method: 'GET', path })).status), path)
  })

  it('gives a signed-in stranger of the same tenant nothing but a sentence that says what to do', async () => {
    const { base, here } = attackedBy()
    const id = '99999999-9999-4999-8999-999999999999'
    const stranger = { id, name: 'Stranger', email: 'x@elsewhere.example' }
    const headers = ['authorization', `Bearer ${await here.sandbox.tokens.forTab(stranger, false)}`]
    for (const [operation, { method, path }] of Object.entries(PATHS)) {
      if (method !== 'get') continue
      const answer = await ask(base, { method: 'GET', path: path.replace(/:\w+/g, 'x'), headers })
      equal(answer.status, 403, path)
      const { reason } = JSON.parse(answer.body) as Problem
      const { who } = ROUTES[operation as OperationId]
      equal(reason, who === 'administrator' ? 'not allowed' : 'not an employee', path)
    }
  })
}
