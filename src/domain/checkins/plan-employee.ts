import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Checkin, NOTHING_HEARD } from './checkin.ts'
import { askInstant, type Cycle } from './cycle.ts'
import type { CheckinStore, Due } from './ports.ts'
import { FIRST_CARD, type Prompt } from './prompt.ts'

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
 * of their own zone (2.1). May be repeated; what is there stays as it is.
 */
export const planEmployee = (needs: Needs) => async (input: Input) => {
  const { cycle, employeeId } = input
  const [profile, pairs] = await Promise.all([
    needs.employees.get({ employeeId }),
    needs.pairCopies.list({ employeeId }),
  ])
  const active = pairs.map((pair) => pair.value).filter((pair) => pair.status === 'active')
  if (!profile || profile.value.leftOn || active.length === 0) return
  await needs.noteDepartment(profile.value.department)
  const prompt = plannedPrompt(profile.value, input, needs.askHour)
  const planned = await needs.prompts.insert(prompt, prompt)
  for (const pair of active) await planCheckin(needs, openCheckin(profile.value, pair, cycle.id))
  if (planned === 'exists') await needs.settlePrompt({ employeeId, cycleId: cycle.id })
  await needs.due.add({ dueAt: prompt.askAt, work: { kind: 'send', cycleId: cycle.id, shard: input.shard } })
}

/** One that is there already may be answered, or half copied by somebody who died: then all of it is done again. */
async function planCheckin(needs: Needs, checkin: Checkin) {
  const planned = await needs.checkins.insert(checkin, checkin)
  await (planned === 'exists' ? needs.copyCheckin(checkin) : needs.copyToMonths(checkin))
}

/** A check-in that nobody has answered yet. */
export function openCheckin(employee: Employee, pair: Pair, cycleId: string): Checkin {
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
    late: false,
    wanted: true,
    revision: 1,
  }
}

function plannedPrompt(employee: Employee, { cycle, shard }: Input, askHour: number): Prompt {
  return {
    employeeId: employee.id,
    cycleId: cycle.id,
    shard,
    card: FIRST_CARD,
    state: 'planned',
    delivered: null,
    reason: null,
    askAt: askInstant(cycle, employee.timeZone, askHour),
    zone: employee.timeZone,
    claim: null,
    claimedUntil: null,
    attempts: 0,
    sentAt: null,
    activityId: null,
    conversationId: null,
  }
}
