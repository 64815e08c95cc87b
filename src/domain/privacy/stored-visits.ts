// Over 200 lines because every property that visits keep has its tag here.
import type { AttendanceRows } from '../visits/attendance.ts'
import type { BriefStore } from '../visits/brief.ts'
import type { CustomerAnswerRows } from '../visits/customer-answer.ts'
import type { StandInRows } from '../visits/heard.ts'
import type { NotesStore } from '../visits/notes.ts'
import type { Poll } from '../visits/poll.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { SubscriptionRows } from '../visits/subscription.ts'
import type { Visit, VisitContact, VisitEmployee } from '../visits/visit.ts'
import type { KindsOf, Tags } from './stored-kind.ts'

const visitEmployee: Tags<VisitEmployee> = {
  employeeId: 'work of employeeId',
  name: 'work name of employeeId',
  email: 'work of employeeId',
  jobTitle: 'work of employeeId',
  function: 'work kept of employeeId',
  department: 'work kept of employeeId',
  role: 'work kept of employeeId',
  required: 'work kept of employeeId',
  timeZone: 'work kept of employeeId',
}
const visitContact: Tags<VisitContact> = {
  contactId: 'contact of contactId',
  name: 'contact name of contactId',
  email: 'contact of contactId',
  jobTitle: 'contact of contactId',
  function: 'contact kept of contactId',
  timeZone: 'contact kept of contactId',
  required: 'none',
}
const visit: Tags<Visit> = {
  id: 'none',
  customerId: 'none',
  customerName: 'none',
  kind: 'none',
  subject: 'free text name of organiserId',
  agenda: 'free text of organiserId and id',
  organiserId: 'work of organiserId',
  organiserName: 'work name of organiserId',
  organiserEmail: 'work of organiserId',
  start: 'behaviour kept of organiserId',
  end: 'behaviour kept of organiserId',
  timeZone: 'work kept of organiserId',
  employees: visitEmployee,
  contacts: visitContact,
  quorum: 'none',
  meetingLink: 'work of organiserId',
  scopes: 'none',
  state: 'none',
  reason: 'none',
  cancelNote: 'free text of organiserId and id',
  eventId: 'work of organiserId',
  iCalUId: 'work of organiserId',
  joinUrl: 'work of organiserId',
  unfinished: 'free text of organiserId',
  inviting: 'none',
  answers: 'behaviour kept of organiserId',
  movedAt: 'none',
  bookedAt: 'none',
  revision: 'none',
}
const poll: Tags<Poll> = {
  id: 'none',
  customerId: 'none',
  customerName: 'none',
  subject: 'free text name of organiserId',
  agenda: 'free text of organiserId and id',
  organiserId: 'work of organiserId',
  organiserName: 'work name of organiserId',
  timeZone: 'work kept of organiserId',
  wanted: 'work kept of organiserId',
  times: 'none',
  employees: visitEmployee,
  contacts: {
    ...visitContact,
    linkToken: 'none',
    mail: 'none',
    mailUntil: 'none',
    mailWhy: 'none',
    vote: 'behaviour of contactId',
    stopped: 'behaviour kept of contactId',
  },
  way: 'none',
  holds: 'none',
  held: 'none',
  holdTrouble: 'none',
  notBooked: 'none',
  askedAt: 'none',
  deadline: 'none',
  remindAt: 'none',
  state: 'none',
  visitId: 'none',
  revision: 'none',
}
const taken = { by: 'behaviour kept of by' } as const

type Stores = VisitStore &
  PollStore &
  BriefStore &
  NotesStore &
  StandInRows &
  AttendanceRows &
  CustomerAnswerRows & { subscriptionRows: SubscriptionRows }

