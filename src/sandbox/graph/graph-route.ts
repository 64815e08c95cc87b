import type { People, Person } from '../people.ts'
import type { Call, Reply } from '../routing.ts'
import type { Caller } from './caller.ts'
import type { Permissions } from './permissions.ts'

/** A call that was admitted. */
export type GraphCall = {
  call: Call
  caller: Caller
  graphUrl: string
  people: People
  /** Whose user or mailbox it is about: the caller for `/me`, else who the path names. */
  whose(): Person
}
export type GraphRoute = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** After `/v1.0`; `:user` is an id or an address. */
  path: string
  /** `any` is for a call that says nothing by itself. */
  permissions: Permissions | 'any'
  /** Outlook counts calls by mailbox, and lets a person see no other's. */
  area: 'directory' | 'outlook'
  /** Whether a person may name somebody else's mailbox all the same. */
  others?: boolean
  handle(call: GraphCall): Reply | Promise<Reply>
}

/** The same under `/me` and under `/users/{id}`. */
export function mineAndTheirs(route: Omit<GraphRoute, 'path'>, suffix: string): GraphRoute[] {
  return [`/me${suffix}`, `/users/:user${suffix}`].map((path) => ({ ...route, path }))
}

/** Whether one of these permissions is in the token of the caller. */
export function holds(caller: Caller, wanted: readonly string[]): boolean {
  return wanted.some((permission) => caller.permissions.includes(permission))
}
