import type { PromptReason } from '../../contract/words.ts'
import type { PeopleStore } from '../people/ports.ts'
import { byContact, type Checkin, isAnswered } from './checkin.ts'
import type { CheckinStore, Reference } from './ports.ts'
import { type PromptKey, readCard } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'references'> & Pick<PeopleStore, 'employees'>
type Unwanted = { state: 'cancelled' | 'not needed'; reason: PromptReason }

/** What a card is to ask at this moment, of whom and where; or why it is not wanted any more. */
export async function whatIsWanted(
  needs: Needs,
  { employeeId, cycleId, card }: PromptKey,
): Promise<Unwanted | { checkins: Checkin[]; locale: string; reference?: Reference }> {
  const [profile, reference, all] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.references.get({ employeeId }),
    needs.checkins.list({ employeeId }),
  ])
  if (!profile || profile.value.leftOn) return { state: 'cancelled', reason: 'left' }
  const mine = all.map((stored) => stored.value).filter((checkin) => checkin.cycleId === cycleId)
  const { visitId } = readCard(card)
  const wanted = mine.filter((checkin) => (visitId ? checkin.visitId === visitId : checkin.wanted))
  const checkins = wanted.filter((c) => !isAnswered(c)).sort(byContact)
  if (wanted.length === 0) return { state: 'cancelled', reason: 'nothing to ask' }
  if (checkins.length === 0) return { state: 'not needed', reason: 'answered already' }
  return { checkins, locale: profile.value.locale, reference: reference?.value }
}
