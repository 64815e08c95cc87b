// Over 200 lines because it is the one table of who may do what: every operation, button, command and other address.
import type { OperationId } from '../../src/contract/paths.ts'

/**
 * What a row is about. `none`: nothing in particular, or one's own things alone. A `visit` is to come, a `past visit` is
 * over; a `promise` is one's answer with a promise in it.
 */
export type Thing =
  | ('none' | 'customer' | 'pair' | 'promise' | 'contact' | 'employee')
  | ('visit' | 'past visit' | 'poll' | 'decision' | 'cycle' | 'import')
/**
 * `all`: whichever there is. `own`: one's own, while somebody else's answers like one that is not there. `no`: none, all
 * alike. Where it is about nothing in particular, `yes` or `no`.
 */
export type Reach = 'all' | 'own' | 'yes' | 'no'
/** Employee, owner of a customer, manager, administrator. Nobody and guests reach none of it. */
export type Row = readonly [thing: Thing, employee: Reach, owner: Reach, manager: Reach, administrator: Reach]
export const ROLES = ['employee', 'owner', 'manager', 'administrator'] as const
export type Role = (typeof ROLES)[number]
export const reachOf = ([, ...reaches]: Row, role: Role): Reach => reaches[ROLES.indexOf(role)] ?? 'no'

