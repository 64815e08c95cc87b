import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import type { VisitRole } from '../../src/contract/words.ts'
import { excess } from '../parts/too-long.ts'

export type Part = { employeeId: string; required: boolean; role: VisitRole }
/** What the dialog holds before it is sent: who takes part, and what the invitation says. */
export type Draft = {
  employees: readonly Part[]
  contactIds: readonly string[]
  minutes: number
  subject: string
  agenda: string
  /** A meeting made elsewhere; empty for one in Teams (3.4). */
  meetingLink: string
  /** Books although there are many more of us than of them (3.1). */
  confirmed: boolean
  /** Books although a contact is approached often enough in that month already (1.6). */
  sure: boolean
  /** How many optional people of a department must be free, by its name (3.2). */
  quorum: Readonly<Record<string, number>>
}

/** As many letters of an invitation as the service takes. */
export const LONGEST = { subject: 200, agenda: 4000, meetingLink: 2000 }

/** Whether what the invitation says is too long to be sent (3.4). */
export const saysTooMuch = ({ subject, agenda, meetingLink }: Draft): boolean =>
  excess(subject, LONGEST.subject) +
    excess(agenda, LONGEST.agenda) +
    excess(meetingLink, LONGEST.meetingLink) >
  0

/** The draft that the service proposes; with nobody proposed the reader begins from nothing. */
export function draftOf({ employees, contacts, minutes, subject, agenda }: Proposal): Draft {
  return {
    employees: employees.filter(({ proposed }) => proposed).map(partOf),
    contactIds: contacts.filter(({ proposed }) => proposed).map(({ id }) => id),
    minutes,
    subject,
    agenda,
    ...{ confirmed: false, sure: false, quorum: {}, meetingLink: '' },
  }
}

/** A visit that is booked already, as a draft of the same people. */
export function draftOfVisit({ employees, contacts, start, end, subject, agenda }: VisitView): Draft {
  return {
    employees: employees.map(partOf),
    contactIds: contacts.map(({ id }) => id),
    minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
    subject,
    agenda,
    ...{ confirmed: true, sure: true, quorum: {}, meetingLink: '' },
  }
}

/** Puts an employee in, as proposed, or takes them out. Who takes part changes, so a confirmation is void. */
export function withEmployee(draft: Draft, { employees }: Proposal, employeeId: string): Draft {
  const others = draft.employees.filter((part) => part.employeeId !== employeeId)
  const added = employees.filter(({ id }) => id === employeeId).map(partOf)
  const left = others.length < draft.employees.length
  return { ...draft, employees: left ? others : [...others, ...added], confirmed: false }
}

export function withContact(draft: Draft, contactId: string): Draft {
  const others = draft.contactIds.filter((id) => id !== contactId)
  const left = others.length < draft.contactIds.length
  return { ...draft, contactIds: left ? others : [...others, contactId], confirmed: false, sure: false }
}

/** Changes what one employee does, or whether they are required. There is one lead: the one before takes part. */
export function withPart(draft: Draft, employeeId: string, change: Partial<Omit<Part, 'employeeId'>>): Draft {
  const employees = draft.employees.map((part): Part => {
    if (part.employeeId === employeeId) return { ...part, ...change }
    return change.role === 'lead' && part.role === 'lead' ? { ...part, role: 'participant' } : part
  })
  return { ...draft, employees }
}

/** Leaves one person required: the lead, or else the first. */
export function withOnlyLead(draft: Draft): Draft {
  const lead = draft.employees.find(({ role }) => role === 'lead') ?? draft.employees[0]
  return { ...draft, employees: draft.employees.map((part) => ({ ...part, required: part === lead })) }
}

/** Whether leaving only the lead required would change anything. */
export function mayRequireLess({ employees }: Draft): boolean {
  return employees.filter(({ required }) => required).length > 1
}

function partOf({ id, required, role }: VisitView['employees'][number]): Part {
  return { employeeId: id, required, role }
}
