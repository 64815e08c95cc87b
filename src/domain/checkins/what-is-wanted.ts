import type { PromptReason } from '../../contract/words.ts'
import type { PeopleStore } from '../people/ports.ts'
import { byContact, type Checkin, isAnswered } from './checkin.ts'
import { type AskCalendar, askedIn } from './cycle.ts'
import { type PromisesTo, promisesTo } from './my-follow-ups.ts'
import type { CheckinStore, Reference } from './ports.ts'
import { type PromptKey, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'references' | 'handedFollowUps'> &
  Pick<PeopleStore, 'employees'> & { calendar: AskCalendar }
type Unwanted = { state: 'cancelled' | 'not needed'; reason: PromptReason }

/** What a card is to ask at this moment, of whom and where; or why it is not wanted any more. */
export async function whatIsWanted(
  needs: Needs,
  { employeeId, cycleId, card }: PromptKey,
): Promise<Unwanted | { checkins: Checkin[]; promises: PromisesTo; locale: string; reference?: Reference }> {
  const [profile, reference, all, handed] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.references.get({ employeeId }),
    needs.checkins.list({ employeeId }),
    needs.handedFollowUps.list({ employeeId }),
  ])
  if (!profile || profile.value.leftOn) return { state: 'cancelled', reason: 'left' }
  const mine = values(all).filter((checkin) => askedIn(checkin.cycleId, needs.calendar) === cycleId)
  const { visitId } = readCard(card)
  const wanted = mine.filter((checkin) => (visitId ? checkin.visitId === visitId : checkin.wanted))
  const checkins = wanted.filter((c) => !isAnswered(c)).sort(byContact)
  if (wanted.length === 0) return { state: 'cancelled', reason: 'nothing to ask' }
  if (checkins.length === 0) return { state: 'not needed', reason: 'answered already' }
  const promises = promisesTo(values(all), values(handed))
  return { checkins, promises, locale: profile.value.locale, reference: reference?.value }
}

const values = <T>(rows: readonly { value: T }[]): T[] => rows.map(({ value }) => value)
