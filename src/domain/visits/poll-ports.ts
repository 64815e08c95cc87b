import type { Rows } from '../store.ts'
import type { HoldRows } from './hold.ts'
import type { Poll } from './poll.ts'

export type PollStore = {
  /** Questions to contacts which time suits: the authority, by customer. */
  polls: Rows<{ customerId: string; pollId: string }, Poll>
  /** The copy that the pages of whoever asked and would take part read. */
  pollCopies: Rows<{ employeeId: string; pollId: string }, Poll>
} & HoldRows
