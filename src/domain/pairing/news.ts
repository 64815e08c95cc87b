/**
 * What somebody is told in chat about a pair or a visit of theirs, as the owner of its customer (1.5, 3.5), or about who
 * is seen (6.2).
 */
export const NEWS_KINDS = [
  'pair begins',
  'introduced',
  'pair resumes',
  'pair goes on',
  'pair paused',
  'pair ended',
  'colleague took',
  'colleague paused',
  'colleague resumes',
  'colleague goes on',
  'colleague ended',
  'handed over to you',
  'handed over from you',
  'contact changed',
  'contact named somebody else',
  'contact asked not to',
  'counterpart erased',
  'contact erased',
  'mail in doubt',
  'poll agreed',
  'poll booked',
  'poll not booked',
  'poll none fits',
  'poll stopped',
  'poll without a time',
  'poll nobody left',
  'poll unanswered',
  'poll reminder',
  'poll of who left',
  'contact declined',
  'contact proposes',
  'contact declined to owner',
  'contact proposes to owner',
  'contact taken out',
  'visit called off',
  'erased from visit',
  'visit ended by erasure',
  'erased from poll',
  'poll ended by erasure',
  'visit out of reach',
  'visit waits',
  'change out of reach',
  'contact answered',
  'contacts answered',
  'promise given',
  'promise taken back',
  'all seen',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** What a successor takes over, in numbers. */
export type TakenOver = { conversations: number; followUps: number; visits: number }

/** One message to one person; told at most once. */
export type News = {
  /** Made from what happened, so that telling it again makes no second message. */
  id: string
  employeeId: string
  kind: NewsKind
  /** Empty where it is about no pair; so is the customer where it is about none. */
  pairId: string
  /** The visit of theirs that it is about, empty while it is not booked; null for all other news. */
  visitId: string | null
  customerId: string
  customerName: string
  /** Of several, one a line. */
  contactName: string
  contactTitle: string
  /** Whoever else it is about: the predecessor, the successor, the colleague whose pair it is; empty where nobody is named. */
  otherName: string
  /**
   * What a contact wrote, word for word, or the reason for an end; with a visit an instant and the zone to tell it in,
   * with an agreement its day.
   * Empty when there is none.
   */
  note: string
  /** With a pair that was handed over; null for all other news. */
  takenOver: TakenOver | null
  at: string
  /** Product time from which it is told, once it is known: it may have to wait for a good moment (2.5). */
  tellAt: string | null
  /** Product time at which it left, alone or in one message with others; null before. */
  sentAt: string | null
  state: 'planned' | 'sending' | 'sent' | 'unknown' | 'not sent'
  /** Whoever sends it writes their token here first, and until when in real time (UTC instant) it is theirs. */
  token: string
  claimedUntil: string | null
  /** Sendings that surely did not arrive. */
  attempts: number
  /** Why it was not sent. */
  reason: string | null
}

/** Who was erased is named in none of these (6.4). */
export const OF_ERASED: readonly NewsKind[] = [
  'counterpart erased',
  'contact erased',
  'erased from visit',
  'visit ended by erasure',
  'erased from poll',
  'poll ended by erasure',
]

/** The reason of news that does not hold any more, told or not; when it holds again it is told again. */
export const OVERTAKEN = 'overtaken'

/** What becomes of news is not known when it is made. */
export const UNTOLD = {
  state: 'planned',
  token: '',
  claimedUntil: null,
  attempts: 0,
  reason: null,
  tellAt: null,
  sentAt: null,
} as const

/** What is told; `takenOver` goes with a pair that was handed over, `visitId` with a visit of theirs. */
export type Telling = Omit<News, keyof typeof UNTOLD | 'takenOver' | 'visitId'> & {
  takenOver?: TakenOver
  visitId?: string
}
