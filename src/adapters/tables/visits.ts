import type { AttendanceRows } from '../../domain/visits/attendance.ts'
import type { BriefStore } from '../../domain/visits/brief.ts'
import type { CustomerAnswerRows } from '../../domain/visits/customer-answer.ts'
import type { StandInRows } from '../../domain/visits/heard.ts'
import type { NotesStore } from '../../domain/visits/notes.ts'
import type { PollStore } from '../../domain/visits/poll-ports.ts'
import type { Taken, VisitStore } from '../../domain/visits/ports.ts'
import type { Visit } from '../../domain/visits/visit.ts'
import { briefTables } from './briefs.ts'
import type { Fields } from './codec.ts'
import { customerAnswerTables } from './customer-answers.ts'
import { attendanceTables } from './heard.ts'
import { notesTables } from './notes.ts'
import type { OpenRows } from './open-tables.ts'
import { pollTables } from './polls.ts'

const visit: Fields<Visit> = {
  id: 'text',
  customerId: 'text',
  customerName: 'text',
  kind: 'text',
  subject: 'text',
  agenda: 'text',
  organiserId: 'text',
  organiserName: 'text',
  organiserEmail: 'text',
  start: 'text',
  end: 'text',
  timeZone: 'text',
  employees: 'json',
  contacts: 'json',
  quorum: 'json?',
  meetingLink: 'text?',
  scopes: 'json',
  state: 'text',
  reason: 'text?',
  cancelNote: 'text?',
  eventId: 'text?',
  iCalUId: 'text?',
  joinUrl: 'text?',
  unfinished: 'json?',
  inviting: 'text?',
  answers: 'json?',
  movedAt: 'text?',
  bookedAt: 'text',
  revision: 'number',
}
const taken: Fields<Taken> = { by: 'json' }

/** Visits: the authority with the customer, copies for each employee and each overview; and whose time they take. */
export function visitTables(
  open: OpenRows,
): VisitStore & PollStore & BriefStore & NotesStore & StandInRows & AttendanceRows & CustomerAnswerRows {
  return {
    ...pollTables(open),
    ...briefTables(open),
    ...notesTables(open),
    ...attendanceTables(open),
    ...customerAnswerTables(open),
    visits: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `visit:${k.visitId}`,
      prefix: 'visit:',
      fields: visit,
    }),
    visitCopies: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `visit:${k.visitId}`,
      prefix: 'visit:',
      fields: visit,
    }),
    scopeVisits: open('months', {
      partition: (k) => `${k.scope}|visits`,
      row: (k) => k.visitId,
      fields: visit,
    }),
    takenOfContact: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `taken:${k.contactId}:${k.day}`,
      prefix: 'taken:',
      fields: taken,
    }),
    takenOfEmployee: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `taken:${k.day}`,
      prefix: 'taken:',
      fields: taken,
    }),
  }
}
