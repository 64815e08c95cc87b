/* Over 200 lines because it is the one list of every operation of the HTTP API. */
import { z } from 'zod'
import { answerAsking, answerDraft, ofAnswer, visitAnswers } from './answers.ts'
import { brief, notes, notesChange } from './briefs.ts'
import { cycleList, promptList, shareBody, shared } from './checkins.ts'
import {
  askSettings,
  askSettingsBody,
  cycleDone,
  dryRun,
  dryRunAsked,
  myAsking,
  setAside,
  talk,
  talked,
} from './cycles.ts'
import { decisionBody, noted, ofDecision } from './decisions.ts'
import { feelingLines } from './feelings.ts'
import { attendanceBody, heard } from './heard.ts'
import {
  directoryStatus,
  importList,
  importParams,
  importProgress,
  importQuery,
  importReport,
  undone,
} from './imports.ts'
import { installation } from './installation.ts'
import { myMonths, teamMonths } from './months.ts'
import {
  customerList,
  customerPage,
  customerParticipation,
  feelingsQuery,
  me,
  overview,
  overviewQuery,
  participation,
} from './overview.ts'
import {
  endBody,
  handedOver,
  handover,
  handoverBody,
  handoverQuery,
  introduction,
  introductionBody,
  markBody,
  pair,
  pairMarks,
  pauseBody,
  returned,
  suggestions,
} from './pairing.ts'
import type { OperationId } from './paths.ts'
import { contact, day, employee, employeesAsked, id, person } from './people.ts'
import {
  erasures,
  fileAnswer,
  liftAsked,
  lifted,
  ofPerson,
  peopleAsked,
  peopleFound,
} from './personal-data.ts'
import { pictures } from './pictures.ts'
import {
  ofPoll,
  ofPollContact,
  poll,
  pollAsked,
  pollBody,
  pollBooking,
  pollDraft,
  pollExtension,
  pollList,
  pollMail,
  pollMailBody,
} from './polls.ts'
import {
  accesses,
  accessQuery,
  dataRegister,
  myData,
  objection,
  objectionBody,
  visibility,
  visibilityBody,
} from './privacy.ts'
import {
  alarms,
  cadence,
  functionBody,
  owner,
  team,
  teamChange,
  teamShare,
  titleBody,
  titles,
} from './teams.ts'
import { timeline, timelineQuery } from './timeline.ts'
import { judgedTime, suggestedTimes, timeAsked, timesAsked } from './times.ts'
import { booking, cancellation, move, proposal, proposalQuery, visit, visitList } from './visits.ts'
import { CADENCES } from './words.ts'

/** What a route expects and answers. `body: 'csv'` is a text/csv stream read only after authorisation. */
export type Route = {
  summary: string
  /** Who may call it: any signed-in employee, or only an administrator. Finer rules live in the use case. */
  who: 'employee' | 'administrator'
  params: z.ZodObject
  query: z.ZodObject
  body: z.ZodObject | 'csv' | 'none'
  answer: z.ZodObject | 'ics' | 'photo' | 'csv'
}

const nothing = z.object({})
const route = <
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject | 'csv' | 'none',
  A extends z.ZodObject | 'ics' | 'photo' | 'csv',
>(r: {
  summary: string
  who: Route['who']
  params: P
  query: Q
  body: B
  answer: A
}) => r

const read = <A extends z.ZodObject | 'ics' | 'photo' | 'csv'>(summary: string, answer: A) =>
  route({ summary, who: 'employee', params: nothing, query: nothing, body: 'none', answer })

const ofCustomer = z.object({ customerId: id })
const ofPair = z.object({ pairId: id })
const ofCycle = z.object({ cycleId: id })
const ofVisit = z.object({ visitId: id })
const twoPeople = z.object({ employeeId: id, contactId: id })
const introduce = z
  .boolean()
  .default(false)
  .describe(
    'Whether the contact is introduced first; otherwise the two know each other and the pair is active',
  )
const pairs = z.object({ pairs: z.array(pair) })
const giving = z.object({ cycleId: id, pairId: id, toId: id })
const givenFollowUp = z.object({
  run: id.describe('Names this giving, for whoever takes it back'),
  to: z.string(),
})

