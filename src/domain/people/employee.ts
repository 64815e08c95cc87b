import type { JobFunction, Role } from '../../contract/words.ts'

/** A person in our organisation; the id is their Entra object id. */
export type Employee = {
  id: string
  name: string
  email: string
  department: string
  jobTitle: string
  function: JobFunction
  /** Whether the function was derived from the job title or set by hand; by hand survives an import (1.3). */
  functionBy: 'title' | 'hand'
  managerEmail: string | null
  managerId: string | null
  /** Has reports, as far as imported people tell. */
  leader: boolean
  /** IANA zone in which the person is asked (2.1). */
  timeZone: string
  /** BCP 47 tag in which the person is addressed. */
  locale: string
  /** ISO 3166-1 alpha-2, or empty when unknown. */
  country: string
  /** When they work, as their mailbox tells (1.2); null until it is known, then 9 to 17 is taken for granted. */
  hours: Hours | null
  /** Whom the profile is kept current by: an import, or the directory. */
  from: 'file' | 'entra' | null
  leftOn: string | null
}

/** Minutes of the local day; days are ISO, 1 is Monday. */
export type Hours = { days: number[]; from: number; to: number }

/** The group a viewer's overview is about: their reports and themselves, or their manager's, or the department. */
export function teamScope(person: Pick<Employee, 'id' | 'leader' | 'managerId' | 'department'>): string {
  if (person.leader) return `team:${person.id}`
  return person.managerId ? `team:${person.managerId}` : `department:${person.department}`
}

/** Every scope in which this person's check-ins are counted; fixed in the row when it is planned or stored. */
export function scopesOf(person: Pick<Employee, 'id' | 'leader' | 'managerId' | 'department'>): string[] {
  const scopes = [`department:${person.department}`]
  if (person.leader) scopes.push(`team:${person.id}`)
  if (person.managerId) scopes.push(`team:${person.managerId}`)
  return scopes
}

/**
 * The one of somebody's scopes in which their feelings count: their manager's team, else their own, else the department.
 * Counted in several they could be told from the differences (6.2).
 */
export function homeOf(scopes: readonly string[], employeeId: string): string | null {
  const own = `team:${employeeId}`
  const teams = scopes.filter((scope) => scope.startsWith('team:'))
  return teams.find((scope) => scope !== own) ?? teams[0] ?? scopes[0] ?? null
}

/** Who asks: from the token or the activity, never from data. */
export type Actor = { employeeId: string; roles: readonly Role[] }

/** The shard of a person's list entry and prompts: a number below `shards`, padded to at least two digits. */
export function shardOf(id: string, shards: number): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return String((hash >>> 0) % shards).padStart(2, '0')
}

/** All shards there are, in order. */
export function allShards(shards: number): string[] {
  return Array.from({ length: shards }, (_, index) => String(index).padStart(2, '0'))
}
