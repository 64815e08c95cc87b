import type { CustomerAnswer, CustomerAnswerRows } from '../../domain/visits/customer-answer.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const answer: Fields<CustomerAnswer> = {
  visitId: 'text',
  customerId: 'text',
  contactId: 'text',
  contactName: 'text',
  askedById: 'text',
  askedByName: 'text',
  askedAt: 'text',
  linkToken: 'text',
  linksEnded: 'number?',
  mail: 'text',
  mailUntil: 'text?',
  mailWhy: 'text?',
  feeling: 'text?',
  named: 'flag',
  words: 'text',
  answeredAt: 'text?',
  revision: 'number',
}

/** What customers say of visits, with the customer. */
export function customerAnswerTables(open: OpenRows): CustomerAnswerRows {
  return {
    customerAnswers: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `answer:${k.visitId}:${k.contactId}`,
      prefix: (k) => (k.visitId ? `answer:${k.visitId}:` : 'answer:'),
      fields: answer,
    }),
  }
}
