import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import type { AskSettings } from './ask-settings.ts'
import { type AskCalendar, type Cycle, type CycleControl, cycleOnCard, monthOf } from './cycle.ts'
import type { AskGround } from './decide-ask.ts'
import type { CadenceAt } from './pair-cycle.ts'
import { calendarOf } from './person-calendar.ts'
import type { CheckinStore, IsDayOff } from './ports.ts'

export type AskNeeds = Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> &
  Pick<CheckinStore, 'preferences'> & {
    calendar: AskCalendar
    isDayOff: IsDayOff
    askSettingsNow: () => Promise<AskSettings>
    cadenceAt: CadenceAt
    now: () => string
  }
type Of = { employeeId: string; card: Cycle; control: CycleControl | null; late: AskGround['late'] }

/**
 * Reads what decides whether somebody is asked: their profile, pairs and preferences, all of one partition. Settings,
 * holidays and cadences are known already and cost no read for each person.
 */
export async function askGround(
  needs: AskNeeds,
  { employeeId, card, control, late }: Of,
): Promise<AskGround> {
  const [profile, pairs, preferences, settings] = await Promise.all([
    needs.employees.get({ employeeId }),
    valuesOf(needs.pairCopies.list({ employeeId })),
    needs.preferences.get({ employeeId }),
    needs.askSettingsNow(),
  ])
  const { calendar } = needs
  return {
    ...{ card, control, late, settings, pairs },
    profile: profile?.value,
    preferences: preferences?.value,
    cycleOf: await cyclesOf(needs, card, pairs),
    person: calendarOf(profile?.value ?? NOBODY, needs, settings),
    zone: calendar.zone,
    now: needs.now(),
  }
}

/** By whose clock nobody is asked. */
const NOBODY: Pick<Employee, 'timeZone' | 'country'> = { timeZone: 'UTC', country: '' }

async function cyclesOf({ cadenceAt, calendar }: AskNeeds, card: Cycle, pairs: readonly Pair[]) {
  const month = monthOf(card.id)
  const cycles = new Map<string, Cycle | undefined>()
  for (const { customerId } of pairs.filter(isOpen))
    cycles.set(customerId, cycleOnCard(card, await cadenceAt(customerId, month), calendar))
  return ({ customerId }: Pair) => cycles.get(customerId)
}
