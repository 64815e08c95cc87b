import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import type { Draft } from './draft.ts'

type Person = { name: string; timeZone?: string | undefined }
/** A clock (IANA zone) and who lives by it. */
export type Zone = { timeZone: string; people: string[] }

/** Who lives by which clock, in the order in which they are named; each once, and nobody whose zone is not known. */
export function zonesOf(people: readonly Person[]): Zone[] {
  const zones = new Map<string, Set<string>>()
  for (const { name, timeZone } of people)
    if (timeZone) zones.set(timeZone, (zones.get(timeZone) ?? new Set()).add(name))
  return [...zones].map(([timeZone, names]) => ({ timeZone, people: [...names] }))
}

/** The clocks of all who take part in a visit, and of who booked it. */
export function zonesOfVisit({ organiser, timeZone, employees, contacts }: VisitView): Zone[] {
  return zonesOf([{ name: organiser.name, timeZone }, ...employees, ...contacts])
}

/** The clocks of those who are chosen for a visit. */
export function zonesOfDraft({ employees, contactIds }: Draft, proposal: Proposal): Zone[] {
  const ours = new Set(employees.map(({ employeeId }) => employeeId))
  return zonesOf([
    ...proposal.employees.filter(({ id }) => ours.has(id)),
    ...proposal.contacts.filter(({ id }) => contactIds.includes(id)),
  ])
}

/** Without the reader's own clock, which is said first and large. */
export function othersClocks(zones: readonly Zone[], own: string): Zone[] {
  return zones.filter(({ timeZone }) => timeZone !== own)
}
