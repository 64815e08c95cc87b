import type { Handover } from '../../domain/pairing/handover.ts'
import type { News } from '../../domain/pairing/news.ts'
import type { Mark, Pair } from '../../domain/pairing/pair.ts'
import type { Places } from '../../domain/pairing/place.ts'
import type { PairStore } from '../../domain/pairing/ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const pair: Fields<Pair> = {
  id: 'text',
  customerId: 'text',
  customerName: 'text',
  employeeId: 'text',
  contactId: 'text',
  contactName: 'text',
  contactTitle: 'text',
  reasons: 'json',
  since: 'text',
  status: 'text',
  until: 'text?',
  introducedOn: 'text?',
  linkNonce: 'text?',
  heirOf: 'text?',
  endedOn: 'text?',
  endReason: 'text?',
  endNote: 'text?',
  endedFrom: 'json?',
  introduction: 'json?',
  tells: 'json?',
  revision: 'number',
}

const places: Fields<Places> = { by: 'json' }
const mark: Fields<Mark> = {
  customerId: 'text',
  employeeId: 'text',
  contactId: 'text',
  mark: 'text',
  byId: 'text',
  why: 'text',
  at: 'text',
}
const handover: Fields<Handover> = {
  id: 'text',
  customerId: 'text',
  fromPairId: 'text',
  toPairId: 'text',
  heir: 'json',
  placeAt: 'number?',
  side: 'text',
  byId: 'text',
  at: 'text',
  run: 'text',
  takenOver: 'json',
  mail: 'json?',
  mailState: 'text',
  mailWhy: 'text?',
  state: 'text',
  claimedUntil: 'text?',
  visitsLeft: 'flag',
}
const news: Fields<News> = {
  id: 'text',
  employeeId: 'text',
  kind: 'text',
  pairId: 'text',
  customerId: 'text',
  customerName: 'text',
  contactName: 'text',
  contactTitle: 'text',
  otherName: 'text',
  note: 'text',
  takenOver: 'json?',
  visitId: 'text?',
  at: 'text',
  tellAt: 'text?',
  sentAt: 'text?',
  state: 'text',
  token: 'text',
  claimedUntil: 'text?',
  attempts: 'number',
  reason: 'text?',
}

/** Pairs: the authority with the customer, a copy with the employee. */
export function pairTables(open: OpenRows): PairStore {
  return {
    pairs: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `pair:${k.pairId}`,
      prefix: 'pair:',
      fields: pair,
    }),
    pairCopies: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `pair:${k.pairId}`,
      prefix: 'pair:',
      fields: pair,
    }),
    placesOfContact: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `places:${k.contactId}`,
      prefix: 'places:',
      fields: places,
    }),
    placesOfEmployee: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: () => 'places',
      fields: places,
    }),
    marks: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `mark:${k.contactId}:${k.employeeId}`,
      prefix: 'mark:',
      fields: mark,
    }),
    handovers: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `handover:${k.handoverId}`,
      prefix: 'handover:',
      fields: handover,
    }),
    news: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `news:${k.newsId}`,
      prefix: 'news:',
      fields: news,
    }),
  }
}
