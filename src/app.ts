/* Over 200 lines because it is the one list of everything the product can do. */
import { LONGEST_NOTES } from './contract/notes-length.ts'
import type { EndReason, VisibilityLevel } from './contract/words.ts'
import { answerCheckin, skipCheckin, undoCheckin } from './domain/checkins/answer-checkin.ts'
import { askAgain } from './domain/checkins/ask-again.ts'
import { readAskSettings } from './domain/checkins/ask-settings.ts'
import { sayNotThere, sayThere } from './domain/checkins/attend-visit.ts'
import { cancelCycle } from './domain/checkins/cancel-cycle.ts'
import { chooseLanguage, getAsking, optOut, pauseAsSaid, pauseMe } from './domain/checkins/change-asking.ts'
import { changeSettings } from './domain/checkins/change-settings.ts'
import type { Checkin } from './domain/checkins/checkin.ts'
import { copyCheckin, settlePrompt, settleSent } from './domain/checkins/copy-checkin.ts'
import { copyHandedFollowUp } from './domain/checkins/copy-follow-up.ts'
import { copyToMonths, leaveMonths } from './domain/checkins/copy-to-months.ts'
import { dayIn } from './domain/checkins/cycle.ts'
import { cycleAlarms } from './domain/checkins/cycle-alarms.ts'
import { notingLateWrites } from './domain/checkins/cycle-counts.ts'
import { cycleState, listCycles, listPrompts } from './domain/checkins/delivery.ts'
import { departmentList } from './domain/checkins/departments.ts'
import { dryRunCycle } from './domain/checkins/dry-run-cycle.ts'
import { getSettings } from './domain/checkins/get-settings.ts'
import {
  importAndPlan,
  planOpenCycles,
  sendOpenCycles,
  undoAndPlan,
} from './domain/checkins/import-and-plan.ts'
import { installAndSend } from './domain/checkins/install-and-send.ts'
import { keepFollowUp } from './domain/checkins/keep-follow-up.ts'
import { keepReference } from './domain/checkins/keep-reference.ts'
import { listSetAside } from './domain/checkins/list-set-aside.ts'
import { logConversation } from './domain/checkins/log-conversation.ts'
import { handOutMove } from './domain/checkins/move-cycle.ts'
import { moveShard } from './domain/checkins/move-shard.ts'
import { myCheckins } from './domain/checkins/my-checkins.ts'
import { noteEnded } from './domain/checkins/note-ended.ts'
import { cadencesFrom } from './domain/checkins/pair-cycle.ts'
import { type AskedAtAnyHour, calendarFor } from './domain/checkins/person-calendar.ts'
import { type Pass, planDue } from './domain/checkins/plan-due.ts'
import { planEmployee } from './domain/checkins/plan-employee.ts'
import { planPair } from './domain/checkins/plan-pair.ts'
import { planPeople } from './domain/checkins/plan-people.ts'
import { planPerson } from './domain/checkins/plan-person.ts'
import { planShard } from './domain/checkins/plan-shard.ts'
import type {
  Ask,
  Away,
  CheckinStore,
  InstallBot,
  IsDayOff,
  Redraw,
  Reference,
} from './domain/checkins/ports.ts'
import type { PromptKey } from './domain/checkins/prompt.ts'
import { reachPerson } from './domain/checkins/reach-person.ts'
import { reassignFollowUp, takeBackFollowUp } from './domain/checkins/reassign-follow-up.ts'
import { redoSetAside } from './domain/checkins/redo-set-aside.ts'
import { redrawCards } from './domain/checkins/redraw-cards.ts'
import { resendPrompts } from './domain/checkins/resend-prompts.ts'
import { resumeCycle } from './domain/checkins/resume-cycle.ts'
import { runCycle } from './domain/checkins/run-cycle.ts'
import { sayNotYet } from './domain/checkins/say-not-yet.ts'
import { sendPrompt } from './domain/checkins/send-prompt.ts'
import { sendShard } from './domain/checkins/send-shard.ts'
import { setWorkAside } from './domain/checkins/set-work-aside.ts'
import { settlePromise } from './domain/checkins/settle-promise.ts'
import { shareGuess } from './domain/checkins/share-guess.ts'
import { tellCheckin } from './domain/checkins/tell-checkin.ts'
import { unaskedCards } from './domain/checkins/unasked-cards.ts'
import { watchRefusals } from './domain/checkins/watch-refusals.ts'
import { whoIsAway } from './domain/checkins/who-is-away.ts'
import type { Due, WorkQueue } from './domain/checkins/work.ts'
import { inParallel } from './domain/in-parallel.ts'
import type { DecisionRows } from './domain/insights/decision.ts'
import { noteDecision, takeBackDecision } from './domain/insights/note-decision.ts'
import { keptRow } from './domain/kept-row.ts'
import { contactsOf } from './domain/overview/contacts-of.ts'
import { copyCustomer } from './domain/overview/copy-customer.ts'
import { customerMonths } from './domain/overview/customer-months.ts'
import { customerPage } from './domain/overview/customer-page.ts'
import { exportConversations, exportFollowUps } from './domain/overview/export-rows.ts'
import { feelingLines } from './domain/overview/feeling-lines.ts'
import { noteFelt } from './domain/overview/feelings-night.ts'
import { gatherFeelings } from './domain/overview/gather-feelings.ts'
import { keptLines } from './domain/overview/kept-lines.ts'
import { listAlarms } from './domain/overview/list-alarms.ts'
import { lookAfterAll, lookAfterImport } from './domain/overview/look-after.ts'
import { openCounts } from './domain/overview/open-counts.ts'
import { participation } from './domain/overview/participation.ts'
import { myMonths, teamMonths } from './domain/overview/people-months.ts'
import type { OverviewStore } from './domain/overview/ports.ts'
import { publishFeelings } from './domain/overview/publish-feelings.ts'
import { readPictures } from './domain/overview/read-pictures.ts'
import { readTimeline } from './domain/overview/read-timeline.ts'
import { scopeOverview } from './domain/overview/scope-overview.ts'
import { answerIntroduction, seenIntroduction } from './domain/pairing/answer-introduction.ts'
import { beginAfterTalk, pairDay } from './domain/pairing/begin-pair.ts'
import { carryOutHandover } from './domain/pairing/carry-out-handover.ts'
import { copyPair } from './domain/pairing/copy-pair.ts'
import { draftIntroduction } from './domain/pairing/draft-introduction.ts'
import { endPair } from './domain/pairing/end-pair.ts'
import { handOver } from './domain/pairing/hand-over.ts'
import { introducePair, settleIntroduction } from './domain/pairing/introduce-pair.ts'
import { lastConversations } from './domain/pairing/last-conversations.ts'
import { endPairsOfContact } from './domain/pairing/leave-contact.ts'
import { endIfGone, endPairsOfEmployee } from './domain/pairing/leave-employee.ts'
import { listPairs } from './domain/pairing/list-pairs.ts'
import { acceptPairs, makePair } from './domain/pairing/make-pairs.ts'
import { markPair } from './domain/pairing/mark-pair.ts'
import { mayPairAt } from './domain/pairing/may-pair.ts'
import { customerOf } from './domain/pairing/pair-ground.ts'
import { pausePair } from './domain/pairing/pause-pair.ts'
import type { Fact, Facts, PairStore, Tell } from './domain/pairing/ports.ts'
import { proposeHandover } from './domain/pairing/propose-handover.ts'
import { pairsGoOn, returnContact } from './domain/pairing/return-contact.ts'
import { sendNews } from './domain/pairing/send-news.ts'
import { stopPair } from './domain/pairing/stop-pair.ts'
import { suggestFor, suggestPairs } from './domain/pairing/suggest-pairs.ts'
import { tellNews } from './domain/pairing/tell-news.ts'
import { tellPair } from './domain/pairing/tell-pair.ts'
import { tellWaiting } from './domain/pairing/tell-waiting.ts'
import { askDirectory, directoryStatus } from './domain/people/ask-directory.ts'
import { changeTeam } from './domain/people/change-team.ts'
import { correctFunction } from './domain/people/correct-function.ts'
import { correctTitle } from './domain/people/correct-title.ts'
import type { DirectoryChanges } from './domain/people/directory-changes.ts'
import { planNights } from './domain/people/directory-night.ts'
import { allShards, shardOf } from './domain/people/employee.ts'
import { findMyContacts } from './domain/people/find-my-contacts.ts'
import { getTeam } from './domain/people/get-team.ts'
import { importFile } from './domain/people/import-file.ts'
import type { ImportStore } from './domain/people/import-job.ts'
import { isEmployee } from './domain/people/is-employee.ts'
import { leftAmong } from './domain/people/left-among.ts'
import { listContacts, listCustomers } from './domain/people/list-customers.ts'
import { importProgress, listImports } from './domain/people/list-imports.ts'
import { listTitles } from './domain/people/list-titles.ts'
import { openGuestLink } from './domain/people/open-guest-link.ts'
import type {
  Directory,
  DirectoryStore,
  FindPhoto,
  GuestLinks,
  Hash,
  ImportInput,
  PeopleStore,
  SendMail,
} from './domain/people/ports.ts'
import { readDirectory } from './domain/people/read-directory.ts'
import { retitle } from './domain/people/retitle.ts'
import { searchEmployees } from './domain/people/search-employees.ts'
import { sharedPhoto, sharedTeam } from './domain/people/seen-team.ts'
import { setCadence } from './domain/people/set-cadence.ts'
import { setOwner } from './domain/people/set-owner.ts'
import { shareTeam } from './domain/people/share-team.ts'
import { isErased } from './domain/people/tombstone.ts'
import { finishUndo, undoImport, undoneKind } from './domain/people/undo-import.ts'
import { beginErasure } from './domain/privacy/begin-erasure.ts'
import { changeVisibility, getVisibility } from './domain/privacy/change-visibility.ts'
import { carryOutErasure } from './domain/privacy/erase-person.ts'
import type { ErasureStore, LeaverStore } from './domain/privacy/erasure.ts'
import { exportPerson } from './domain/privacy/export-person.ts'
import { findPeople } from './domain/privacy/find-people.ts'
import { forgetFile } from './domain/privacy/forget-file.ts'
import { forgetPeople } from './domain/privacy/forget-people.ts'
import { handOutRetention } from './domain/privacy/hand-out-retention.ts'
import type { KeepingTimes } from './domain/privacy/keeping.ts'
import { liftErasure } from './domain/privacy/lift-erasure.ts'
import { listAccesses } from './domain/privacy/list-accesses.ts'
import { makeFiles } from './domain/privacy/make-files.ts'
import { countMyData } from './domain/privacy/my-data.ts'
import { noteAccess, writeAccess } from './domain/privacy/note-access.ts'
import { noteImport } from './domain/privacy/note-import.ts'
import { objectContact } from './domain/privacy/object-contact.ts'
import type { FileStore } from './domain/privacy/person-file.ts'
import { planRetention } from './domain/privacy/plan-retention.ts'
import type { EveryRow } from './domain/privacy/ports.ts'
import { retainAccesses } from './domain/privacy/retain-accesses.ts'
import { retainCustomers } from './domain/privacy/retain-customers.ts'
import { retainDelivery } from './domain/privacy/retain-delivery.ts'
import { retainNext } from './domain/privacy/retain-next.ts'
import { retainPeople } from './domain/privacy/retain-people.ts'
import { handOutTelling, tellVisibility } from './domain/privacy/tell-visibility.ts'
import { type PrivacyStore, readVisibility } from './domain/privacy/visibility.ts'
import { withdrawContact } from './domain/privacy/withdraw-contact.ts'
import { withdrawPerson } from './domain/privacy/withdraw-person.ts'
import { valuesOf } from './domain/store.ts'
import { afterVisit } from './domain/visits/after-visit.ts'
import { answerLetters, type WriteAnswerLetter } from './domain/visits/answer-letters.ts'
import { answerVisit, seenAnswer, stopAnswering } from './domain/visits/answer-visit.ts'
import { askContacts } from './domain/visits/ask-contacts.ts'
import { askForAnswer } from './domain/visits/ask-for-answer.ts'
import type { AttendanceRows, ReadReport } from './domain/visits/attendance.ts'
import { bookFromPoll } from './domain/visits/book-from-poll.ts'
import { bookVisit } from './domain/visits/book-visit.ts'
import type { BriefStore, DrawBrief, TellBrief } from './domain/visits/brief.ts'
import { cancelVisit } from './domain/visits/cancel-visit.ts'
import { changeNotes } from './domain/visits/change-notes.ts'
import { chooseStandIns } from './domain/visits/choose-stand-ins.ts'
import { closePoll, extendPoll } from './domain/visits/close-poll.ts'
import { copyAnswer } from './domain/visits/copy-answer.ts'
import { copyPoll } from './domain/visits/copy-poll.ts'
import { copyVisit } from './domain/visits/copy-visit.ts'
import type { CustomerAnswerRows } from './domain/visits/customer-answer.ts'
import { draftPoll, type WriteLetter } from './domain/visits/draft-poll.ts'
import { endAnswerLink } from './domain/visits/end-answer-link.ts'
import { findAskedVisit } from './domain/visits/find-asked-visit.ts'
import { finishVisit } from './domain/visits/finish-visit.ts'
import { followPoll } from './domain/visits/follow-poll.ts'
import { followVisits, lookAtVisit } from './domain/visits/follow-visit.ts'
import type { HolidayName } from './domain/visits/free-days.ts'
import { getBrief } from './domain/visits/get-brief.ts'
import { getNotes } from './domain/visits/get-notes.ts'
import type { StandInRows } from './domain/visits/heard.ts'
import type { CalendarHolds, WordHold } from './domain/visits/hold.ts'
import { judgeTime } from './domain/visits/judge-time.ts'
import { keepSubscription } from './domain/visits/keep-subscription.ts'
import { getPoll, listPolls } from './domain/visits/list-polls.ts'
import { getVisit, listVisits } from './domain/visits/list-visits.ts'
import { moveVisit } from './domain/visits/move-visit.ts'
import { myNextVisits } from './domain/visits/my-next-visits.ts'
import type { MergeTexts, NotesStore } from './domain/visits/notes.ts'
import { planBriefs } from './domain/visits/plan-briefs.ts'
import { pollLetter, remindGuest, replaceLink } from './domain/visits/poll-letter.ts'
import type { PollStore } from './domain/visits/poll-ports.ts'
import type { Calendars, VisitStore, WriteCalendarFile } from './domain/visits/ports.ts'
import { proposeVisit } from './domain/visits/propose-visit.ts'
import { readAnswers } from './domain/visits/read-answers.ts'
import { readAttendance } from './domain/visits/read-attendance.ts'
import { readHeard } from './domain/visits/read-heard.ts'
import { redrawAsked } from './domain/visits/redraw-asked.ts'
import { redrawBrief, redrawBriefs } from './domain/visits/redraw-briefs.ts'
import { resumeVisit } from './domain/visits/resume-visit.ts'
import { sayAttendance } from './domain/visits/say-attendance.ts'
import { sendBrief } from './domain/visits/send-brief.ts'
import { stopAsking } from './domain/visits/stop-asking.ts'
import type { SecretSigning, SubscriptionRows, Subscriptions } from './domain/visits/subscription.ts'
import { suggestTimes } from './domain/visits/suggest-times.ts'
import { takeNotifications } from './domain/visits/take-notifications.ts'
import { tellAnswer } from './domain/visits/tell-answer.ts'
import { visitCalendarFile } from './domain/visits/visit-calendar-file.ts'
import type { Invitation } from './domain/visits/visit-event.ts'
import { visitFace } from './domain/visits/visit-faces.ts'
import { visitOffers } from './domain/visits/visit-offers.ts'
import { seenPoll, vote } from './domain/visits/vote.ts'
import { watchVisit } from './domain/visits/watch-visit.ts'
import { writeLetters } from './domain/visits/write-letters.ts'

