import type { PairRefusal } from '../pairing/pair.ts'

/** What can be wrong with a file as such; words are made from the code at the edge. */
export type FileMistake =
  | { code: 'file empty' }
  | { code: 'no header' }
  | { code: 'no rows' }
  | { code: 'header twice'; column: string }
  | { code: 'column missing'; column: string }
  | { code: 'header unread' }
  | { code: 'quote not closed' }
  | { code: 'row too long'; limit: number }
  | { code: 'rest unread' }
  | { code: 'encoding' }
  | { code: 'too large'; limit: number }
  /** `until` is the last line of a row that runs over several. */
  | { code: 'columns'; expected: number; found: number; until?: number }
  /** So many rows are missing from what could be read; they may stand in what could not. */
  | { code: 'gone unknown'; count: number }
  | { code: 'directory'; why: DirectoryProblem }
  | { code: 'never left' }
  | { code: 'other kind'; kind: 'customers' | 'contacts' }

/** Why a text is no address to write to. */
export type EmailFault =
  | 'no at'
  | 'two ats'
  | 'nothing before'
  | 'nothing after'
  | 'no ending'
  | 'dots'
  | 'space'
  | 'sign'
  | 'several'
  | 'with name'
  | 'no reply'

/** What can be wrong with one row. */
export type RowMistake =
  | { code: 'header again' }
  | { code: 'value missing'; column: string }
  | { code: 'name missing' }
  | { code: 'no letters'; name: string }
  | { code: 'sheet error'; column: string; value: string }
  | { code: 'letters lost'; column: string; value: string }
  /** `unusual` where letters that are neither Latin nor digits take the room of five. */
  | { code: 'too long'; column: string; limit: number; unusual?: true }
  | { code: 'email invalid'; column: string; value: string; why: EmailFault }
  | { code: 'domain invalid'; value: string }
  | { code: 'zone unknown'; value: string; hint: string | null; why?: 'offset' | 'windows' }
  | { code: 'country unknown'; value: string; hint: string | null }
  | { code: 'language unknown'; column: string; value: string; hint: string | null }
  /** `by` where only this is the same, and the name is another. */
  | { code: 'duplicate'; first: number; by?: 'email' | 'domain' }
  | { code: 'same person'; first: number }
  | { code: 'two records'; first: number }
  | { code: 'own manager' }
  | { code: 'manager cycle'; chain: string }
  | { code: 'employee unknown'; email: string }
  | { code: 'employee left'; name: string }
  | { code: 'owner unknown'; email: string }
  | { code: 'customer unknown'; customer: string; hint: string | null }
  | { code: 'customer ambiguous'; customer: string; domains: string }
  | { code: 'customer id unknown'; record: string }
  | { code: 'contact unknown'; email: string }
  | { code: 'contact elsewhere'; email: string; customer: string }
  | { code: 'inactive' }
  | { code: 'email taken'; email: string }
  | { code: 'email of employee'; email: string }
  | { code: 'email of contact'; email: string; customer: string }
  /** Whom this row is about was erased on that day, and is not taken in again (6.4). */
  | { code: 'erased'; on: string }
  | { code: 'pair refused'; refusal: PairRefusal }

export type Mistake = FileMistake | RowMistake

/** A row, or with a file mistake the whole file, that was not taken, and everything that is wrong with it. */
export type Refusal = { line: number; mistakes: Mistake[]; fields?: Record<string, string> }

/** Why the directory could not be asked. */
export type DirectoryProblem = 'permission' | 'sign-in' | 'throttled' | 'unreachable'

/** The directory could not be asked; nothing is known about the people in question. */
export class DirectoryError extends Error {
  readonly problem: DirectoryProblem
  constructor(problem: DirectoryProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DirectoryError'
    this.problem = problem
  }
}
