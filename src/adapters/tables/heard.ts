import type { AttendanceReport, AttendanceRows } from '../../domain/visits/attendance.ts'
import type { StandIn, StandInRows } from '../../domain/visits/heard.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const standIn: Fields<StandIn> = {
  visitId: 'text',
  customerId: 'text',
  employeeId: 'text',
  name: 'text',
  standIn: 'json',
  at: 'text',
}

const attendance: Fields<AttendanceReport> = {
  visitId: 'text',
  customerId: 'text',
  here: 'json',
  away: 'json',
  readAt: 'text',
}

/** Who went to a visit in whose place, and what Teams says of who was there, with the customer. */
export function attendanceTables(open: OpenRows): StandInRows & AttendanceRows {
  return {
    attendance: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `attendance:${k.visitId}`,
      prefix: 'attendance:',
      fields: attendance,
    }),
    standIns: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `stand-in:${k.visitId}:${k.employeeId}`,
      prefix: (k) => (k.visitId ? `stand-in:${k.visitId}:` : 'stand-in:'),
      fields: standIn,
    }),
  }
}
