import type { z } from 'zod'
import { parseJson } from './http-body.ts'
import type { Call } from './routing.ts'

/** A control call that cannot be done; the message says what to do instead. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The body of a control call in the form of `schema`; refuses with 400 and every problem in words. */
export function bodyOf<S extends z.ZodType>(call: Call, schema: S): z.infer<S> {
  const given = parseJson(call.body)
  if (given === undefined) throw new Refused(400, 'Send a body of JSON.')
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'The body'}: ${message}`,
  )
  throw new Refused(400, `${problems.join('; ')}.`)
}

/** Refuses a query parameter that the call does not know. */
export function onlyQuery(call: Call, ...known: string[]): void {
  const stranger = [...call.query.keys()].find((name) => !known.includes(name))
  if (stranger !== undefined)
    throw new Refused(400, `There is no parameter "${stranger}". Known here: ${known.join(', ') || 'none'}.`)
}
