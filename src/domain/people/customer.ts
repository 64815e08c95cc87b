import type { JobFunction } from '../../contract/words.ts'
import type { CustomerCadence } from './cadence.ts'

/** An organisation we serve. */
export type Customer = {
  id: string
  name: string
  domain: string
  country: string
  /** The one employee answerable for this customer's satisfaction (1.7); null is an alarm. */
  ownerId: string | null
  /** The day since which they are; null when it was always so. */
  ownerSince: string | null
  /** How often people speak with it; null is once a month (2.1). */
  cadence: CustomerCadence | null
  /** What the link to its who-is-who page must hold; null while it is not shared. */
  share: Share | null
}

/** A page about our team that the customer may see, by whoever shared it. `until` is a UTC instant. */
export type Share = { nonce: string; until: string; byId: string }

/** A person at a customer: personal data of somebody outside, kept to what is needed (6.4). */
export type Contact = {
  /** Begins with the customer's id and a dot, so that a contact is one point read. */
  id: string
  customerId: string
  name: string
  email: string
  jobTitle: string
  function: JobFunction
  functionBy: 'title' | 'hand'
  language: string
  timeZone: string
  country: string
  /** The day on which they asked us not to write or call (6.4); nobody is paired with them or invites them since. */
  objectedOn: string | null
  leftOn: string | null
}

/** An employee who serves a customer. */
export type Member = {
  customerId: string
  employeeId: string
  role: string
  /** What they do for the customer, in words for the customer; null when nobody said. */
  does: string | null
}

/** One line of the list of all customers: what a list needs without reading every customer. */
export type CustomerEntry = {
  id: string
  name: string
  domain: string
  country: string
  ownerId: string | null
  /** How often people speak with it; null is once a month (2.1). */
  cadence: CustomerCadence | null
  /** The day of the latest conversation anybody had with this customer, and that of its owner's. */
  lastConversationOn: string | null
  ownerSpokeOn: string | null
  ownerSince: string | null
  /** What it wants attention for besides; null until it was looked at. */
  attention: Attention | null
}

/** What follows from the pairs, visits and team of a customer, kept so that alarms need no look at each (1.6, 1.7). */
export type Attention = {
  /** The organisation's day on which it was looked at. */
  on: string
  /** The first such day there was. */
  firstOn: string
  /** The ids of its team. */
  team: string[]
  ownerLeft: boolean
  /** The department that everybody of its team is in; null where there are several, or no team. */
  onlyDepartment: string | null
  /** Contacts who are approached too often, by month (`YYYY-MM`). */
  loads: { contactId: string; name: string; month: string; total: number }[]
  /** Pairs whose `side` left, and the other side has nobody. */
  orphans: {
    pairId: string
    side: 'employee' | 'contact'
    employeeName: string
    contactName: string
    endedOn: string
  }[]
  /** Open promises of employees who left; absent in lines from before they were looked for. */
  promises?: {
    pairId: string
    employeeName: string
    contactName: string
    promises: number
    endedOn: string
  }[]
}