/** Visits, the questions before and after them, their notes, and whose calendars tell of them. */
export const STORED_VISITS: KindsOf<Stores> = {
  visits: {
    table: 'customers',
    at: / visit:/,
    keeping: 'visits',
    goes: [],
    tags: visit,
  },
  visitCopies: {
    table: 'employees',
    at: / visit:/,
    keeping: 'visits',
    goes: ['key'],
    tags: visit,
  },
  scopeVisits: {
    table: 'months',
    at: /\|visits /,
    keeping: 'visits',
    goes: [],
    tags: visit,
  },
  takenOfContact: {
    table: 'customers',
    at: / taken:/,
    keeping: 'visits',
    goes: ['key'],
    tags: taken,
  },
  takenOfEmployee: {
    table: 'employees',
    at: / taken:/,
    keeping: 'visits',
    goes: ['key'],
    tags: taken,
  },
  polls: {
    table: 'customers',
    at: / poll:/,
    keeping: 'visits',
    goes: [],
    tags: poll,
  },
  pollCopies: {
    table: 'employees',
    at: / poll:/,
    keeping: 'visits',
    goes: ['key'],
    tags: poll,
  },
  holds: {
    table: 'customers',
    at: / hold:/,
    keeping: 'working',
    goes: ['key', 'employeeId'],
    tags: {
      id: 'none',
      pollId: 'none',
      customerId: 'none',
      employeeId: 'work of employeeId',
      start: 'work of employeeId',
      end: 'work of employeeId',
      token: 'none',
      eventId: 'work of employeeId',
    },
  },
  briefCards: {
    table: 'employees',
    at: / brief:/,
    keeping: 'delivery',
    goes: ['key'],
    tags: {
      employeeId: 'work of employeeId',
      visitId: 'none',
      when: 'none',
      start: 'none',
      state: 'behaviour of employeeId',
      token: 'none',
      claimedUntil: 'none',
      attempts: 'none',
      reason: 'none',
      activityId: 'work of employeeId',
      conversationId: 'work of employeeId',
      shown: 'behaviour of employeeId',
    },
  },
  notes: {
    table: 'customers',
    at: / note:/,
    keeping: 'visits',
    goes: [],
    tags: {
      visitId: 'none',
      customerId: 'none',
      text: 'free text of byId and visitId',
      byId: 'work of byId',
      byName: 'work name of byId',
      changedAt: 'behaviour kept of byId',
      revision: 'none',
    },
  },
  attendance: {
    table: 'customers',
    at: / attendance:/,
    keeping: 'visits',
    goes: [],
    tags: {
      visitId: 'none',
      customerId: 'none',
      here: {
        employeeId: 'work of employeeId',
        name: 'work name of employeeId',
        department: 'work kept of employeeId',
      },
      away: { employeeId: 'work of employeeId', noted: 'behaviour kept of employeeId' },
      readAt: 'none',
    },
  },
  standIns: {
    table: 'customers',
    at: / stand-in:/,
    keeping: 'visits',
    goes: ['key'],
    tags: {
      visitId: 'none',
      customerId: 'none',
      employeeId: 'work of employeeId',
      name: 'work name of employeeId',
      standIn: {
        employeeId: 'work of employeeId',
        name: 'work name of employeeId',
        department: 'work kept of employeeId',
      },
      at: 'none',
    },
  },
  customerAnswers: {
    table: 'customers',
    at: / answer:/,
    keeping: 'answers',
    goes: ['key'],
    unnamed: ['feeling', 'words'],
    tags: {
      visitId: 'none',
      customerId: 'none',
      contactId: 'contact of contactId',
      contactName: 'contact name of contactId',
      askedById: 'work of askedById',
      askedByName: 'work name of askedById',
      askedAt: 'behaviour kept of askedById',
      linkToken: 'none',
      linksEnded: 'none',
      mail: 'none',
      mailUntil: 'none',
      mailWhy: 'none',
      feeling: 'behaviour of contactId',
      named: 'behaviour of contactId',
      words: 'free text of contactId',
      answeredAt: 'behaviour of contactId',
      revision: 'none',
    },
  },
  subscriptionRows: {
    table: 'subscriptions',
    at: / calendar$/,
    keeping: 'working',
    goes: ['key'],
    tags: {
      employeeId: 'work of employeeId',
      state: 'none',
      subscriptionId: 'work of employeeId',
      secret: 'none',
      expiresAt: 'none',
      claimedUntil: 'none',
    },
  },
}