/** Operations of the HTTP API, in the order in which they are tried. What is one's own: one serves that customer, is in that pair, visit or poll. */
export const OPERATIONS: Record<OperationId, Row> = {
  getMe: ['none', 'yes', 'yes', 'yes', 'yes'],
  teamOverview: ['none', 'yes', 'yes', 'yes', 'yes'],
  listCustomers: ['none', 'yes', 'yes', 'yes', 'yes'],
  getCustomer: ['customer', 'all', 'all', 'all', 'all'],
  timeline: ['customer', 'all', 'all', 'all', 'all'],
  noteDecision: ['customer', 'all', 'all', 'all', 'all'],
  takeBackDecision: ['decision', 'own', 'own', 'own', 'own'],
  listContacts: ['customer', 'all', 'all', 'all', 'all'],
  listPairs: ['customer', 'all', 'all', 'all', 'all'],
  createPair: ['contact', 'own', 'own', 'own', 'all'],
  suggestPairs: ['customer', 'own', 'own', 'own', 'all'],
  acceptPairs: ['contact', 'own', 'own', 'own', 'all'],
  searchEmployees: ['none', 'yes', 'yes', 'yes', 'yes'],
  proposeVisit: ['customer', 'all', 'all', 'all', 'all'],
  suggestTimes: ['customer', 'all', 'all', 'all', 'all'],
  judgeTime: ['customer', 'all', 'all', 'all', 'all'],
  bookVisit: ['customer', 'all', 'all', 'all', 'all'],
  listVisits: ['customer', 'all', 'all', 'all', 'all'],
  getVisit: ['visit', 'all', 'all', 'all', 'all'],
  getBrief: ['visit', 'all', 'all', 'all', 'all'],
  getNotes: ['visit', 'own', 'own', 'own', 'own'],
  changeNotes: ['visit', 'own', 'own', 'own', 'own'],
  visitCalendarFile: ['visit', 'all', 'all', 'all', 'all'],
  moveVisit: ['visit', 'own', 'own', 'own', 'own'],
  cancelVisit: ['visit', 'own', 'own', 'own', 'own'],
  resumeVisit: ['visit', 'own', 'own', 'own', 'own'],
  listPolls: ['customer', 'own', 'own', 'own', 'own'],
  draftPoll: ['customer', 'all', 'all', 'all', 'all'],
  askContacts: ['customer', 'all', 'all', 'all', 'all'],
  getPoll: ['poll', 'own', 'own', 'own', 'own'],
  bookFromPoll: ['poll', 'own', 'own', 'own', 'own'],
  extendPoll: ['poll', 'own', 'own', 'own', 'own'],
  closePoll: ['poll', 'own', 'own', 'own', 'own'],
  pollMail: ['poll', 'own', 'own', 'own', 'own'],
  remindGuest: ['poll', 'own', 'own', 'own', 'own'],
  replacePollLink: ['poll', 'own', 'own', 'own', 'own'],
  readHeard: ['past visit', 'all', 'all', 'all', 'all'],
  sayAttendance: ['past visit', 'own', 'own', 'own', 'own'],
  readAnswers: ['past visit', 'own', 'own', 'own', 'own'],
  draftAnswerMails: ['past visit', 'own', 'own', 'own', 'own'],
  askForAnswer: ['past visit', 'own', 'own', 'own', 'own'],
  endAnswerLink: ['past visit', 'own', 'own', 'own', 'own'],
  feelingLines: ['none', 'yes', 'yes', 'yes', 'yes'],
  participation: ['none', 'yes', 'yes', 'yes', 'yes'],
  participationOfCustomers: ['none', 'yes', 'yes', 'yes', 'yes'],
  pictures: ['none', 'yes', 'yes', 'yes', 'yes'],
  exportOverview: ['none', 'yes', 'yes', 'yes', 'yes'],
  exportFollowUps: ['none', 'yes', 'yes', 'yes', 'yes'],
  exportCustomer: ['customer', 'all', 'all', 'all', 'all'],
  keepFollowUp: ['promise', 'own', 'own', 'own', 'own'],
  giveFollowUp: ['promise', 'own', 'own', 'own', 'own'],
  takeBackFollowUp: ['promise', 'own', 'own', 'own', 'own'],
  introduction: ['pair', 'own', 'own', 'own', 'all'],
  introducePair: ['pair', 'own', 'own', 'own', 'all'],
  pausePair: ['pair', 'own', 'own', 'own', 'all'],
  returnContact: ['contact', 'own', 'own', 'own', 'all'],
  objectContact: ['contact', 'own', 'own', 'own', 'all'],
  endPair: ['pair', 'own', 'own', 'own', 'all'],
  proposeHandover: ['pair', 'own', 'own', 'own', 'all'],
  handOver: ['pair', 'own', 'own', 'own', 'all'],
  markPair: ['contact', 'own', 'own', 'own', 'all'],
  getTeam: ['customer', 'all', 'all', 'all', 'all'],
  changeTeam: ['customer', 'own', 'own', 'own', 'all'],
  shareTeam: ['customer', 'own', 'own', 'own', 'all'],
  setOwner: ['customer', 'no', 'own', 'own', 'all'],
  employeePhoto: ['employee', 'all', 'all', 'all', 'all'],
  listAlarms: ['none', 'yes', 'yes', 'yes', 'yes'],
  listTitles: ['none', 'no', 'no', 'no', 'yes'],
  correctTitle: ['none', 'no', 'no', 'no', 'yes'],
  correctFunction: ['employee', 'no', 'no', 'no', 'all'],
  directoryStatus: ['none', 'no', 'no', 'no', 'yes'],
  readDirectory: ['none', 'no', 'no', 'no', 'yes'],
  listImports: ['none', 'no', 'no', 'no', 'yes'],
  importProgress: ['import', 'no', 'no', 'no', 'all'],
  undoImport: ['import', 'no', 'no', 'no', 'all'],
  importFile: ['none', 'no', 'no', 'no', 'yes'],
  shareGuess: ['promise', 'own', 'own', 'own', 'own'],
  logConversation: ['contact', 'all', 'all', 'all', 'all'],
  listDepartments: ['none', 'yes', 'yes', 'yes', 'yes'],
  myMonths: ['none', 'yes', 'yes', 'yes', 'yes'],
  teamMonths: ['none', 'yes', 'yes', 'yes', 'yes'],
  getAsking: ['none', 'yes', 'yes', 'yes', 'yes'],
  pauseMe: ['none', 'yes', 'yes', 'yes', 'yes'],
  optOut: ['none', 'yes', 'yes', 'yes', 'yes'],
  setCadence: ['customer', 'own', 'own', 'own', 'all'],
  getInstallation: ['none', 'no', 'no', 'no', 'yes'],
  getSettings: ['none', 'no', 'no', 'no', 'yes'],
  changeSettings: ['none', 'no', 'no', 'no', 'yes'],
  dataRegister: ['none', 'yes', 'yes', 'yes', 'yes'],
  getMyData: ['none', 'yes', 'yes', 'yes', 'yes'],
  listAccesses: ['none', 'yes', 'yes', 'yes', 'yes'],
  exportMe: ['none', 'yes', 'yes', 'yes', 'yes'],
  findPeople: ['none', 'no', 'no', 'no', 'yes'],
  exportPerson: ['employee', 'no', 'no', 'no', 'all'],
  listErasures: ['none', 'no', 'no', 'no', 'yes'],
  liftErasure: ['none', 'no', 'no', 'no', 'yes'],
  getVisibility: ['none', 'yes', 'yes', 'yes', 'yes'],
  changeVisibility: ['none', 'no', 'no', 'no', 'yes'],
  dryRunCycle: ['cycle', 'no', 'no', 'no', 'all'],
  runCycle: ['cycle', 'no', 'no', 'no', 'all'],
  cancelCycle: ['cycle', 'no', 'no', 'no', 'all'],
  resumeCycle: ['cycle', 'no', 'no', 'no', 'all'],
  resendPrompts: ['cycle', 'no', 'no', 'no', 'all'],
  listSetAside: ['none', 'no', 'no', 'no', 'yes'],
  redoSetAside: ['none', 'no', 'no', 'no', 'yes'],
  listCycles: ['none', 'no', 'no', 'no', 'yes'],
  listPrompts: ['cycle', 'no', 'no', 'no', 'all'],
  erasePerson: ['employee', 'no', 'no', 'no', 'all'],
}

