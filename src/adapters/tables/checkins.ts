// Over 200 lines because every kind of row of this capability has its form here.
import type { AskSettings } from '../../domain/checkins/ask-settings.ts'
import type { Checkin } from '../../domain/checkins/checkin.ts'
import type { OpenedCycle } from '../../domain/checkins/cycle.ts'
import type {
  CheckinStore,
  Conversation,
  CycleCounts,
  HandedFollowUp,
  MonthRow,
  OpenFollowUp,
  Reference,
} from '../../domain/checkins/ports.ts'
import type { Preferences } from '../../domain/checkins/preferences.ts'
import type { Prompt } from '../../domain/checkins/prompt.ts'
import type { SetAside } from '../../domain/checkins/work.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const cycle: Fields<OpenedCycle> = {
  id: 'text',
  start: 'text',
  end: 'text',
  askDay: 'text',
  control: 'json?',
  resumedAt: 'text?',
}
const cycleCounts: Fields<CycleCounts> = { cycleId: 'text', counts: 'json?', closed: 'flag' }
const askSettings: Fields<AskSettings> = {
  paused: 'json?',
  companyHolidays: 'json',
  wave: 'json?',
  changedAt: 'text?',
  changedById: 'text?',
  revision: 'number',
}
const preferences: Fields<Preferences> = {
  employeeId: 'text',
  pausedUntil: 'text?',
  optedOut: 'flag',
  optOutReason: 'text',
  locale: 'text?',
  revision: 'number',
}
const checkin: Fields<Checkin> = {
  employeeId: 'text',
  cycleId: 'text',
  pairId: 'text',
  customerId: 'text',
  customerName: 'text',
  contactId: 'text',
  contactName: 'text',
  contactTitle: 'text',
  visitId: 'text?',
  employeeName: 'text',
  jobFunction: 'text',
  department: 'text',
  jobTitle: 'text',
  leader: 'flag',
  scopes: 'json',
  status: 'text',
  guess: 'text?',
  guessAt: 'text?',
  sharedAt: 'text?',
  unsharedAt: 'text?',
  skipReason: 'text?',
  answeredAt: 'text?',
  againOn: 'text?',
  ownAt: 'text?',
  promisedAt: 'text?',
  late: 'flag',
  thereAt: 'text?',
  wanted: 'flag',
  revision: 'number',
  spokeOn: 'text?',
  channel: 'text?',
  heard: 'text',
  kind: 'text?',
  departments: 'json',
  own: 'text?',
  followUp: 'json?',
  note: 'text',
}
const prompt: Fields<Prompt> = {
  employeeId: 'text',
  cycleId: 'text',
  shard: 'text',
  card: 'text',
  state: 'text',
  delivered: 'text?',
  reason: 'text?',
  askAt: 'text',
  zone: 'text',
  claim: 'text?',
  claimedUntil: 'text?',
  attempts: 'number',
  sentAt: 'text?',
  remindAt: 'json?',
  activityId: 'text?',
  conversationId: 'text?',
  shown: 'json?',
  referenceAt: 'text?',
}
const month: Fields<MonthRow> = {
  employeeId: 'text',
  of: 'text',
  pairId: 'text',
  customerId: 'text',
  customerName: 'text',
  name: 'text',
  jobFunction: 'text',
  leader: 'flag',
  status: 'text',
  own: 'text?',
  ownAt: 'text?',
  guess: 'text?',
  guessAt: 'text?',
  sharedAt: 'text?',
  promise: 'json?',
  wanted: 'flag',
  home: 'text?',
  revision: 'number',
}
const conversation: Fields<Conversation> = {
  id: 'text',
  customerId: 'text',
  day: 'text',
  employeeId: 'text',
  employeeName: 'text',
  jobTitle: 'text',
  jobFunction: 'text',
  department: 'text',
  contactId: 'text',
  contactName: 'text',
  visitId: 'text?',
  channel: 'text?',
  heard: 'text',
  kind: 'text?',
  departments: 'json',
  followUp: 'json?',
  guess: 'text?',
  withdrawn: 'flag',
  revision: 'number',
}
const followUp: Fields<OpenFollowUp> = {
  employeeId: 'text',
  cycleId: 'text',
  pairId: 'text',
  contactId: 'text?',
  customerId: 'text',
  customerName: 'text',
  name: 'text',
  text: 'text',
  dueOn: 'text',
  revision: 'number',
}
const handedFollowUp: Fields<HandedFollowUp> = {
  employeeId: 'text',
  cycleId: 'text',
  pairId: 'text',
  inPairId: 'text',
  contactId: 'text?',
  customerId: 'text',
  customerName: 'text',
  contactName: 'text',
  employeeName: 'text',
  scopes: 'json',
  followUp: 'json',
  toldIn: 'json',
  run: 'text',
  revision: 'number',
}
const reference: Fields<Reference> = {
  employeeId: 'text',
  conversationId: 'text',
  serviceUrl: 'text',
  state: 'text',
  at: 'text',
}

const department: Fields<{ name: string }> = { name: 'text' }
const setAside: Fields<SetAside> = { id: 'text', text: 'text', reason: 'text', at: 'text' }

/** Cycles, check-ins, their prompts, and the copies that overview and customer page read. */
export function checkinTables(open: OpenRows): CheckinStore {
  return {
    cycles: open('cycles', { partition: () => 'cycle', row: (k) => k.cycleId, fields: cycle }),
    cycleCounts: open('cycles', { partition: () => 'counts', row: (k) => k.cycleId, fields: cycleCounts }),
    askSettings: open('settings', { partition: () => 'settings', row: (k) => k.name, fields: askSettings }),
    preferences: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: () => 'pause',
      fields: preferences,
    }),
    checkins: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `checkin:${k.cycleId}:${k.pairId}`,
      prefix: (k) => `checkin:${k.cycleId ?? ''}`,
      fields: checkin,
    }),
    prompts: open('prompts', {
      partition: (k) => `${k.cycleId}:${k.shard}`,
      row: (k) => `${k.employeeId}:${k.card}`,
      prefix: (k) => (k.employeeId ? `${k.employeeId}:` : ''),
      fields: prompt,
    }),
    months: open('months', {
      partition: (k) => `${k.scope}|${k.cycleId}`,
      row: (k) => `row:${k.employeeId}:${k.pairId}`,
      prefix: 'row:',
      fields: month,
    }),
    conversations: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `conversation:${k.id}`,
      prefix: (k) => `conversation:${k.id ?? ''}`,
      fields: conversation,
    }),
    followUps: open('months', {
      partition: (k) => `${k.scope}|followups`,
      row: (k) => `${k.cycleId}:${k.employeeId}:${k.pairId}`,
      fields: followUp,
    }),
    handedFollowUps: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: (k) => `followup:${k.cycleId}:${k.pairId}`,
      prefix: 'followup:',
      fields: handedFollowUp,
    }),
    references: open('employees', {
      partition: (k) => k.employeeId ?? '',
      row: () => 'reference',
      fields: reference,
    }),
    departments: open('lookups', {
      partition: () => 'departments',
      row: (k) => k.name,
      fields: department,
    }),
    setAside: open('settings', { partition: () => 'set-aside', row: (k) => k.id, fields: setAside }),
  }
}
