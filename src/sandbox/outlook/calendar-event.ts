/** Who is asked to a meeting, how, and what they answered. */
export type Address = { name: string; email: string }
export type AttendeeType = 'required' | 'optional' | 'resource'
export type ResponseKind =
  | 'none'
  | 'organizer'
  | 'tentativelyAccepted'
  | 'accepted'
  | 'declined'
  | 'notResponded'
export type Attendee = Address & {
  type: AttendeeType
  response: ResponseKind
  respondedAt: string | null
  /** The time they would rather have; UTC instants. */
  proposes?: { start: string; end: string } | null
}
/** What somebody says to an invitation, and the time they propose instead. */
export type Reply = {
  response: 'accepted' | 'tentativelyAccepted' | 'declined'
  proposes?: { start: string; end: string } | undefined
}
export const SHOWN_AS = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'] as const
export type ShownAs = (typeof SHOWN_AS)[number]

/** What the organiser decides, and every copy shows. */
export type MeetingDetails = {
  subject: string
  /** HTML. */
  body: string
  location: string
  /** UTC instants. */
  start: string
  end: string
  /** Names as they were given: of IANA or of Windows. */
  startZone: string
  endZone: string
  attendees: Attendee[]
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  importance: 'low' | 'normal' | 'high'
  allowNewTimeProposals: boolean
  responseRequested: boolean
  hideAttendees: boolean
  /** How to join by video; null when the meeting has no such place. */
  joinUrl: string | null
}
/** What each person decides about their own copy. */
export type OwnDetails = {
  showAs: ShownAs
  categories: string[]
  isReminderOn: boolean
  reminderMinutesBeforeStart: number
}
/** An event in one person's calendar; everybody's copy of a meeting has the same iCalUId. */
export type CalendarEvent = MeetingDetails &
  OwnDetails & {
    id: string
    /** Address of the mailbox, in lower case. */
    owner: string
    iCalUId: string
    organizer: Address
    isOrganizer: boolean
    /** What the owner of this copy answered. */
    response: ResponseKind
    cancelled: boolean
    transactionId: string | null
    /** What was sent with the transactionId, to know a repetition from another event. */
    fingerprint: string | null
    /** Product time. */
    createdAt: string
    changedAt: string
    /** Counts the changes that everybody was told. */
    sequence: number
    /** Other after every change. */
    changeKey: string
  }

/** The least that a new event needs; the rest is as Outlook would choose. */
export type NewEvent = Pick<MeetingDetails, 'subject' | 'start' | 'end'> &
  Partial<Omit<MeetingDetails, 'joinUrl' | 'attendees'>> &
  Partial<OwnDetails> & {
    attendees?: readonly (Address & { type?: AttendeeType })[]
    /** Whether it is a Teams meeting. */
    online?: boolean
    transactionId?: string | null
    fingerprint?: string | null
  }
export type EventChange = Partial<Omit<NewEvent, 'transactionId' | 'fingerprint'>>
