import { dayIn, daysBetween } from '../checkins/cycle.ts'
import type { Conversation } from '../checkins/ports.ts'
import { contactLoad, monthIn } from '../pairing/contact-load.ts'
import type { Pair } from '../pairing/pair.ts'
import { isOpen } from '../pairing/pair-ground.ts'
import type { Attention, Contact, Customer, Member } from '../people/customer.ts'
import type { Employee } from '../people/employee.ts'
import type { Question } from '../visits/questions.ts'
import type { Visit } from '../visits/visit.ts'
import { leftBehind, notFollowed } from './left-behind.ts'

/** A pair that ended because somebody left wants a successor for so many days. */
export const SUCCESSOR_DAYS = 60

type Seen = {
  customer: Pick<Customer, 'ownerId'>
  /** The first day on which the customer was looked at; undefined when that is now. */
  firstOn: string | undefined
  members: readonly Pick<Member, 'employeeId'>[]
  /** All pairs of the customer, those that ended included. */
  pairs: readonly Pair[]
  /** Visits that are not over, and those of this month. */
  visits: readonly Visit[]
  questions: readonly Question[]
  /** Of everybody with the customer; none where nobody left lately. */
  conversations: readonly Conversation[]
  /** The owner, the team, and those of ours whose pair ended lately. */
  employees: ReadonlyMap<string, Employee>
  /** The contacts whose pair ended lately. */
  contacts: ReadonlyMap<string, Pick<Contact, 'leftOn' | 'objectedOn'>>
  /** Whether an employee has an open pair with another customer. */
  busyElsewhere: ReadonlySet<string>
  now: string
  zone: string
  /** The most approaches of a contact in a month (1.6). */
  most: number
}

/** What a customer wants attention for, as far as it follows from its own rows and not from the day alone (1.6, 1.7). */
export function attentionOf(seen: Seen): Attention {
  const { customer, members, employees, now, zone } = seen
  const owner = employees.get(customer.ownerId ?? '')
  const team = members.flatMap(({ employeeId }) => employees.get(employeeId) ?? []).filter(present)
  const departments = new Set(team.map(({ department }) => department))
  const today = dayIn(now, zone)
  return {
    on: today,
    firstOn: seen.firstOn ?? today,
    team: members.map(({ employeeId }) => employeeId),
    ownerLeft: customer.ownerId !== null && (!owner || owner.leftOn !== null),
    onlyDepartment: departments.size === 1 ? ([...departments][0] ?? null) : null,
    loads: loadsOf(seen),
    orphans: orphansOf(seen),
    promises: promisesOf(seen, today),
  }
}

/** Open promises of those of ours who left lately, that nobody took over (1.5). */
const promisesOf = (seen: Seen, today: string): NonNullable<Attention['promises']> =>
  leftBehind(seen)
    .filter(({ pair, side }) => side === 'employee' && isLately(pair, today))
    .filter(({ goes }) => goes.followUps > 0)
    .map(({ pair: { id: pairId, contactName, endedOn }, employeeName, goes }) => ({
      ...{ pairId, employeeName, contactName, promises: goes.followUps, endedOn: endedOn ?? today },
    }))

const present = ({ leftOn }: { leftOn: string | null }) => leftOn === null

/** Contacts who are approached too often, for each month in which they are. */
function loadsOf({ pairs, visits, questions, now, zone, most }: Seen): Attention['loads'] {
  const months = new Set([monthIn(now, zone), ...visits.map(({ start }) => monthIn(start, zone))])
  const names = new Map([
    ...pairs.map(({ contactId, contactName }) => [contactId, contactName] as const),
    ...visits.flatMap(({ contacts }) => contacts.map(({ contactId, name }) => [contactId, name] as const)),
  ])
  return [...months].sort().flatMap((month) => {
    const loadOf = contactLoad({ pairs, visits, questions, month, zone })
    return [...names]
      .map(([contactId, name]) => ({ contactId, name, month, total: loadOf(contactId).total }))
      .filter(({ total }) => total > most)
  })
}

/** Pairs that ended because one side left, and that leave the other side with nobody. */
export const endedByLeaving = (pairs: readonly Pair[], today: string): Pair[] =>
  notFollowed(pairs).filter((pair) => isLately(pair, today))

const isLately = ({ endedOn }: Pair, today: string) =>
  endedOn !== null && daysBetween(endedOn, today) <= SUCCESSOR_DAYS

function orphansOf({ pairs, employees, contacts, busyElsewhere, now, zone }: Seen): Attention['orphans'] {
  const open = pairs.filter(isOpen)
  const served = new Set(open.map(({ contactId }) => contactId))
  const busy = new Set([...open.map(({ employeeId }) => employeeId), ...busyElsewhere])
  const latest = new Map<string, Attention['orphans'][number]>()
  for (const pair of endedByLeaving(pairs, dayIn(now, zone))) {
    const { id: pairId, employeeId, contactId, contactName, endReason, endedOn } = pair
    const employee = employees.get(employeeId)
    const contact = contacts.get(contactId)
    const side = endReason === 'employee left' ? 'employee' : 'contact'
    const stays = side === 'employee' ? contactId : employeeId
    const gone =
      side === 'employee'
        ? served.has(contactId) || !contact || contact.leftOn !== null || contact.objectedOn !== null
        : busy.has(employeeId) || !employee || employee.leftOn !== null || (contact?.leftOn ?? null) === null
    if (gone || (latest.get(stays)?.endedOn ?? '') >= (endedOn ?? '')) continue
    const names = { employeeName: employee?.name ?? '', contactName }
    latest.set(stays, { pairId, side, ...names, endedOn: endedOn ?? '' })
  }
  return [...latest.values()]
}
