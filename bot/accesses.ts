import type { App } from '../src/app.ts'
import type { OperationId } from '../src/contract/paths.ts'
import { type Answer, ROUTES } from '../src/contract/routes.ts'
import type { AccessKind } from '../src/contract/words.ts'
import type { Call } from './api.ts'

type Of<O extends OperationId> = (
  call: Call<O>,
  answer: Answer<O>,
  app: Pick<App, 'peopleOfPair' | 'peopleOfCustomer'>,
) => readonly string[] | Promise<readonly string[]>
/** What was done, and whose data it was: ids of employees and contacts. */
type Noted<O extends OperationId> = { what: AccessKind; of: Of<O> }
/**
 * `open`: what everybody may see, or what those hear of whom it is about; nobody's reading of it is watched (6.1).
 * `own`: what somebody does with their own. `work`: the work that it hands out notes it, as that alone knows whom it
 * changes.
 */
type Reach<O extends OperationId> = 'open' | 'own' | 'work' | Noted<O>

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)
const twoOf = ({ employee, contact }: Answer<'createPair'>) => [employee.id, contact.id]
/** Those of a pair as it was, and those of the pair that it is now. */
const changedPair = {
  what: 'pair changed',
  of: async (
    { params }: { params: { pairId: string } },
    answer: Answer<'endPair'> | Answer<'handOver'>,
    app: Pick<App, 'peopleOfPair'>,
  ) => [...(await app.peopleOfPair(params.pairId)), ...twoOf('pair' in answer ? answer.pair : answer)],
} as const

/** Which operation leaves a note with the people whose data it shows or changes (6.4). One row for each of them. */
export const ACCESSES: { readonly [O in OperationId]: Reach<O> } = {
  getMe: 'own',
  teamOverview: 'open',
  listCustomers: 'open',
  getCustomer: 'open',
  timeline: 'open',
  listContacts: 'open',
  listPairs: 'open',
  createPair: { what: 'pair changed', of: (_, answer) => twoOf(answer) },
  suggestPairs: 'open',
  acceptPairs: { what: 'pair changed', of: (_, { pairs }) => pairs.flatMap(twoOf) },
  searchEmployees: 'open',
  proposeVisit: 'open',
  suggestTimes: 'open',
  judgeTime: 'open',
  bookVisit: 'open',
  listVisits: 'open',
  getVisit: 'open',
  getBrief: 'open',
  getNotes: 'open',
  changeNotes: 'open',
  visitCalendarFile: 'open',
  moveVisit: 'open',
  cancelVisit: 'open',
  resumeVisit: 'open',
  draftPoll: 'open',
  askContacts: 'open',
  listPolls: 'open',
  getPoll: 'open',
  bookFromPoll: 'open',
  extendPoll: 'open',
  closePoll: 'open',
  pollMail: 'open',
  remindGuest: 'open',
  replacePollLink: 'open',
  readHeard: 'open',
  sayAttendance: 'own',
  readAnswers: 'open',
  draftAnswerMails: 'open',
  askForAnswer: 'open',
  endAnswerLink: 'open',
  feelingLines: 'open',
  participation: 'open',
  participationOfCustomers: 'open',
  pictures: 'open',
  exportOverview: 'open',
  exportFollowUps: 'open',
  exportCustomer: { what: 'taken out', of: ({ params }, _, app) => app.peopleOfCustomer(params.customerId) },
  keepFollowUp: 'own',
  giveFollowUp: { what: 'promise given', of: ({ body }) => [body.toId] },
  takeBackFollowUp: { what: 'promise given', of: ({ body }) => [body.toId] },
  introduction: 'open',
  introducePair: changedPair,
  pausePair: changedPair,
  returnContact: { what: 'contact changed', of: ({ params }) => [params.contactId] },
  endPair: changedPair,
  objectContact: { what: 'objection noted', of: ({ params }) => [params.contactId] },
  proposeHandover: 'open',
  handOver: changedPair,
  markPair: { what: 'pair changed', of: ({ body }) => [body.employeeId, body.contactId] },
  getTeam: 'open',
  changeTeam: {
    what: 'team changed',
    of: ({ body: { put, remove } }) => [...put.map(({ employeeId }) => employeeId), ...remove],
  },
  shareTeam: {
    what: 'team shared',
    of: (_, { departments }) => departments.flatMap(({ members }) => idsOf(members)),
  },
  setOwner: { what: 'owner named', of: ({ body }) => [body.employeeId] },
  employeePhoto: 'open',
  listAlarms: 'open',
  listTitles: 'open',
  correctTitle: 'work',
  correctFunction: { what: 'function changed', of: (_, { person }) => [person.id] },
  directoryStatus: 'open',
  readDirectory: 'work',
  listImports: 'open',
  importProgress: 'open',
  undoImport: 'work',
  importFile: 'work',
  shareGuess: 'own',
  logConversation: 'own',
  listDepartments: 'open',
  myMonths: 'own',
  teamMonths: { what: 'months seen', of: (_, { people }) => idsOf(people) },
  getAsking: 'own',
  pauseMe: 'own',
  optOut: 'own',
  setCadence: 'open',
  getInstallation: 'open',
  getSettings: 'open',
  changeSettings: 'open',
  dataRegister: 'open',
  getMyData: 'own',
  listAccesses: 'own',
  exportMe: 'own',
  findPeople: 'open',
  exportPerson: { what: 'exported', of: ({ params }, { file }) => (file ? [params.personId] : []) },
  // Whoever it was about has nothing left to read it in.
  erasePerson: 'open',
  listErasures: 'open',
  liftErasure: 'open',
  noteDecision: 'open',
  takeBackDecision: 'open',
  getVisibility: 'open',
  changeVisibility: 'open',
  dryRunCycle: {
    what: 'delivery seen',
    of: (_, { people }) => people.filter(({ why }) => why !== '').map(({ employeeId }) => employeeId),
  },
  runCycle: 'open',
  cancelCycle: 'open',
  resumeCycle: 'open',
  resendPrompts: 'open',
  listSetAside: 'open',
  redoSetAside: 'open',
  listCycles: 'open',
  listPrompts: {
    what: 'delivery seen',
    of: (_, { problems }) => problems.map(({ employeeId }) => employeeId),
  },
}

/** To be called with what was asked and answered, before the answer leaves. */
export type NoteCall = <O extends OperationId>(
  operation: O,
  call: Call<O>,
  answer: Answer<O>,
) => Promise<void>

/** Notes what an operation showed or changed with the people whose data that is (6.4). */
export const noteCalls =
  (app: Pick<App, 'noteAccess' | 'peopleOfPair' | 'peopleOfCustomer'>): NoteCall =>
  async (operation, call, answer) => {
    const reach: Reach<typeof operation> = ACCESSES[operation]
    if (typeof reach === 'string') return
    const personIds = await reach.of(call, answer, app)
    const asAdministrator = ROUTES[operation].who === 'administrator'
    await app.noteAccess({ what: reach.what, personIds, byId: call.actor.employeeId, asAdministrator })
  }