/** Everything the product needs from outside. `now` is product time; `realNow` is for claims and deadlines only. */
export type Ports = PeopleStore &
  ImportStore &
  DirectoryStore &
  PairStore &
  CheckinStore &
  OverviewStore &
  PrivacyStore &
  ErasureStore &
  LeaverStore &
  FileStore &
  VisitStore &
  PollStore &
  BriefStore &
  NotesStore &
  StandInRows &
  AttendanceRows &
  DecisionRows &
  CustomerAnswerRows & {
    due: Due
    isDayOff: IsDayOff
    holidayName: HolidayName
    queue: WorkQueue
    /** Makes the keeper of facts that live in two places, given what brings their copies up to date. */
    factsWith: (copy: (fact: Fact) => Promise<void>) => Facts
    directory: Directory
    /** Null where no group of employees is set: then they come from files. */
    directoryChanges: DirectoryChanges | null
    sendMail: SendMail
    guestLinks: GuestLinks
    findPhoto: FindPhoto
    away: Away
    calendars: Calendars
    /** Null where calendars do not tell us of changes; visits are then looked at every night. */
    subscriptions: Subscriptions | null
    subscriptionRows: SubscriptionRows
    secretSigning: SecretSigning
    /** Null where nobody reads what Teams says of who was in a meeting. */
    readReport: ReadReport | null
    writeCalendarFile: WriteCalendarFile
    invitation: Invitation
    writeLetter: WriteLetter
    writeAnswerLetter: WriteAnswerLetter
    calendarHolds: CalendarHolds
    wordHold: WordHold
    /** Null where the bot may not be installed for people. */
    installBot: InstallBot | null
    hash: Hash
    /** For exports and erasures alone: they look at all there is. */
    everyRow: EveryRow
    /** What stands where the name of somebody was who is erased. */
    erasedWord: string
    /** And of who left long ago. */
    leftWord: string
    ask: Ask
    redraw: Redraw
    tell: Tell
    tellBrief: TellBrief
    drawBrief: DrawBrief
    mergeTexts: MergeTexts
    turn: () => Promise<void>
    newToken: () => string
    now: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
    /** Waits so many ms of real time. */
    wait: (ms: number) => Promise<void>
    settings: AskedAtAnyHour & {
      shards: number
      /** Hour of the night at which the directory is read. */
      syncHour: number
      pairsPerPerson: number
      introductionDays: number
      /** Working days that contacts have to say which time suits, and whether a visit they agree on books itself (3.3). */
      pollDays: number
      pollBooks: 'itself' | 'ask'
      repeatMonths: number
      approachesAMonth: number
      ownerSilentDays: number
      silentDays: number
      /** Minutes kept free around what is taken, and hours of notice (3.2). */
      visitBuffer: number
      visitNotice: number
      /** Where pasted links to a meeting may lead (3.4). */
      meetingHosts: readonly string[]
      /** How long is kept what has its time (6.4). */
      keepingTimes: Omit<KeepingTimes, 'repeatMonths'>
      /** Who is seen as long as no administrator has set it (6.2). */
      level: VisibilityLevel
    }
  }

