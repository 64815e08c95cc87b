import type { Hold, WorkQueue } from '../checkins/work.ts'
import { inParallel } from '../in-parallel.ts'
import type { Employee } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, removeOne, valuesOf } from '../store.ts'
import { erasing, type Fate } from './erase-in-row.ts'
import { type Leaver, type LeaverStore, nobodyFor } from './erasure.ts'
import { lookAlone, type StillLooking } from './look-alone.ts'
import { findPerson, type Person, type PersonNeeds, personOf, rememberedHash } from './person.ts'
import type { FileStore } from './person-file.ts'
import { isNamedIn, type StoredRow } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'
import { storedKind } from './stored.ts'

export type MarkLeaversNeeds = PersonNeeds & LeaverStore & { queue: WorkQueue; newToken: () => string }
type Needs = LeaverStore &
  Pick<PeopleStore, 'employees'> &
  Pick<FileStore, 'lookClaims'> & {
    everyRow: EveryRow
    hash: (text: string) => string
    /** What stands where their names were. */
    leftWord: string
    newToken: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }
/** Somebody with the words without which a row cannot be about them, in small letters. */
type Forgotten = { person: Person; erase: (row: StoredRow) => Fate; words: string[] }

/** So many are looked for in one look at everything: it bounds what a row costs. */
const MOST_AT_ONCE = 50
const AGAIN_MS = 1000

/** Has people forgotten who left long ago (6.4). Safe to repeat. */
export async function markLeavers(
  needs: MarkLeaversNeeds,
  left: readonly Pick<Employee, 'id' | 'leftOn'>[],
): Promise<void> {
  if (left.length === 0) return
  await inParallel(left, async ({ id: personId, leftOn }) => {
    const person = await findPerson(needs)(personId)
    if (!person) return
    const leaver = { ...person, id: needs.newToken(), leftOn, unread: null, noted: null }
    await needs.leavers.insert({ kind: 'leaver', personId }, leaver)
  })
  await needs.queue.put({ kind: 'forget-people' })
}

/** Has those looked for anew whom a row named that could not be read. Safe to repeat. */
export async function lookForLeavers(needs: LeaverStore & { queue: WorkQueue }): Promise<void> {
  const all = await valuesOf(needs.leavers.list({ kind: 'leaver' }))
  if (all.length === 0) return
  await inParallel(all, ({ personId }) => note(needs, personId, { unread: null }))
  await needs.queue.put({ kind: 'forget-people' })
}

/**
 * Takes out of everything there is who left long ago, as an erasure does: names and words go, numbers stay (6.4). Unlike
 * who was erased, they may be taken in anew; and who is back meanwhile stays. So do rows that cannot be read, as nobody
 * asked for this and others may stand in them: whom they name is known until a week in which they can be. Until then
 * these rows alone are counted: whatever else bears their name by now is about somebody else. What a crash cuts short
 * begins anew. Answers after how many ms to go on.
 */
export const forgetPeople =
  (needs: Needs) =>
  async (hold: Pick<Hold, 'stillMine'>): Promise<{ laterMs: number | null }> => {
    if ((await listed(needs)).length === 0) return { laterMs: null }
    const looked = await lookAlone(needs, hold, async (still) => {
      const some = (await listed(needs)).slice(0, MOST_AT_ONCE)
      const left = await inParallel(some, async (leaver) => ((await isBack(needs, leaver)) ? [] : [leaver]))
      const unread =
        left.flat().length > 0 ? await takeOut(needs, left.flat(), still) : new Map<string, number>()
      for (const rows of unread.values()) needs.report('leaver.waits', { rows: String(rows) })
      const gone = new Set(left.flat().map(({ personId }) => personId))
      await inParallel(some, async ({ personId, noted }) => {
        const rows = unread.get(personId) ?? 0
        if (gone.has(personId) && noted !== null && rows < noted) await note(needs, personId, { noted: null })
        else if (rows > 0) await note(needs, personId, { unread: rows, noted: rows })
        else await removeOne(needs.leavers, { kind: 'leaver', personId })
      })
    })
    return { laterMs: looked.ok && (await listed(needs)).length === 0 ? null : AGAIN_MS }
  }

/** Who is to be looked for. */
async function listed({ leavers }: LeaverStore): Promise<Leaver[]> {
  return (await valuesOf(leavers.list({ kind: 'leaver' }))).filter(({ unread }) => unread === null)
}

const note = ({ leavers }: LeaverStore, personId: string, noted: Partial<Pick<Leaver, 'unread' | 'noted'>>) =>
  change(leavers, { kind: 'leaver', personId }, (there) => there && { ...there, ...noted })

/** Whoever left once more was back as well. Of whom a crash left no profile is not. */
async function isBack({ employees }: Needs, { personId, leftOn }: Leaver): Promise<boolean> {
  const there = (await employees.get({ employeeId: personId }))?.value
  return there !== undefined && (there.leftOn === null || (leftOn !== null && there.leftOn !== leftOn))
}

/** Gives how many rows that nobody can read name whom; of whom some are noted, nothing more is taken out. */
async function takeOut(
  needs: Needs,
  leavers: readonly Leaver[],
  still: StillLooking,
): Promise<Map<string, number>> {
  const known = { hash: rememberedHash(needs.hash) }
  const all = leavers.map((leaver): Forgotten => {
    const person = personOf(known, leaver)
    const ids = new Map([[leaver.personId, nobodyFor(leaver)]])
    const words = [leaver.personId, ...leaver.theirs, ...leaver.names].map(asStored)
    return { person, erase: erasing(person, { ids, word: needs.leftWord }), words }
  })
  const first = all.filter((_, at) => leavers[at]?.noted === null)
  const unread = new Map<string, number>()
  await needs.everyRow.decide(
    (row) => {
      still()
      return fateOf(row, first)
    },
    (text) => {
      for (const { person } of all)
        if (isNamedIn(text, person)) unread.set(person.id, (unread.get(person.id) ?? 0) + 1)
      return false
    },
  )
  return unread
}

/** What becomes of a row once all of them are out of it. */
function fateOf(row: StoredRow, all: readonly Forgotten[]): Fate {
  // Whoever is also being erased is still known there until that is done.
  const isNeeded = row.kind === 'erasures' && all.some(({ person }) => person.id === row.value.personId)
  if (all.length === 0 || row.kind === 'leavers' || isNeeded) return 'stays'
  if (storedKind(row.kind).fleeting) return 'goes'
  const text = JSON.stringify(row).toLowerCase()
  let fate: Fate = 'stays'
  for (const { erase, words } of all) {
    if (!words.some((word) => text.includes(word))) continue
    const next: Fate = erase(fate === 'stays' ? row : fate)
    if (next === 'goes') return 'goes'
    if (next !== 'stays') fate = next
  }
  return fate
}

/** A word as it reads within JSON. */
const asStored = (word: string) => JSON.stringify(word).slice(1, -1).toLowerCase()
