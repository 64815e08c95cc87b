import type { z } from 'zod'
import type { OperationId } from '../src/contract/paths.ts'
import type { Answer, Routes } from '../src/contract/routes.ts'
import type { Actor } from '../src/domain/people/employee.ts'

/** A request body that is a CSV file: bytes as they arrive, read only after authorisation. */
export type CsvBody = AsyncIterable<Uint8Array>
type Body<O extends OperationId> = Routes[O]['body'] extends 'csv'
  ? CsvBody
  : Routes[O]['body'] extends z.ZodObject
    ? z.infer<Routes[O]['body']>
    : undefined

/** One call of the HTTP API: who asks (from the token), and what, already in the form of the contract. */
export type Call<O extends OperationId> = {
  actor: Actor
  /** The token that proved it; Graph is asked on behalf of whoever it names. */
  token: string
  params: z.infer<Routes[O]['params']>
  query: z.infer<Routes[O]['query']>
  body: Body<O>
}

/** An expected refusal. `detail` is a sentence that says what to do; `reason` a code for programs. */
export type Refused = {
  problem: 400 | 403 | 404 | 409 | 413 | 415 | 429 | 503
  reason: string
  detail: string
}

/** Refusals that the person who reads them can lift: by agreeing, or by signing in anew. */
export const isForPerson = (reason: string): boolean => reason === 'consent' || reason === 'sign in'
/** What sign-in or Graph withholds from this person, or from everybody here. */
export const isWithheld = (trouble: string): boolean =>
  isForPerson(trouble) || ['no account', 'permission', 'registration'].includes(trouble)
export const refuse = (problem: Refused['problem'], reason: string, detail: string): Refused => ({
  problem,
  reason,
  detail,
})

export type Handler<O extends OperationId> = (call: Call<O>) => Promise<Answer<O> | Refused>
export type Handlers = { [O in OperationId]: Handler<O> }
