import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change } from '../store.ts'
import { type Checkin, NOTHING_HEARD } from './checkin.ts'
import { askInstant, type Cycle } from './cycle.ts'
import type { CheckinStore, Due } from './ports.ts'
import { FIRST_CARD, newPrompt } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'prompts'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> & {
    due: Due
    askHour: number
    noteDepartment: (name: string) => Promise<void>
    settlePrompt: (of: { employeeId: string; cycleId: string }) => Promise<void>
    copyToMonths: (checkin: Checkin) => Promise<void>
    copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  }
type Input = { cycle: Cycle; shard: string; employeeId: string }

/**
 * Plans what one employee is asked in a cycle: an open check-in for each active pair and one prompt at the ask hour
 * of their own zone (2.1). May be repeated: what nobody has sent or answered yet follows a changed zone, team or
 * name. The prompt comes last, so that whoever sends it finds what to ask.
 */
export const planEmployee = (needs: Needs) => async (input: Input) => {
  const { cycle, shard, employeeId } = input
  const [profile, pairs] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.pairCopies.list({ employeeId }),
  ])
  const active = pairs.map((pair) => pair.value).filter((pair) => pair.status === 'active')
  if (!profile || profile.value.leftOn || active.length === 0) return
  await needs.noteDepartment(profile.value.department)
  const fresh: boolean[] = []
  for (const pair of active) fresh.push(await planCheckin(needs, openCheckin(profile.value, pair, cycle.id)))
  const zone = profile.value.timeZone
  const key = { employeeId, cycleId: cycle.id, shard, card: FIRST_CARD }
  const prompt = newPrompt(key, zone, askInstant(cycle, zone, needs.askHour))
  const planned = await needs.prompts.insert(key, prompt)
  if (planned === 'exists')
    await change(needs.prompts, key, (there) =>
      there?.state === 'planned' && there.zone !== zone ? { ...there, zone, askAt: prompt.askAt } : undefined,
    )
  if (planned === 'exists' || fresh.includes(false))
    await needs.settlePrompt({ employeeId, cycleId: cycle.id })
  await needs.due.add({ dueAt: prompt.askAt, work: { kind: 'send', cycleId: cycle.id, shard } })
}

/** True for one that was not there. One that is there may be half copied by somebody who died: then it is copied again. */
async function planCheckin(needs: Needs, checkin: Checkin): Promise<boolean> {
  if ((await needs.checkins.insert(checkin, checkin)) !== 'exists') {
    await needs.copyToMonths(checkin)
    return true
  }
  const stored = (await needs.checkins.get(checkin))?.value
  if (stored) await moveScopes(needs, stored, checkin)
  await needs.copyCheckin(checkin)
  return false
}

/** As long as nobody answered, a check-in counts where its person is now; it leaves the other months first. */
async function moveScopes(needs: Needs, stored: Checkin, { scopes, leader, department }: Checkin) {
  const left = stored.scopes.filter((scope) => !scopes.includes(scope))
  const moved = left.length > 0 || scopes.length !== stored.scopes.length || leader !== stored.leader
  if (stored.wanted && (!moved || stored.status !== 'open')) return
  const revision = stored.revision + 1
  await needs.copyToMonths({ ...stored, scopes: left, wanted: false, revision })
  await change(needs.checkins, stored, (there) =>
    there?.revision === stored.revision
      ? { ...there, scopes, leader, department, wanted: true, revision }
      : undefined,
  )
}

/** What a check-in takes from the pair it is about. */
type About = Pick<Pair, 'id' | 'customerId' | 'customerName' | 'contactId' | 'contactName' | 'contactTitle'>

/** A check-in that nobody has answered yet. */
export function openCheckin(employee: Employee, pair: About, cycleId: string): Checkin {
  return {
    ...NOTHING_HEARD,
    employeeId: employee.id,
    cycleId,
    pairId: pair.id,
    customerId: pair.customerId,
    customerName: pair.customerName,
    contactId: pair.contactId,
    contactName: pair.contactName,
    contactTitle: pair.contactTitle,
    visitId: null,
    employeeName: employee.name,
    jobFunction: employee.function,
    jobTitle: employee.jobTitle,
    department: employee.department,
    leader: employee.leader,
    scopes: scopesOf(employee),
    status: 'open',
    guess: null,
    skipReason: null,
    answeredAt: null,
    ownAt: null,
    promisedAt: null,
    late: false,
    wanted: true,
    revision: 1,
  }
}
