import type { Hold } from '../../domain/visits/hold.ts'
import type { Poll } from '../../domain/visits/poll.ts'
import type { PollStore } from '../../domain/visits/poll-ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const poll: Fields<Poll> = {
  id: 'text',
  customerId: 'text',
  customerName: 'text',
  subject: 'text',
  agenda: 'text',
  organiserId: 'text',
  organiserName: 'text',
  timeZone: 'text',
  wanted: 'json',
  times: 'json',
  employees: 'json',
  contacts: 'json',
  way: 'text',
  holds: 'flag',
  held: 'number',
  holdTrouble: 'text?',
  notBooked: 'text?',
  askedAt: 'text',
  deadline: 'text',
  remindAt: 'text?',
  state: 'text',
  visitId: 'text?',
  revision: 'number',
}

const hold: Fields<Hold> = {
  id: 'text',
  pollId: 'text',
  customerId: 'text',
  employeeId: 'text',
  start: 'text',
  end: 'text',
  token: 'text',
  eventId: 'text?',
}

/** Questions to contacts which time suits: the authority with the customer, copies for who asked and takes part. */
export function pollTables(open: OpenRows): PollStore {
  return {
    polls: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `poll:${k.pollId}`,
      prefix: 'poll:',
      fields: poll,
    }),
    pollCopies: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `poll:${k.pollId}`,
      prefix: 'poll:',
      fields: poll,
    }),
    holds: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `hold:${k.holdId}`,
      prefix: 'hold:',
      fields: hold,
    }),
  }
}
