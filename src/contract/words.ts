/* Over 200 lines because it holds every option list that the service, the cards and the tab share. No zod here, so that the tab stays small. */

/** Job families on both sides (product words, section 0). */
export const JOB_FUNCTIONS = [
  'finance',
  'operations',
  'logistics',
  'it',
  'sales',
  'procurement',
  'quality',
  'hr',
  'legal',
  'marketing',
  'r&d',
  'customer service',
  'production',
  'management',
  'administration',
  'other',
] as const
export type JobFunction = (typeof JOB_FUNCTIONS)[number]

/** Five worded faces, worst first, so that the index plus one is the number stored (2.3). */
export const FEELINGS = ['unhappy', 'uneasy', 'neutral', 'content', 'delighted'] as const
export type Feeling = (typeof FEELINGS)[number]

/** What an employee guesses the contact felt: a face, or that they cannot tell (2.3). */
export const GUESSES = [...FEELINGS, 'cannot tell'] as const
export type Guess = (typeof GUESSES)[number]

export const CHANNELS = ['visit', 'video', 'phone', 'in person', 'chat', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

export const INSIGHT_KINDS = ['need', 'plan', 'worry', 'dream', 'praise', 'complaint'] as const
export type InsightKind = (typeof INSIGHT_KINDS)[number]

/** Why somebody will not speak with their counterpart in this cycle; a valid answer (2.3). */
export const SKIP_REASONS = [
  'contact away',
  'no occasion',
  'too busy',
  'contact asked not to',
  'other',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** The states a prompt can be in; each prompt is in exactly one (2.8). */
export const PROMPT_STATES = [
  'planned',
  'deferred',
  'sending',
  'sent',
  'answered',
  'not this month',
  'not needed',
  'excused',
  'missed',
  'unknown',
  'blocked',
  'not installed',
  'failed',
  'cancelled',
] as const
export type PromptState = (typeof PROMPT_STATES)[number]

/** What a card asks: about the cycle, once more about it, or how a visit was. */
export const CARD_KINDS = ['question', 'reminder', 'visit'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** How often people speak with a customer (2.1). */
export const CADENCES = ['two weeks', 'month', 'quarter'] as const
export type Cadence = (typeof CADENCES)[number]

/** Why a day is not one on which anybody is asked (2.1, 2.6). */
export const DAYS_OFF = ['weekend', 'public holiday', 'company holiday'] as const
export type DayOff = (typeof DAYS_OFF)[number]

/** Why somebody is asked later than on the ask day (2.1); the code that a deferred prompt carries. */
export const DEFER_REASONS = [...DAYS_OFF, 'out of office', 'out of hours'] as const
export type DeferReason = (typeof DEFER_REASONS)[number]

/** Why somebody is not due in a cycle (section 0, 2.6, 2.10). */
export const NOT_DUE_REASONS = [
  'no pair',
  'pair paused',
  'not this cycle',
  'no day left',
  'paused',
  'opted out',
  'left',
  'not in a wave',
  'paused for all',
  'cycle cancelled',
  'cycle paused',
  'already spoke',
  'away',
] as const
export type NotDueReason = (typeof NOT_DUE_REASONS)[number]

/** Why a prompt is in its state, as a code (2.8); `status` with a number is what Teams answered. */
export const PROMPT_REASONS = [
  ...DEFER_REASONS,
  ...NOT_DUE_REASONS,
  'nothing to ask',
  'answered already',
  'four cards this month',
  'another card today',
  'another card near',
  'cycle over',
  'no conversation',
  'app installed',
  'no answer from Teams',
  'sign-in failed',
  'not reached',
  'claim ran out',
  'sending is off',
] as const
export type PromptReason = (typeof PROMPT_REASONS)[number] | `status ${number}`

/** The files an import understands, in the order in which they build on each other (1.1). */
export const IMPORT_KINDS = ['people', 'customers', 'contacts', 'teams', 'pairs'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** The largest file an import takes, in bytes (1.1). */
export const LARGEST_IMPORT = 64_000_000

/** What an import makes of a row (1.1): `gone` is missing from the file, `unresolved` not known to the directory. */
export const IMPORT_ROW_STATES = ['added', 'changed', 'same', 'refused', 'unresolved', 'gone'] as const
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number]

/** The life of a pair (1.5). A `suggested` one was accepted and waits for its introduction. */
export const PAIR_STATES = ['suggested', 'introduced', 'active', 'paused', 'ended'] as const
export type PairState = (typeof PAIR_STATES)[number]

/** Why a pair ends when a person ends it (1.5). */
export const CHOSEN_END_REASONS = ['not my contact', 'contact left', 'no longer served', 'other'] as const
/** Why a pair ended, those included that happened to it. */
export const END_REASONS = [
  ...CHOSEN_END_REASONS,
  'employee left',
  'gone from its source',
  'handed over',
  'contact named somebody else',
  'contact asked not to',
  'contact erased',
  'import undone',
] as const
export type EndReason = (typeof END_REASONS)[number]

/** How somebody is introduced to their counterpart: by our mail, by a text they send themselves, or not at all (1.5). */
export const INTRODUCTION_WAYS = ['mail', 'copied', 'known'] as const
export type IntroductionWay = (typeof INTRODUCTION_WAYS)[number]

/** Two people who must be paired, or must not (1.4). */
export const PAIR_MARKS = ['forced', 'forbidden'] as const
export type PairMark = (typeof PAIR_MARKS)[number]

/** Languages in which we write to customers (1.5); others get English. */
export const GUEST_LANGUAGES = ['en', 'nl', 'fr', 'de', 'es', 'da'] as const
export type GuestLanguage = (typeof GUEST_LANGUAGES)[number]

/** What the tab raises an alarm about (1.6, 1.7). */
export const ALARMS = [
  'no owner',
  'owner silent',
  'contact load',
  'nobody after a leaver',
  'promises of a leaver',
  'one department',
] as const
export type AlarmKind = (typeof ALARMS)[number]

/**
 * How much of others is visible: numbers of groups, also the names of those who spoke, or people by month, which an
 * agreement must allow (6.2).
 */
export const VISIBILITY_LEVELS = ['groups', 'spoke', 'all'] as const
export type VisibilityLevel = (typeof VISIBILITY_LEVELS)[number]

/** What became of a month for somebody who was asked in it; in the open one `not yet` may still change. */
export const MONTH_STATES = ['spoke', 'not this month', 'not yet'] as const
export type MonthState = (typeof MONTH_STATES)[number]

/** A joint visit, or one employee with one contact (2.9); booked alike. */
export const VISIT_KINDS = ['visit', 'one to one'] as const
export type VisitKind = (typeof VISIT_KINDS)[number]

/** Why somebody is not free, as a week view shows it (3.2). */
export const LANE_STATES = ['outside', 'public holiday', 'company holiday', 'busy'] as const
export type LaneState = (typeof LANE_STATES)[number]

/** So many more employees than contacts are comfortable; a visit of more must be confirmed (3.1). */
export const MORE_THAN_CONTACTS = 2

/** What an employee does in a visit (3.1). */
export const VISIT_ROLES = ['lead', 'note-taker', 'participant', 'observer'] as const
export type VisitRole = (typeof VISIT_ROLES)[number]

/** `booking` is half done and is finished or undone by the service itself (3.4). */
export const VISIT_STATES = ['booking', 'booked', 'cancelled', 'failed'] as const
export type VisitState = (typeof VISIT_STATES)[number]

/** What somebody said to an invitation; `none` when they said nothing yet. */
export const INVITATION_ANSWERS = ['none', 'accepted', 'tentative', 'declined'] as const
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number]

/** What a calendar says of our subscription to it: it lost track, took it away, or wants to hear again that we may. */
export const LIFECYCLE_EVENTS = ['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number]

/** What somebody did with what is stored about somebody else, as that person reads it (6.4). */
export const ACCESS_KINDS = [
  'months seen',
  'delivery seen',
  'pair changed',
  'function changed',
  'team changed',
  'team shared',
  'owner named',
  'promise given',
  'contact changed',
  'data changed',
  'objection noted',
  'taken out',
  'exported',
] as const
export type AccessKind = (typeof ACCESS_KINDS)[number]

/** What personal data is stored for: the rows of the data-protection page (6.4). */
export const ACTIVITIES = [
  'employees',
  'contacts',
  'teams',
  'pairs',
  'check-ins',
  'delivery',
  'visits',
  'customer answers',
  'insights',
  'imports',
  'accesses',
  'erasures',
  'exports',
  'numbers',
  'settings',
  'working',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** What kind of personal data a property is. */
export const TAG_KINDS = ['work', 'contact', 'free text', 'behaviour'] as const
export type TagKind = (typeof TAG_KINDS)[number]

/** Why something is kept, and so for how long. */
export const KEEPING_KINDS = [
  'people',
  'contacts',
  'answers',
  'visits',
  'delivery',
  'audit',
  'erased',
  'hour',
  'working',
  'numbers',
  'settings',
] as const
export type KeepingKind = (typeof KEEPING_KINDS)[number]

/** Everything that is asked for on Microsoft Graph, by the app itself or as the person who is there. */
export const GRAPH_PERMISSIONS = [
  'Calendars.ReadWrite, delegated',
  'Calendars.ReadWrite, application',
  'Mail.Send, delegated',
  'ProfilePhoto.Read.All, application',
  'TeamsAppInstallation.ReadWriteSelfForUser.All, application',
  'OnlineMeetings.Read.All, application',
  'OnlineMeetingArtifact.Read.All, application',
  'User.ReadBasic.All, application',
  'User.Read.All, application',
  'GroupMember.Read.All, application',
  'MailboxSettings.Read, application',
] as const
export type GraphPermission = (typeof GRAPH_PERMISSIONS)[number]

export const ROLES = ['employee', 'leader', 'administrator'] as const
export type Role = (typeof ROLES)[number]
