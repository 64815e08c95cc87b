import type { AccessKind } from '../../contract/words.ts'
import type { Rows } from '../store.ts'

/**
 * That somebody looked at or changed what is stored about somebody else (6.4): once for a person, a day, what was done
 * and by whom. What everybody may read anyway is nobody's to watch, and leaves none (6.1).
 */
export type Access = {
  /** Whose data it is: an employee's id, or a contact's, which begins with that of their customer. */
  personId: string
  /** The organisation's day. */
  day: string
  what: AccessKind
  byId: string
  /** Whether it is for administrators alone. */
  asAdministrator: boolean
  /** When it was first done that day, product time. */
  at: string
}
export type AccessKey = Pick<Access, 'personId' | 'day' | 'what' | 'byId'>
/** Of a person the newest day comes first. */
export type AccessStore = { accesses: Rows<AccessKey, Access> }