/** Everything the product can do, as functions. Start reading here. */
export function createApp(ports: Ports) {
  const calendar: AskedAtAnyHour = ports.settings
  const shardFor = (employeeId: string) => shardOf(employeeId, ports.settings.shards)
  const shards = allShards(ports.settings.shards)
  const initialLevel = ports.settings.level
  const visibilityNow = readVisibility(ports.visibility, initialLevel, ports.realNow)
  const levelNow = async () => (await visibilityNow()).level
  const { months, countOpen } = openCounts({ ...ports, levelNow })
  const customers = keptLines(ports.customerList, { kind: 'customer' }, ports.realNow)
  const kept = {
    customerList: customers.rows,
    customerLines: customers.lines,
    cadenceAt: cadencesFrom(customers.lines),
  }
  const offerInstall = async ({ cycleId, shard, employeeId, card }: PromptKey) => {
    if (!ports.installBot) return false
    await ports.queue.put({ kind: 'install', cycleId, shard, employeeId, card })
    return true
  }
  const noteDelivery = watchRefusals(ports)
  const askSettingsNow = readAskSettings(ports.askSettings, ports.realNow)
  const asking = { askSettingsNow, calendarFor: calendarFor({ ...ports, calendar, askSettingsNow }) }
  const cycleNow = keptRow(ports.cycles, ports.realNow)
  const prompts = notingLateWrites(ports.prompts, { ...ports, calendar })
  const base = {
    ...{ ...ports, ...kept, prompts, ...asking, cycleNow, months, calendar, noteDelivery, offerInstall },
    ...{ askHour: calendar.askHour, shardOf: shardFor, shards },
    ...{ visibilityNow, levelNow, initialLevel },
    noteFelt: noteFelt({ ...ports, calendar }),
  }

  const departments = departmentList(ports)
  const afterTalk = (checkin: Checkin): Promise<void> => beginAfterTalk(needs)(checkin)
  const copied = {
    ...departments,
    ...base,
    copyCheckin: copyCheckin({ ...base, afterTalk }),
    copyToMonths: copyToMonths(base),
    leaveMonths: leaveMonths(base),
    settlePrompt: settlePrompt(base),
    settleSent: settleSent(base),
    unaskedCards: unaskedCards(base),
    whoIsAway: whoIsAway(base),
    visitOffers: visitOffers(ports),
  }
  const planning = { ...copied, planEmployee: planEmployee(copied) }
  const copyOf = copyCustomer({ ...base, approachesAMonth: ports.settings.approachesAMonth })
  const copyOfVisit = async (key: { customerId: string; visitId: string }) => {
    const visit = await copyVisit(ports)(key)
    await watchVisit(ports)(visit)
    await planBriefs(base)(visit)
    await redrawBriefs(base)(visit)
  }
  const copy = async (fact: Fact): Promise<void> => {
    if (fact.kind === 'checkin') return copied.copyCheckin(fact)
    if (fact.kind === 'customer') return copyOf(fact.customerId)
    if (fact.kind === 'visit') {
      await copyOfVisit(fact)
      return copyOf(fact.customerId)
    }
    if (fact.kind === 'answer') {
      await copyAnswer(base)(fact)
      await tellAnswer(following)(fact)
      await redrawAsked(base)(fact)
      return copyOf(fact.customerId)
    }
    if (fact.kind === 'follow-up') return copyHandedFollowUp(copied)(fact)
    if (fact.kind === 'promise') return settlePromise(needs)(fact)
    if (fact.kind === 'news') return ports.queue.put(fact)
    if (fact.kind === 'poll') {
      await copyPoll(ports)(fact)
      await copyOf(fact.customerId)
      return ports.queue.put(fact)
    }
    if (fact.kind === 'asking') {
      await planOpenCycles(base)(fact.late ?? 'join')
      return sendOpenCycles(base)()
    }
    if (fact.kind === 'erase') return ports.queue.put(fact)
    if (fact.kind === 'note-import') return ports.queue.put({ ...fact, ended: true })
    if (fact.kind === 'visibility') return handOutTelling(base)()
    if (fact.kind === 'person-day') return void (await planPerson(planning)(fact))
    if (fact.kind === 'undo-import' || fact.kind === 'move-cycle') return
    if (fact.kind === 'contact') {
      await endPairsOfContact(needs)(fact)
      await withdrawContact(following)(fact)
      if (!fact.back) return
      await pairsGoOn(needs)({ ...fact, back: fact.back })
      return copyOf(fact.customerId)
    }
    if (fact.kind === 'employee') {
      await endPairsOfEmployee(needs)(fact)
      return ports.queue.put({ kind: 'look-at-visits', employeeId: fact.employeeId })
    }
    if (fact.kind === 'handover') return void (await carryOutHandover(needs)(fact))
    await copyPair(ports)(fact.customerId, fact.pairId)
    const pair = (await ports.pairs.get(fact))?.value
    if (!pair) return
    if (await endIfGone(needs)(pair)) return
    await planPair(planning)(pair)
    await tellPair({ pairs: ports.pairs, tellNews: tellNews(needs), now: ports.now })(pair)
    await copyOf(fact.customerId)
  }
  const needs = {
    ...planning,
    pairsPerPerson: ports.settings.pairsPerPerson,
    introductionDays: ports.settings.introductionDays,
    meetingHosts: ports.settings.meetingHosts,
    pollDays: ports.settings.pollDays,
    pollBooks: ports.settings.pollBooks,
    repeatMonths: ports.settings.repeatMonths,
    approachesAMonth: ports.settings.approachesAMonth,
    ownerSilentDays: ports.settings.ownerSilentDays,
    keepingTimes: { ...ports.settings.keepingTimes, repeatMonths: ports.settings.repeatMonths },
    facts: ports.factsWith(copy),
    sendPrompt: sendPrompt(copied),
    copyVisit: copyOfVisit,
    noteAccess: noteAccess(base),
  }
  const looking = {
    ...needs,
    ...ports.settings,
    participation: participation({ ...needs, countOpen }),
  }
  const following = { ...needs, tellNews: tellNews(needs) }
  const syncHour = ports.directoryChanges ? ports.settings.syncHour : null
  const retention = planRetention(needs)
  const retaining = { retainPeople: retainPeople(needs), retainCustomers: retainCustomers(needs) }
  const nights = planNights({ ...needs, syncHour })

  const undo = async (input: { job: string; byId: string }) => {
    const result = await undoAndPlan({ ...needs, undoImport: undoImport(needs) })(input)
    const kind = undoneKind(result)
    return kind ? lookAfterImport(needs)({ kind, apply: true }, result) : result
  }

  return {
    async planDue(now: string): Promise<Pass> {
      await nights(now)
      await retention(now)
      return planDue(needs)(now)
    },
    readDirectory: readDirectory({
      ...needs,
      changes: ports.directoryChanges,
      planPeople: planPeople(needs),
      lookAfterAll: () => lookAfterAll(needs),
    }),
    askDirectory: askDirectory({ ...needs, syncHour }),
    directoryStatus: directoryStatus({ ...needs, syncHour }),
    getSettings: getSettings(needs),
    dryRunCycle: dryRunCycle(needs),
    changeSettings: changeSettings(needs),
    getVisibility: getVisibility(needs),
    changeVisibility: changeVisibility(needs),
    tellVisibility: tellVisibility(following),
    objectContact: objectContact(needs),
    handOutRetention: handOutRetention(needs),
    retainNext: retainNext({ ...needs, ...retaining }),
    ...retaining,
    forgetPeople: forgetPeople(needs),
    retainAccesses: retainAccesses(needs),
    // What is kept of their counts must not be forgotten with them.
    retainDelivery: retainDelivery({ ...needs, prompts: ports.prompts }),
    findPeople: findPeople(needs),
    exportPerson: exportPerson(needs),
    makeFiles: makeFiles(needs),
    forgetFile: forgetFile(needs),
    erasePerson: beginErasure(needs),
    carryOutErasure: carryOutErasure({
      ...needs,
      withdraw: withdrawPerson({
        ...needs,
        planPerson: planPerson(planning),
        finishVisit: finishVisit(following),
        followPoll: followPoll(following),
        tellNews: following.tellNews,
      }),
    }),
    /** The latest first. */
    listErasures: async () => {
      const all = await valuesOf(ports.erasures.list({ kind: 'erasure' }))
      return all.sort((a, b) => b.at.localeCompare(a.at))
    },
    liftErasure: liftErasure(ports),
    isErased: isErased(ports),
    noteAccess: needs.noteAccess,
    noteImport: noteImport(needs),
    writeAccess: writeAccess(ports),
    listAccesses: listAccesses(needs),
    countMyData: countMyData(needs),
    /** Both people of a pair; nobody of one that there is not. */
    peopleOfPair: async (pairId: string) => {
      const pair = (await ports.pairs.get({ customerId: customerOf(pairId), pairId }))?.value
      return pair ? [pair.employeeId, pair.contactId] : []
    },
    /** The contacts of a customer, and who of ours is or was paired with them. */
    peopleOfCustomer: async (customerId: string) => {
      const [contacts, pairs] = await Promise.all([
        ports.contacts.list({ customerId }),
        ports.pairs.list({ customerId }),
      ])
      const ids = [...contacts.map(({ value }) => value.id), ...pairs.map(({ value }) => value.employeeId)]
      return [...new Set(ids)]
    },
    levelNow,
    getAsking: getAsking(needs),
    pauseMe: pauseMe(needs),
    pauseAsSaid: pauseAsSaid(needs),
    chooseLanguage: chooseLanguage(needs),
    optOut: optOut(needs),
    planShard: planShard(needs),
    planPerson: planPerson(needs),
    sendShard: sendShard(needs),
    sendPrompt: needs.sendPrompt,
    askAgain: askAgain(needs),
    redrawCards: redrawCards(needs),
    noteEnded: noteEnded(needs),
    proposeHandover: proposeHandover(needs),
    handOver: handOver(needs),
    carryOutHandover: carryOutHandover(needs),
    tellNews: tellNews(needs),
    sendNews: sendNews(needs),
    sendBrief: sendBrief(needs),
    redrawBrief: redrawBrief(needs),
    getBrief: getBrief(needs),
    getNotes: getNotes(needs),
    changeNotes: changeNotes({ ...needs, longestNotes: LONGEST_NOTES }),
    afterVisit: afterVisit(following),
    readAttendance: readAttendance(needs),
    takeNotifications: takeNotifications(needs),
    keepSubscription: keepSubscription(needs),
    followVisits: followVisits(following),
    lookAtVisit: lookAtVisit(following),
    copyFact: copy,
    answerCheckin: answerCheckin(needs),
    undoCheckin: undoCheckin(needs),
    skipCheckin: skipCheckin(needs),
    sayNotYet: sayNotYet(needs),
    tellCheckin: tellCheckin(needs),
    shareGuess: shareGuess(needs),
    myMonths: myMonths(needs),
    teamMonths: teamMonths(needs),
    keepFollowUp: keepFollowUp(needs),
    reassignFollowUp: reassignFollowUp(needs),
    takeBackFollowUp: takeBackFollowUp(needs),
    logConversation: logConversation(needs),
    findMyContacts: findMyContacts(needs),
    /** The organisation's day. */
    today: () => dayIn(ports.now(), calendar.zone),
    sayNotThere: sayNotThere(needs),
    sayThere: sayThere(needs),
    myCheckins: myCheckins(needs),
    myNextVisits: myNextVisits(needs),
    async keepReference(latest: Reference) {
      const kept = await keepReference(needs)(latest)
      if (kept.newlyInstalled) await tellWaiting(needs)(latest)
      return kept
    },
    listCycles: listCycles(needs),
    listPrompts: listPrompts(needs),
    cycleState: cycleState(needs),
    cancelCycle: cancelCycle(needs),
    resumeCycle: resumeCycle(needs),
    runCycle: runCycle(needs),
    resendPrompts: resendPrompts(needs),
    handOutMove: handOutMove(needs),
    installAndSend: installAndSend({ ...needs, reach: reachPerson(needs) }),
    setWorkAside: setWorkAside(needs),
    listSetAside: listSetAside(needs),
    redoSetAside: redoSetAside(needs),
    moveShard: moveShard(needs),
    /** What somebody is called; null for nobody we know. */
    nameOf: async (employeeId: string) => (await ports.employees.get({ employeeId }))?.value.name ?? null,
    openGuestLink: openGuestLink(needs),
    isEmployee: isEmployee(needs),
    leftAmong: leftAmong(needs),
    importFile: async (input: ImportInput) => {
      const report = await importAndPlan({ ...needs, importFile: importFile(needs) })(input)
      return lookAfterImport(needs)(input, report)
    },
    importProgress: importProgress(needs),
    listImports: listImports(needs),
    undoImport: (input: { job: string; byId: string }) =>
      needs.facts.record({ kind: 'undo-import', ...input }, () => undo(input)),
    finishUndo: finishUndo({ undoImport: undo }),
    searchEmployees: searchEmployees(needs),
    getTeam: getTeam(needs),
    async changeTeam(input: Parameters<ReturnType<typeof changeTeam>>[0]) {
      const refusal = await changeTeam(needs)(input)
      if (!refusal) await copyOf(input.customerId)
      return refusal
    },
    shareTeam: shareTeam(needs),
    sharedTeam: sharedTeam(needs),
    sharedPhoto: sharedPhoto(needs),
    visitFace: visitFace(needs),
    findPhoto: ports.findPhoto,
    listCustomers: listCustomers(needs),
    listContacts: listContacts(needs),
    listTitles: listTitles(needs),
    correctTitle: correctTitle(needs),
    correctFunction: correctFunction(needs),
    retitle: retitle(needs),
    makePair: makePair(needs),
    acceptPairs: acceptPairs(needs),
    endPair: (pair: { customerId: string; pairId: string; reason: EndReason }) =>
      endPair(needs)({ ...pair, on: dayIn(ports.now(), calendar.zone) }),
    listPairs: listPairs(needs),
    suggestPairs: suggestPairs(needs),
    suggestFor: suggestFor(needs),
    /** A pair of one's own, whatever has become of it. */
    pairOf: async (key: { employeeId: string; pairId: string }) => (await ports.pairCopies.get(key))?.value,
    markPair: markPair(needs),
    draftIntroduction: draftIntroduction(needs),
    introducePair: introducePair(needs),
    settleIntroduction: settleIntroduction(needs),
    pausePair: pausePair(needs),
    stopPair: stopPair(needs),
    returnContact: returnContact(needs),
    pairDay: pairDay(needs),
    seenIntroduction: seenIntroduction(needs),
    answerIntroduction: answerIntroduction(needs),
    mayPairAt: mayPairAt(needs),
    lastConversations: lastConversations(needs),
    contactsOf: contactsOf(needs),
    customerPage: customerPage(needs),
    listAlarms: listAlarms(needs),
    cycleAlarms: cycleAlarms(needs),
    lookAfter: ({ customerIds }: { customerIds: readonly string[] }) => inParallel(customerIds, copyOf),
    setOwner: setOwner(needs),
    setCadence: setCadence(needs),
    scopeOverview: scopeOverview(looking),
    participation: looking.participation,
    customerMonths: customerMonths(looking),
    readPictures: readPictures(looking),
    readTimeline: readTimeline(needs),
    noteDecision: noteDecision(needs),
    takeBackDecision: takeBackDecision(needs),
    exportConversations: exportConversations(needs),
    exportFollowUps: exportFollowUps(needs),
    feelingLines: feelingLines(needs),
    publishFeelings: publishFeelings(needs),
    gatherFeelings: gatherFeelings(needs),
    listDepartments: departments.listDepartments,
    departmentsToChoose: departments.departmentsToChoose,
    findAskedVisit: findAskedVisit(needs),
    proposeVisit: proposeVisit({ ...needs, ...ports.settings }),
    suggestTimes: suggestTimes({ ...needs, ...ports.settings }),
    judgeTime: judgeTime({ ...needs, ...ports.settings }),
    listVisits: listVisits(needs),
    getVisit: getVisit(needs),
    visitCalendarFile: visitCalendarFile(needs),
    bookVisit: bookVisit(needs),
    moveVisit: moveVisit(needs),
    cancelVisit: cancelVisit(needs),
    resumeVisit: resumeVisit(needs),
    finishVisit: finishVisit(following),
    async draftPoll(asked: Omit<Parameters<ReturnType<typeof draftPoll>>[0], 'way'>) {
      const drafted = await draftPoll(needs)({ ...asked, way: 'copied' })
      return drafted.ok ? { ...drafted, letters: await writeLetters(needs)(drafted.poll) } : drafted
    },
    askContacts: askContacts(needs),
    listPolls: listPolls(needs),
    getPoll: getPoll(needs),
    bookFromPoll: bookFromPoll(needs),
    extendPoll: extendPoll(needs),
    closePoll: closePoll(needs),
    pollLetter: pollLetter(needs),
    remindGuest: remindGuest(needs),
    replaceLink: replaceLink(needs),
    followPoll: followPoll({ ...needs, tellNews: tellNews(needs) }),
    seenPoll: seenPoll(needs),
    vote: vote(needs),
    stopAsking: stopAsking(needs),
    readHeard: readHeard(needs),
    sayAttendance: sayAttendance(needs),
    visitOffers: needs.visitOffers,
    chooseStandIns: chooseStandIns(needs),
    answerLetters: answerLetters(needs),
    askForAnswer: askForAnswer(needs),
    endAnswerLink: endAnswerLink(needs),
    readAnswers: readAnswers(needs),
    seenAnswer: seenAnswer(needs),
    answerVisit: answerVisit(needs),
    stopAnswering: stopAnswering(needs),
  }
}
export type App = ReturnType<typeof createApp>
