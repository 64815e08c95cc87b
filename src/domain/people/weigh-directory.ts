import { differs } from './compare-import.ts'
import type { DirectoryChange, DirectoryReason, DirectoryRun, ReadPerson } from './directory-run.ts'
import { shardOf } from './employee.ts'
import type { Snapshot } from './ports.ts'

/** What the directory said of everybody so far, by id; who has left is marked as gone. */
export type Register = ReadonlyMap<string, Snapshot>

/** A mailbox tells nobody when it changed, so each is looked at once a week, a part every night. */
const NIGHTS = 7
/** So many may always leave at once; more only while they are not more than a third of all. */
const FEW = 5

const isIn = (snapshot: Snapshot | undefined) => snapshot?.fields.member === 'yes'
export const isActive = (snapshot: Snapshot | undefined) => snapshot !== undefined && snapshot.goneOn === null

/** Who is to be read, in a fixed order, and who is gone, as far as changes alone tell. */
export function sortOut(run: DirectoryRun, register: Register, changes: readonly DirectoryChange[]) {
  const group = new Map(changes.flatMap(({ id, of, here }) => (of === 'group' ? [[id, here]] : [])))
  const users = new Map(changes.flatMap(({ id, of, here }) => (of === 'organisation' ? [[id, here]] : [])))
  const turn = new Date(run.startedAt).getUTCDay()
  const read: { id: string; mailbox: boolean }[] = []
  const gone: string[] = []
  const again = new Set(run.again)
  for (const id of [...new Set([...register.keys(), ...group.keys(), ...again])].sort()) {
    const snapshot = register.get(id)
    const inGroup = group.get(id) ?? (!run.full && (isIn(snapshot) || again.has(id)))
    if (!inGroup || users.get(id) === false) {
      if (isActive(snapshot) || (isIn(snapshot) && !inGroup)) gone.push(id)
      continue
    }
    const news = run.full || group.has(id) || users.has(id) || again.has(id)
    const look = run.everyMailbox || Number(shardOf(id, NIGHTS)) === turn
    if (news || (look && isActive(snapshot))) read.push({ id, mailbox: news || look })
  }
  return { read, gone }
}

/**
 * What the run comes to, before anything is written (1.2): counts, and who is to be ended. Too many leavers at once are
 * more likely a mistake in the group than the truth.
 */
export function weigh(
  run: DirectoryRun,
  register: Register,
  {
    wanted,
    gone,
    people,
  }: { wanted: readonly string[]; gone: readonly string[]; people: readonly ReadPerson[] },
): {
  counts: Pick<DirectoryRun, 'added' | 'changed' | 'same' | 'left'>
  ending: string[]
  stop: DirectoryReason | null
} {
  // Who could not be read is not known to have left.
  const found = new Set([...people.map(({ id }) => id), ...(run.unread ?? [])])
  const notOurs = people.filter(({ employee }) => !employee).map(({ id }) => id)
  const ending = [...new Set([...gone, ...notOurs, ...wanted.filter((id) => !found.has(id))])]
  const left = ending.filter((id) => isActive(register.get(id))).length
  const active = [...register.values()].filter(isActive).length
  const ours = people.filter(({ employee }) => employee)
  const added = ours.filter(({ id }) => !isActive(register.get(id))).length
  const changed = ours.filter(({ id, fields }) => {
    const snapshot = register.get(id)
    return snapshot && isActive(snapshot) && differs(snapshot, fields)
  }).length
  const stop = left > FEW && left * 3 > active && !run.endMany
  return {
    counts: { added, changed, left, same: active - left - changed },
    ending,
    stop: stop ? { code: 'too many leave', leaving: left, of: active } : null,
  }
}
