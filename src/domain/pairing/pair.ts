/** One employee with one contact, the reason they match, and since when. The customer's partition holds the authority. */
export type Pair = {
  /** Begins with the customer's id and a dot. */
  id: string
  customerId: string
  customerName: string
  employeeId: string
  contactId: string
  contactName: string
  contactTitle: string
  reasons: string[]
  since: string
  status: 'active' | 'ended'
  endedOn: string | null
  endReason: string | null
  lastConversationOn: string | null
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}
