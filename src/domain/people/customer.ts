import type { JobFunction } from '../../contract/words.ts'

/** An organisation we serve. */
export type Customer = {
  id: string
  name: string
  domain: string
  country: string
  /** The one employee answerable for this customer's satisfaction (1.7); null is an alarm. */
  ownerId: string | null
}

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
  leftOn: string | null
}

/** An employee who serves a customer. */
export type Member = { customerId: string; employeeId: string; role: string }

/** One line of the list of all customers: what a list needs without reading every customer. */
export type CustomerEntry = {
  id: string
  name: string
  domain: string
  country: string
  ownerId: string | null
  /** The day of the latest conversation anybody had with this customer. */
  lastConversationOn: string | null
}
