import type { JobFunction } from '../../contract/words.ts'

/** Why two people match, as a code with its data; words are made from it in the reader's language. */
export type MatchReason =
  | { code: 'same function'; function: JobFunction }
  | { code: 'shared language'; language: string }
  | { code: 'working hours'; hours: number }
  | { code: 'new department'; department: string }
  | { code: 'different functions'; ours: JobFunction; theirs: JobFunction }
  | { code: 'by hand' }
  | { code: 'imported' }

/** Why a pair was not made, as a code with its data. */
export type PairRefusal =
  | { code: 'not allowed' }
  | { code: 'employee unknown' }
  | { code: 'contact unknown' }
  | { code: 'employee left'; name: string }
  | { code: 'contact left'; name: string }
  | { code: 'already paired'; employee: string; contact: string }
  | { code: 'employee full'; name: string; limit: number }
  | { code: 'contact full'; name: string; limit: number }

/** Why a pair ended (1.5): somebody left, the employee said it is not theirs, or its source no longer has it. */
export type EndReason = 'employee left' | 'contact left' | 'not my contact' | 'gone from its source'

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
  reasons: MatchReason[]
  since: string
  status: 'active' | 'ended'
  endedOn: string | null
  endReason: string | null
  /** Grows with every change; a copy never goes back to a smaller one. */
  revision: number
}
