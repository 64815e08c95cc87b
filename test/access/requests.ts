import { randomUUID } from 'node:crypto'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import { CYCLE, type Things } from './access-world.ts'

export type Asked = { method: string; path: string; body?: object | string }
type Body = (about: Things, me: Things) => object | string

const START = '2026-11-27T13:00:00.000Z'
const people = ({ customerId, contactId }: Things, { employeeId }: Things) => ({
  ...{ customerId, contactIds: [contactId], employees: [{ employeeId }], confirmed: true },
})
const ofPair = ({ pairId }: Things) => ({ cycleId: CYCLE, pairId })
const both = ({ contactId }: Things, { employeeId }: Things) => ({ employeeId, contactId })
const mail = { subject: 'A word', text: 'A few words' }

/** What each operation that takes a body is asked with: as little as makes it something that could be done. */
const BODIES: Partial<Record<OperationId, Body>> = {
  createPair: (about, me) => ({ ...both(about, me), introduce: false }),
  suggestPairs: ({ customerId }) => ({ customerId }),
  acceptPairs: (about, me) => ({ pairs: [both(about, me)] }),
  suggestTimes: (about, me) => people(about, me),
  judgeTime: (about, me) => ({ ...people(about, me), start: START }),
  bookVisit: (about, me) => ({ ...people(about, me), start: START }),
  changeNotes: () => ({ base: '', text: 'Bring samples' }),
  moveVisit: () => ({ start: '2026-11-20T13:00:00.000Z' }),
  cancelVisit: () => ({}),
  resumeVisit: () => ({}),
  draftPoll: (about, me) => ({ ...people(about, me), times: [START] }),
  askContacts: (about, me) => ({ ...people(about, me), times: [START], way: 'copied' }),
  bookFromPoll: () => ({}),
  extendPoll: () => ({}),
  remindGuest: () => mail,
  sayAttendance: () => ({ there: true }),
  askForAnswer: ({ contactId }) => ({ way: 'copied', mails: [{ contactId, ...mail }], confirmed: true }),
  keepFollowUp: (about) => ({ ...ofPair(about), kept: false }),
  giveFollowUp: (about, { colleagueId }) => ({ ...ofPair(about), toId: colleagueId }),
  takeBackFollowUp: (about, { colleagueId, run }) => ({ ...ofPair(about), toId: colleagueId, run }),
  introducePair: () => ({ how: 'known' }),
  pausePair: () => ({ until: null }),
  endPair: () => ({ reason: 'other' }),
  handOver: ({ contactId }) => ({ contactId }),
  markPair: (about, me) => ({ ...both(about, me), mark: null }),
  changeTeam: () => ({ put: [], remove: [] }),
  shareTeam: () => ({ share: true }),
  setOwner: ({ ownerId }) => ({ employeeId: ownerId }),
  correctTitle: () => ({ title: 'Forklift driver', function: 'logistics' }),
  correctFunction: ({ employeeId }) => ({ employeeId, function: 'finance' }),
  readDirectory: () => ({}),
  undoImport: () => ({}),
  importFile: () => 'Name,Domain,Country,Owner Email\n',
  shareGuess: (about) => ({ ...ofPair(about), shared: true }),
  logConversation: ({ contactId }) => ({ contactId, once: randomUUID() }),
  pauseMe: () => ({ until: null }),
  optOut: () => ({ optedOut: false }),
  setCadence: () => ({ cadence: 'month' }),
  changeSettings: () => ({ revision: 0 }),
  changeVisibility: () => ({ revision: 0, level: 'spoke' }),
  noteDecision: () => ({ text: 'We change the crates', evidence: [], requestId: 'decision-of-mine' }),
  takeBackDecision: () => ({}),
  objectContact: () => ({ objects: true }),
  searchEmployees: () => ({ name: 'Finn' }),
  findPeople: () => ({ name: 'Finn' }),
  dryRunCycle: () => ({}),
  liftErasure: () => ({ address: 'nobody@tallow-and-rye.example' }),
  redoSetAside: () => ({ ids: ['none'] }),
}
const QUERIES: Partial<Record<OperationId, (about: Things) => Record<string, string>>> = {
  listPairs: ({ customerId }) => ({ customerId }),
  listVisits: ({ customerId }) => ({ customerId }),
  listPolls: ({ customerId }) => ({ customerId }),
}
/** Operations about a visit that is over; others are about one to come. */
const PAST: readonly OperationId[] = [
  ...([
    'readHeard',
    'sayAttendance',
    'readAnswers',
    'draftAnswerMails',
    'askForAnswer',
    'endAnswerLink',
  ] as const),
]

/** An operation as `me` would ask for it about these things. */
export function request(
  operation: OperationId,
  about: Things,
  me: Things,
  more: Record<string, string> = {},
): Asked {
  const { method, path } = PATHS[operation]
  const names: Record<string, string> = { ...about, kind: 'customers', personId: about.employeeId }
  if (PAST.includes(operation)) names.visitId = about.pastVisitId
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? 'none'))
  const given = Object.entries({ ...QUERIES[operation]?.(about), ...more })
  const query = new URLSearchParams(
    given.map(([name, value]) => [name, value.replace(/^:(\w+)$/, (_, of) => names[of] ?? '')]),
  )
  const body = BODIES[operation]?.(about, me) ?? (method === 'post' ? {} : undefined)
  const address = given.length > 0 ? `${filled}?${query}` : filled
  return { method: method.toUpperCase(), path: address, ...(body !== undefined && { body }) }
}

/** What the button of a card brings along; whatever it needs. */
export function cardData({ pairId, pastVisitId, contactId }: Things, verb: string): Record<string, unknown> {
  const about =
    verb.startsWith('checkin.notThere') || /there$|nstead$/i.test(verb) ? { visit: pastVisitId } : {}
  return {
    ...{
      cycle: CYCLE,
      pair: pairId,
      contact: contactId,
      ...about,
      revision: '1',
      guess: 'content',
      shared: 'true',
    },
    ...{ skipReason: 'no occasion', until: '2026-12-24', locale: '', heard: 'A word', not: '' },
  }
}