/** The same operations about something in particular that not everybody may look at. */
export const NARROWER: Record<string, { operation: OperationId; query: Record<string, string>; row: Row }> = {
  'the overview of a customer': {
    ...{ operation: 'teamOverview', query: { scope: 'customer', customerId: ':customerId' } },
    row: ['customer', 'all', 'all', 'all', 'all'],
  },
  'the overview of my reports': {
    ...{ operation: 'teamOverview', query: { scope: 'reports' } },
    row: ['none', 'no', 'no', 'yes', 'yes'],
  },
  'the overview of the organisation': {
    ...{ operation: 'teamOverview', query: { scope: 'organisation' } },
    row: ['none', 'no', 'no', 'yes', 'yes'],
  },
  'the feelings of the organisation': {
    ...{ operation: 'feelingLines', query: { scope: 'organisation' } },
    row: ['none', 'no', 'no', 'yes', 'yes'],
  },
  'the rows of the organisation': {
    ...{ operation: 'exportOverview', query: { scope: 'organisation' } },
    row: ['none', 'no', 'no', 'yes', 'yes'],
  },
  'promises of the organisation': {
    ...{ operation: 'exportFollowUps', query: { scope: 'organisation' } },
    row: ['none', 'no', 'no', 'yes', 'yes'],
  },
}

/** Buttons of cards. Whose they are comes from the speaker, so that roles make no difference in chat. */
export const BUTTONS: Record<string, Row> = {
  'checkin.show': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.change': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.answer': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.undo': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.skip': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.share': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.notThere': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.there': ['past visit', 'own', 'own', 'own', 'own'],
  'checkin.notYet': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.remind': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.tell': ['promise', 'own', 'own', 'own', 'own'],
  'checkin.instead': ['past visit', 'own', 'own', 'own', 'own'],
  'checkin.wentInstead': ['past visit', 'own', 'own', 'own', 'own'],
  'talk.with': ['contact', 'all', 'all', 'all', 'all'],
  'asking.pause': ['none', 'yes', 'yes', 'yes', 'yes'],
  'asking.resume': ['none', 'yes', 'yes', 'yes', 'yes'],
  'asking.stop': ['none', 'yes', 'yes', 'yes', 'yes'],
  'asking.language': ['none', 'yes', 'yes', 'yes', 'yes'],
  'pair.take': ['contact', 'own', 'own', 'own', 'own'],
  'pair.another': ['none', 'yes', 'yes', 'yes', 'yes'],
  'checkin.notMine': ['pair', 'own', 'own', 'own', 'own'],
  'pair.keep': ['pair', 'own', 'own', 'own', 'own'],
}

/** What is said in chat: single words, and sentences with somebody's name in them. */
export const COMMANDS: Record<string, Row> = {
  help: ['none', 'yes', 'yes', 'yes', 'yes'],
  hello: ['none', 'yes', 'yes', 'yes', 'yes'],
  checkIn: ['none', 'yes', 'yes', 'yes', 'yes'],
  myPairs: ['none', 'yes', 'yes', 'yes', 'yes'],
  myMonth: ['none', 'yes', 'yes', 'yes', 'yes'],
  book: ['none', 'yes', 'yes', 'yes', 'yes'],
  pause: ['none', 'yes', 'yes', 'yes', 'yes'],
  resume: ['none', 'yes', 'yes', 'yes', 'yes'],
  stop: ['none', 'yes', 'yes', 'yes', 'yes'],
  settings: ['none', 'yes', 'yes', 'yes', 'yes'],
  language: ['none', 'yes', 'yes', 'yes', 'yes'],
  pauseTill: ['none', 'yes', 'yes', 'yes', 'yes'],
  languageOf: ['none', 'yes', 'yes', 'yes', 'yes'],
  spokeWith: ['contact', 'own', 'own', 'own', 'own'],
  bookWith: ['customer', 'all', 'all', 'all', 'all'],
}

/** What answers beside the API, and whoever asks: the status for somebody who proves nothing. */
export const ADDRESSES: Record<string, { status: number; why: string }> = {
  'get /health/live': { status: 200, why: 'says that the process runs, and no more' },
  'get /health/ready': { status: 200, why: 'says whether storage answers, and no more' },
  'post /api/messages': { status: 401, why: 'the Bot Framework alone, by its token' },
  'post /api/notifications': {
    status: 202,
    why: 'whoever tells of a change is not believed: it is looked at',
  },
  'get /sign-in': { status: 302, why: 'the way to where Entra asks for consent, the same for all' },
  'get /api/openapi.json': { status: 200, why: 'describes the API; holds nothing of anybody' },
  'get /tab/*': { status: 200, why: 'the program of the tab, the same for all' },
  'head /tab/*': { status: 200, why: 'the same' },
  'get /tab': { status: 308, why: 'the way there' },
  'get /favicon.ico': { status: 204, why: 'nothing' },
  'get /guest/guest.css': { status: 200, why: 'how pages of guests look' },
  'get /guest/:token': { status: 404, why: 'only the link opens it; any other answers like none' },
  'head /guest/:token': { status: 404, why: 'the same' },
  'post /guest/:token': { status: 404, why: 'the same' },
  'get /guest/:token/photo/:face': { status: 404, why: 'the same' },
}
