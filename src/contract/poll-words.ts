/** Option lists of asking contacts which time suits. No zod here, so that the tab stays small. */

/** How a proposed time suits a contact who was asked (3.3). */
export const POLL_CHOICES = ['yes', 'if need be', 'no'] as const
export type PollChoice = (typeof POLL_CHOICES)[number]

/** `booked` and `closed` are over: nobody answers any more (3.3). */
export const POLL_STATES = ['open', 'booked', 'closed'] as const
export type PollState = (typeof POLL_STATES)[number]

/** What the answers of a poll come to so far (3.3). `nobody left`: all whose answer was waited for asked us to stop. */
export const POLL_STANDINGS = ['waiting', 'agreed', 'no time', 'nobody left'] as const
export type PollStanding = (typeof POLL_STANDINGS)[number]

/** How contacts get their link: by our mail from the organiser's mailbox, or by a text the organiser sends (3.3). */
export const POLL_WAYS = ['mail', 'copied'] as const
export type PollWay = (typeof POLL_WAYS)[number]

/** What became of the mail with a contact's link. `unknown` may have arrived and is never sent again by itself. */
export const POLL_MAILS = ['sending', 'sent', 'unknown', 'not sent', 'copied'] as const
export type PollMail = (typeof POLL_MAILS)[number]

/** Nobody answers later than so long before a time that could be chosen (3.3). */
export const ANSWER_BEFORE_MINUTES = 60

/** Most times that contacts are asked about at once (3.3). */
export const MOST_POLL_TIMES = 5

/** What somebody said to an invitation; `none` when they said nothing yet. */
export const INVITATION_ANSWERS = ['none', 'accepted', 'tentative', 'declined'] as const
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number]

/** What a calendar says of our subscription to it: it lost track, took it away, or wants to hear again that we may. */
export const LIFECYCLE_EVENTS = ['missed', 'subscriptionRemoved', 'reauthorizationRequired'] as const
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number]
