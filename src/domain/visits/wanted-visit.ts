import type { VisitRole } from '../../contract/words.ts'
import type { Quorum } from './quorum.ts'

/** Who is to be visited by whom, and when, before anything of it is looked at. */
export type WantedVisit = {
  customerId: string
  contactIds: readonly string[]
  /** Those of the contacts without whom it can be (3.3). */
  optionalIds?: readonly string[] | undefined
  employees: readonly { employeeId: string; required: boolean; role: VisitRole }[]
  start: string
  minutes: number
  subject?: string | undefined
  agenda?: string | undefined
  /** A meeting made elsewhere takes the place of one in Teams (3.4). */
  meetingLink?: string | undefined
  /** How many optional people of a department must be free (3.2). */
  quorum?: readonly Quorum[] | undefined
  /**
   * Books although there are more than two employees more than contacts, or a contact is approached often enough already
   * (1.6, 3.1).
   */
  confirmed: boolean
  /** Somebody has left since its contacts agreed to meet the others, who may be from one department by now (3.3). */
  agreed?: boolean | undefined
}