/** Every operation of the HTTP API; `GET /api/openapi.json` is made from this. */
export const ROUTES = {
  getMe: read('Who I am, my pairs and my month', me),
  teamOverview: route({
    ...read('My team this month, or another group over some months (4.1, 4.2)', overview),
    query: overviewQuery,
  }),
  listCustomers: read('All customers', customerList),
  getCustomer: route({ ...read('One customer (4.4)', customerPage), params: ofCustomer }),
  timeline: route({
    ...read('What happened at a customer, newest first, page by page (4.4)', timeline),
    params: ofCustomer,
    query: timelineQuery,
  }),
  noteDecision: route({
    ...read('Note what was decided about a customer, and on what it rests (5.6)', noted),
    params: ofCustomer,
    body: decisionBody,
  }),
  takeBackDecision: route({
    ...read('Take a decision back that I noted myself (5.6)', noted),
    params: ofDecision,
  }),
  listContacts: route({
    ...read('The contacts of a customer', z.object({ contacts: z.array(contact) })),
    params: ofCustomer,
  }),
  listPairs: route({
    ...read('My own pairs that have not ended, or those of one customer', pairs),
    query: z.object({ customerId: id.optional() }),
  }),
  createPair: route({ ...read('Make a pair by hand', pair), body: twoPeople.extend({ introduce }) }),
  suggestPairs: route({
    ...read('Suggested pairs, with reasons and leftovers (1.4)', suggestions),
    body: z.object({ customerId: id.optional() }),
  }),
  acceptPairs: route({
    ...read(
      'Accept suggestions; each becomes an active pair, or is listed with the reason why not (1.4)',
      pairs.extend({ refused: z.array(twoPeople.extend({ reason: z.string() })) }),
    ),
    body: z.object({ pairs: z.array(twoPeople).min(1).max(500), introduce }),
  }),
  searchEmployees: route({
    ...read(
      'Employees whose name starts with the given letters, at most 20',
      z.object({ employees: z.array(employee) }),
    ),
    body: employeesAsked,
  }),
  proposeVisit: route({
    ...read('Who could take part in a visit to a customer (3.1)', proposal),
    params: ofCustomer,
    query: proposalQuery,
  }),
  suggestTimes: route({
    ...read('Times at which everybody required is free, with the reasons (3.2)', suggestedTimes),
    body: timesAsked,
  }),
  judgeTime: route({
    ...read('What speaks against a time that I chose myself; stores nothing (3.2)', judgedTime),
    body: timeAsked,
  }),
  bookVisit: route({
    ...read('Book a visit: one event, everybody invited (3.4); with one employee it is 2.9', visit),
    body: booking,
  }),
  listVisits: route({
    ...read('The visits of my team and my own, or of one customer', visitList),
    query: z.object({ customerId: id.optional() }),
  }),
  getVisit: route({ ...read('One visit', visit), params: ofVisit }),
  getBrief: route({ ...read('What to know before a visit (3.6)', brief), params: ofVisit }),
  getNotes: route({ ...read('What those in a visit write together (3.6)', notes), params: ofVisit }),
  changeNotes: route({
    ...read('Change the notes of a visit; what others wrote meanwhile stays (3.6)', notes),
    params: ofVisit,
    body: notesChange,
  }),
  visitCalendarFile: route({
    ...read('The visit as a calendar file (text/calendar, 3.9)', 'ics'),
    params: ofVisit,
  }),
  moveVisit: route({
    ...read('Move a visit; only who booked it may (3.5)', visit),
    params: ofVisit,
    body: move,
  }),
  cancelVisit: route({
    ...read('Cancel a visit and tell everybody; only who booked it may (3.5)', visit),
    params: ofVisit,
    body: cancellation,
  }),
  resumeVisit: route({
    ...read('Send again what the calendar did not confirm; only who booked the visit may', visit),
    params: ofVisit,
  }),
  draftPoll: route({
    ...read('What each contact would be sent who is asked which time suits; stores nothing (3.3)', pollDraft),
    body: pollAsked,
  }),
  askContacts: route({
    ...read('Ask contacts which of up to five times suits, each by a link of their own (3.3)', poll),
    body: pollBody,
  }),
  listPolls: route({
    ...read(
      'Open questions to contacts that I asked or take part in, all or of one customer (3.3)',
      pollList,
    ),
    query: z.object({ customerId: id.optional() }),
  }),
  getPoll: route({ ...read('One question to contacts and their answers (3.3)', poll), params: ofPoll }),
  bookFromPoll: route({
    ...read('Book a time that contacts were asked about; only who asked may (3.3)', visit),
    params: ofPoll,
    body: pollBooking,
  }),
  extendPoll: route({
    ...read('Give contacts more time to answer (3.3)', poll),
    params: ofPoll,
    body: pollExtension,
  }),
  closePoll: route({
    ...read('End a question to contacts without a visit (3.3)', poll),
    params: ofPoll,
  }),
  pollMail: route({
    ...read('The mail with the link of one contact, to be copied or sent again (3.3)', pollMail),
    params: ofPollContact,
  }),
  remindGuest: route({
    ...read('Send one contact the mail with their link again, from my mailbox (3.3)', poll),
    params: ofPollContact,
    body: pollMailBody,
  }),
  replacePollLink: route({
    ...read("Take one contact's link back and make another (3.3)", pollMail),
    params: ofPollContact,
  }),
  readHeard: route({
    ...read('What each department heard in a visit, and who was there (3.7)', heard),
    params: ofVisit,
  }),
  sayAttendance: route({
    ...read('Say that I was at a visit, was not, or who went instead (3.7)', heard),
    params: ofVisit,
    body: attendanceBody,
  }),
  readAnswers: route({
    ...read('What contacts said of a visit, for those who were invited to it (3.8)', visitAnswers),
    params: ofVisit,
  }),
  draftAnswerMails: route({
    ...read(
      'What each contact would be sent who is asked how a visit was; stores nothing (3.8)',
      answerDraft,
    ),
    params: ofVisit,
  }),
  askForAnswer: route({
    ...read('Ask contacts how a visit was, by mail from my mailbox or by a text I send (3.8)', visitAnswers),
    params: ofVisit,
    body: answerAsking,
  }),
  endAnswerLink: route({
    ...read('Take the link of one contact back, who says by it how a visit was (3.8)', visitAnswers),
    params: ofAnswer,
  }),
  feelingLines: route({
    ...read(
      'What a group feels, guesses that customers feel, and what customers say themselves (4.3, 6.2)',
      feelingLines,
    ),
    query: feelingsQuery,
  }),
  participation: read('How many of those due spoke, by department and month (4.3)', participation),
  participationOfCustomers: read(
    'How many of those due spoke with each customer of my team, by month (4.3)',
    customerParticipation,
  ),
  pictures: route({
    ...read('Visits by department mix, and promises kept and late, by month (4.3)', pictures),
    query: overviewQuery,
  }),
  exportOverview: route({
    ...read('The numbers of a group by month, as CSV (4.6)', 'csv'),
    query: overviewQuery,
  }),
  exportFollowUps: route({
    ...read('Open promises of a group, as CSV (4.6)', 'csv'),
    query: overviewQuery,
  }),
  exportCustomer: route({
    ...read('Every conversation with a customer, as CSV (4.6)', 'csv'),
    params: ofCustomer,
  }),
  keepFollowUp: route({
    ...read('Say that a promise of mine is kept, or not after all', z.object({ kept: z.boolean() })),
    body: z.object({ cycleId: id, pairId: id, kept: z.boolean().default(true) }),
  }),
  giveFollowUp: route({
    ...read(
      'Give a promise of mine to a colleague with a counterpart at the same customer (4.7)',
      givenFollowUp,
    ),
    body: giving,
  }),
  takeBackFollowUp: route({
    ...read(
      'Take a promise back that I gave away and nobody touched since (4.7)',
      z.object({ back: z.boolean() }),
    ),
    body: giving.extend({ run: id }),
  }),
  introduction: route({
    ...read('The drafted mail that introduces a pair (1.5)', introduction),
    params: ofPair,
  }),
  introducePair: route({
    ...read(
      'Introduce a pair: by mail from my own mailbox, by a text I send myself, or not at all (1.5)',
      pair,
    ),
    params: ofPair,
    body: introductionBody,
  }),
  pausePair: route({
    ...read('Pause a pair until a day, or resume it (1.5)', pair),
    params: ofPair,
    body: pauseBody,
  }),
  endPair: route({ ...read('End a pair with a reason (1.5)', pair), params: ofPair, body: endBody }),
  returnContact: route({
    ...read('Say that a contact has not left after all; their pairs go on (1.5)', returned),
    params: z.object({ customerId: id, contactId: id }),
  }),
  objectContact: route({
    ...read('Note that a contact wants no more calls and invitations, or take that back (6.4)', objection),
    params: z.object({ customerId: id, contactId: id }),
    body: objectionBody,
  }),
  proposeHandover: route({
    ...read('Who could follow in a pair, and what they would take over (1.5)', handover),
    params: ofPair,
    query: handoverQuery,
  }),
  handOver: route({
    ...read('Hand a pair over: history, open promises and the next visit, in one step (1.5)', handedOver),
    params: ofPair,
    body: handoverBody,
  }),
  markPair: route({
    ...read('Say that two people must be paired, or must not (1.4)', pairMarks),
    body: markBody,
  }),
  getTeam: route({
    ...read("A customer's team by department, and what is missing", team),
    params: ofCustomer,
    query: z.object({ department: z.string().max(500).optional() }),
  }),
  changeTeam: route({
    ...read('Put people on a team, change what they do, or take them off', team),
    params: ofCustomer,
    body: teamChange,
  }),
  shareTeam: route({
    ...read('Make the link by which the customer sees who is who, or end it', team),
    params: ofCustomer,
    body: teamShare,
  }),
  setOwner: route({
    ...read('Name the one owner of a customer (1.7)', owner),
    params: ofCustomer,
    body: z.object({ employeeId: id }),
  }),
  employeePhoto: route({
    ...read('The face of an employee, where there is one', 'photo'),
    params: z.object({ employeeId: id }),
  }),
  listAlarms: read(
    'What wants attention: owners, contact load, pairs without a successor (1.6, 1.7)',
    alarms,
  ),
  listTitles: route({
    ...read('Job titles without a function, and those placed by hand (1.3)', titles),
    who: 'administrator',
  }),
  correctTitle: route({
    ...read('Say which function a job title stands for, for everybody who has it (1.3)', titles),
    who: 'administrator',
    body: titleBody,
  }),
  correctFunction: route({
    ...read('Say which function one person has; it survives every import (1.3)', z.object({ person })),
    who: 'administrator',
    body: functionBody,
  }),
  directoryStatus: route({
    ...read('How far the employees are read from Entra (1.2)', directoryStatus),
    who: 'administrator',
  }),
  readDirectory: route({
    ...read('Read the employees from Entra now (1.2)', directoryStatus),
    who: 'administrator',
    body: z.object({
      endMany: z
        .boolean()
        .default(false)
        .describe('Ends people also where more than a third of all would leave at once'),
    }),
  }),
  listImports: route({
    ...read('The last imports that were applied (1.1)', importList),
    who: 'administrator',
  }),
  importProgress: route({
    ...read('How far an import is (1.1)', importProgress),
    who: 'administrator',
    params: z.object({ job: z.uuid() }),
  }),
  undoImport: route({
    ...read('Undo the last import; what somebody changed since stays (1.1)', undone),
    who: 'administrator',
    params: z.object({ job: z.uuid() }),
    body: z.object({}),
  }),
  importFile: route({
    ...read('Import a CSV file; a dry run unless apply=true (1.1)', importReport),
    who: 'administrator',
    params: importParams,
    query: importQuery,
    body: 'csv',
  }),
  logConversation: route({
    ...read('Tell of a conversation without being asked (2.7)', talked),
    body: talk,
  }),
  shareGuess: route({
    ...read('Let the team of a customer see how a contact seemed to me, or take that back (6.2)', shared),
    body: shareBody,
  }),
  myMonths: read('What became of my last twelve months; for nobody but me (4.3)', myMonths),
  teamMonths: read('The people of my team by month, at level `all` alone (4.3, 6.2)', teamMonths),
  listDepartments: read(
    'The departments there are, for saying whom something concerns',
    z.object({ departments: z.array(z.string()) }),
  ),
  getAsking: read('Whether and in which language I am asked (2.6)', myAsking),
  pauseMe: route({
    ...read('Ask me nothing until a day, or ask me again (2.6)', myAsking),
    body: z.object({
      until: day.nullable().describe('The first day on which I am asked again; null resumes'),
    }),
  }),
  optOut: route({
    ...read('Stop asking me, or ask me again; the reason is for myself alone (2.6)', myAsking),
    body: z.object({ optedOut: z.boolean(), reason: z.string().trim().max(500).default('') }),
  }),
  setCadence: route({
    ...read('How often people speak with a customer (2.1)', cadence),
    params: ofCustomer,
    body: z.object({ cadence: z.enum(CADENCES) }),
  }),
  getInstallation: route({
    ...read('What the service is set to, what it may do, and how it gets on (4.5, 6.5)', installation),
    who: 'administrator',
  }),
  getSettings: route({ ...read('How people are asked (2.1, 2.6, 2.10)', askSettings), who: 'administrator' }),
  changeSettings: route({
    ...read('Pause asking for all, company holidays, waves (2.6, 2.10)', askSettings),
    who: 'administrator',
    body: askSettingsBody,
  }),
  dataRegister: read('What is stored, what for and how long (6.4)', dataRegister),
  getMyData: read('How much is stored about me, by what it is for (6.4)', myData),
  listAccesses: route({
    ...read('Who looked at or changed what is stored about me, the latest first (6.4)', accesses),
    query: accessQuery,
  }),
  exportMe: read('Everything that is stored about me, once it is made (6.4)', fileAnswer),
  findPeople: route({
    ...read('Employees and contacts by name or e-mail, who left among them, at most 20 (6.4)', peopleFound),
    who: 'administrator',
    body: peopleAsked,
  }),
  exportPerson: route({
    ...read(
      'Everything that is stored about an employee or a contact, without private notes, once it is made (6.4)',
      fileAnswer,
    ),
    who: 'administrator',
    params: ofPerson,
  }),
  erasePerson: route({
    ...read('Erase an employee or a contact for good; what goes on with them ends first (6.4)', erasures),
    who: 'administrator',
    params: ofPerson,
  }),
  listErasures: route({
    ...read('Who is being erased or was, without saying whom (6.4)', erasures),
    who: 'administrator',
  }),
  liftErasure: route({
    ...read('Let somebody who was erased be taken in again, by an address or the id of theirs (6.4)', lifted),
    who: 'administrator',
    body: liftAsked,
  }),
  getVisibility: read('Who is seen, since when, and what it rests on (6.2)', visibility),
  changeVisibility: route({
    ...read('Set who is seen, the same for everybody; `all` with its agreement alone (6.2)', visibility),
    who: 'administrator',
    body: visibilityBody,
  }),
  dryRunCycle: route({
    ...read('Who will be asked when in a cycle, who not, and why (2.8); `next` names the next one', dryRun),
    who: 'administrator',
    params: ofCycle,
    body: dryRunAsked,
  }),
  runCycle: route({
    ...read('Ask now who would be asked later, where a person may be asked now (2.8)', cycleDone),
    who: 'administrator',
    params: ofCycle,
  }),
  cancelCycle: route({
    ...read('Ask nobody any more in this cycle (2.8)', cycleDone),
    who: 'administrator',
    params: ofCycle,
  }),
  resumeCycle: route({
    ...read('Go on with a cycle that was paused or cancelled (2.8)', cycleDone),
    who: 'administrator',
    params: ofCycle,
  }),
  resendPrompts: route({
    ...read('Send again to those whom it failed, and to nobody else (2.8)', cycleDone),
    who: 'administrator',
    params: ofCycle,
  }),
  listSetAside: route({
    ...read('Work that failed too often and was set aside', setAside),
    who: 'administrator',
  }),
  redoSetAside: route({
    ...read('Do work that was set aside once more', setAside),
    who: 'administrator',
    body: z.object({ ids: z.array(id).min(1).max(1000) }),
  }),
  listCycles: route({ ...read('Cycles with counts by state (2.8)', cycleList), who: 'administrator' }),
  listPrompts: route({
    ...read('Delivery of one cycle: problems by name, answers as counts (2.8)', promptList),
    who: 'administrator',
    params: z.object({ cycleId: id }),
  }),
} satisfies Record<OperationId, Route>

export type Routes = typeof ROUTES
/** What an operation answers: JSON in the form of its contract, the text of a calendar file, rows, or a picture. */
export type Answer<O extends OperationId> = Routes[O]['answer'] extends z.ZodObject
  ? z.infer<Routes[O]['answer']>
  : Routes[O]['answer'] extends 'csv'
    ? CsvFile
    : Routes[O]['answer'] extends 'photo'
      ? Photo
      : CalendarFile
/** JPEG or PNG, at most 1 MB. */
export type Photo = { photo: Uint8Array; type: string }
/** A file of rows, piece by piece; its name is plain ASCII. */
export type CsvFile = { csv: AsyncIterable<string>; name: string }
export type CalendarFile = { calendarFile: string; name: string }
