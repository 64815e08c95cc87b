import type { Pair } from '../pairing/pair.ts'
import type { PairStore } from '../pairing/ports.ts'
import { type Employee, scopesOf } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { type Checkin, NOTHING_HEARD } from './checkin.ts'
import { askInstant, type Cycle } from './cycle.ts'
import type { CheckinStore, Due } from './ports.ts'
import { FIRST_CARD, type Prompt } from './prompt.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'prompts' | 'departments'> &
  Pick<PeopleStore, 'employees'> &
  Pick<PairStore, 'pairCopies'> & {
    due: Due
    askHour: number
    copyCheckin: (of: { employeeId: string; cycleId: string; pairId: string }) => Promise<void>
  }
type Input = { cycle: Cycle; shard: string; employeeId: string }

/**
 * Plans what one employee is asked in a cycle: an open check-in for each active pair and one prompt at the ask hour
 * of their own zone (2.1). May be repeated; what is there stays as it is.
 */
export const planEmployee = (needs: Needs) => async (input: Input) => {
  const { cycle, employeeId } = input
  const profile = (await needs.employees.get({ employeeId }))?.value
  if (!profile || profile.leftOn) return
  const pairs = (await needs.pairCopies.list({ employeeId })).map((pair) => pair.value)
  const active = pairs.filter((pair) => pair.status === 'active')
  if (active.length === 0) return
  const department = { kind: 'department' as const, name: profile.department }
  if (profile.department && !(await needs.departments.get(department)))
    await needs.departments.insert(department, department)
  const prompt = plannedPrompt(profile, input, needs.askHour)
  await needs.prompts.insert({ ...prompt }, prompt)
  for (const pair of active) {
    const key = { employeeId, cycleId: cycle.id, pairId: pair.id }
    await needs.checkins.insert(key, openCheckin(profile, pair, cycle.id))
    await needs.copyCheckin(key)
  }
  await needs.due.add({ dueAt: prompt.askAt, work: { kind: 'send', cycleId: cycle.id, shard: input.shard } })
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
