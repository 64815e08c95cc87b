/** Somebody in the organisation's directory. */
export type Person = {
  /** Entra object id. */
  id: string
  name: string
  /** In lower case. */
  email: string
  department: string
  jobTitle: string
  managerEmail: string
  timeZone: string
  locale: string
  country: string
  /** What their mailbox calls its zone, where somebody said so. */
  mailboxZone?: string
  workingHours?: OwnHours
  /** False for who is in the organisation and not in the group of everybody. */
  inGroup?: boolean
  /** The name with which they sign in, where it is not their address. */
  signInName?: string
  /** False for who has no mailbox and is known by the name with which they sign in alone. */
  hasMail?: boolean
  /** True for somebody of another organisation who was invited into this one. */
  guest?: boolean
}
/** Working hours as somebody set them in Outlook: `08:00`, and what the zone of these hours is called. */
export type OwnHours = { daysOfWeek: string[]; startTime: string; endTime: string; timeZone?: string }
