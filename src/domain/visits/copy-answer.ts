import type { Feeling } from '../../contract/words.ts'
import { type AskCalendar, cycleAt } from '../checkins/cycle.ts'
import type { NoteFelt } from '../overview/feelings-night.ts'
import { homeOf } from '../people/employee.ts'
import type { Hash } from '../people/ports.ts'
import { copyForward, type Rows } from '../store.ts'
import type { AnswerKey, CustomerAnswerRows } from './customer-answer.ts'
import type { VisitStore } from './ports.ts'

/** What a customer said of a visit, as numbers are made of it: it names neither contact nor visit (6.2). */
export type ScopeAnswer = {
  /** The month in which they said it. */
  cycleId: string
  /** Tells one person from another and is nobody's id. */
  personId: string
  /** Null in a line that an older version wrote. */
  customerId: string | null
  named: boolean
  feeling: Feeling
  at: string
  revision: number
}
export type ScopeAnswerRows = { scopeAnswers: Rows<{ scope: string; answerId: string }, ScopeAnswer> }

type Needs = CustomerAnswerRows &
  ScopeAnswerRows &
  Pick<VisitStore, 'visits'> &
  NoteFelt & { hash: Hash; calendar: AskCalendar }

/** Under which an answer stands among those that numbers are made of. */
export const answerIdOf = (
  { hash }: { hash: Hash },
  { visitId, contactId }: Pick<AnswerKey, 'visitId' | 'contactId'>,
): string => hash(`answer|${visitId}|${contactId}`)

/**
 * Lets an answer count in the numbers of the first team that was in the visit, or else of its department: counted in
 * several it could be told from the differences (6.2). Safe to repeat.
 */
export const copyAnswer =
  (needs: Needs) =>
  async ({ customerId, visitId, contactId }: AnswerKey): Promise<void> => {
    const [answer, visit] = await Promise.all([
      needs.customerAnswers.get({ customerId, visitId, contactId }),
      needs.visits.get({ customerId, visitId }),
    ])
    if (!answer || !visit) return
    const { feeling, named, answeredAt, revision } = answer.value
    if (!feeling || !answeredAt) return
    const copy: ScopeAnswer = {
      cycleId: cycleAt(answeredAt, needs.calendar).id,
      personId: needs.hash(`answering|${contactId}`),
      ...{ customerId, named, feeling, at: answeredAt, revision },
    }
    const answerId = answerIdOf(needs, { visitId, contactId })
    const scope = homeOf(visit.value.scopes, '')
    if (!scope) return
    await copyForward(needs.scopeAnswers, { scope, answerId }, copy)
    await needs.noteFelt({ home: scope, cycleId: copy.cycleId })
  }
