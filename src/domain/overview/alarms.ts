import type { AlarmKind } from '../../contract/words.ts'
import { daysBetween } from '../checkins/cycle.ts'
import type { Attention, CustomerEntry } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { SUCCESSOR_DAYS } from './attention.ts'

type Of = { customerId: string; customerName: string }
/** What wants attention, as a code with its data; words are made from it in the reader's language. */
export type Alarm = Of &
  (
    | { kind: 'no owner'; left: boolean }
    | { kind: 'owner silent'; days: number }
    | { kind: 'contact load'; contactName: string; total: number; most: number }
    | {
        kind: 'nobody after a leaver'
        side: 'employee' | 'contact'
        pairId: string
        employeeName: string
        contactName: string
      }
    | {
        kind: 'promises of a leaver'
        pairId: string
        employeeName: string
        contactName: string
        promises: number
      }
    | { kind: 'one department'; department: string }
  )

/** The rules of the organisation that alarms are measured by; `today` and `month` are its own. */
export type AlarmRules = { ownerSilentDays: number; approachesAMonth: number; today: string; month: string }

/** Who reads alarms; `all` for leaders and administrators. */
export type AlarmReader = { employeeId: string; all: boolean }
export const readerOf = (actor: Actor, me: Pick<Employee, 'leader'> | undefined): AlarmReader => ({
  employeeId: actor.employeeId,
  all: actor.roles.includes('administrator') || (me?.leader ?? false),
})

/**
 * The alarms of one customer for one reader, the gravest first (1.6, 1.7). As everybody can see who owns a customer, its
 * owner's silence is told only to those who can do something about it (2.5).
 */
export function alarmsOf(entry: CustomerEntry, rules: AlarmRules, reader: AlarmReader): Alarm[] {
  const { attention, ownerId } = entry
  const of = { customerId: entry.id, customerName: entry.name }
  const left = ownerId !== null && (attention?.ownerLeft ?? false)
  const alarms: Alarm[] = []
  if (ownerId === null || left) alarms.push({ ...of, kind: 'no owner', left })
  for (const { pairId, side, employeeName, contactName, endedOn } of attention?.orphans ?? [])
    if (daysBetween(endedOn, rules.today) <= SUCCESSOR_DAYS)
      alarms.push({ ...of, kind: 'nobody after a leaver', side, pairId, employeeName, contactName })
  for (const { name, month, total } of attention?.loads ?? [])
    if (month === rules.month && total > rules.approachesAMonth)
      alarms.push({
        ...{ ...of, kind: 'contact load', contactName: name, total },
        most: rules.approachesAMonth,
      })
  alarms.push(...promisesOf(entry, rules, reader, alarms).map((promised) => ({ ...of, ...promised })))
  const days =
    ownerId !== null && !left && hearsOfSilence(entry, reader) ? silentDays(entry, rules.today) : null
  if (days !== null && days >= rules.ownerSilentDays) alarms.push({ ...of, kind: 'owner silent', days })
  if (attention?.onlyDepartment)
    alarms.push({ ...of, kind: 'one department', department: attention.onlyDepartment })
  return alarms
}

type Promised = { kind: 'promises of a leaver' } & NonNullable<Attention['promises']>[number]

/** Open promises of who has left, where no other alarm leads to the same handover; told like an owner's silence. */
function promisesOf(
  entry: CustomerEntry,
  { today }: AlarmRules,
  reader: AlarmReader,
  told: readonly Alarm[],
): Promised[] {
  if (!hearsOfSilence(entry, reader)) return []
  return (entry.attention?.promises ?? [])
    .filter(({ endedOn }) => daysBetween(endedOn, today) <= SUCCESSOR_DAYS)
    .filter(({ pairId }) => !told.some((alarm) => 'pairId' in alarm && alarm.pairId === pairId))
    .map((promised) => ({ kind: 'promises of a leaver', ...promised }))
}

/** The owner, the customer's team, leaders and administrators. */
const hearsOfSilence = ({ ownerId, attention }: CustomerEntry, { employeeId, all }: AlarmReader) =>
  all || ownerId === employeeId || (attention?.team ?? []).includes(employeeId)

/**
 * Days since the owner spoke with the customer, or became its owner; where neither is known, since the customer was
 * first looked at. Null before that.
 */
function silentDays({ ownerSince, ownerSpokeOn, attention }: CustomerEntry, today: string): number | null {
  const known = [ownerSince, ownerSpokeOn].filter((day) => day !== null).sort()
  const last = known.at(-1) ?? attention?.firstOn
  return last === undefined ? null : daysBetween(last, today)
}

const GRAVEST: readonly AlarmKind[] = [
  'no owner',
  'nobody after a leaver',
  'promises of a leaver',
  'contact load',
  'owner silent',
  'one department',
]

/** The gravest kind first, then by customer. */
export const byGravity = (one: Alarm, other: Alarm): number =>
  GRAVEST.indexOf(one.kind) - GRAVEST.indexOf(other.kind) ||
  one.customerName.localeCompare(other.customerName, 'en')
