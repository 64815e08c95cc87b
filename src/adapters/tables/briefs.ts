import type { BriefCard, BriefStore } from '../../domain/visits/brief.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const briefCard: Fields<BriefCard> = {
  employeeId: 'text',
  visitId: 'text',
  when: 'text',
  start: 'text',
  state: 'text',
  token: 'text',
  claimedUntil: 'text?',
  attempts: 'number',
  reason: 'text?',
  activityId: 'text?',
  conversationId: 'text?',
  shown: 'json?',
}

/** What people were told before visits, each with the person. */
export function briefTables(open: OpenRows): BriefStore {
  return {
    briefCards: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `brief:${k.visitId}:${k.when}:${k.start}`,
      prefix: 'brief:',
      fields: briefCard,
    }),
  }
}
