import { inParallel } from '../in-parallel.ts'
import { insertOrChange, valuesOf } from '../store.ts'
import { DIRECTORY_SOURCE, type DirectoryRun, type ReadPerson, withUnread } from './directory-run.ts'
import type { DirectoryNeeds, Step } from './directory-step.ts'
import { readPerson } from './profile-fields.ts'
import { putAside } from './read-changes.ts'
import { readErased } from './tombstone.ts'
import { isActive, type Register, sortOut, weigh } from './weigh-directory.ts'

/** People that fit in one row, and those that one step reads. */
const PEOPLE_A_ROW = 25
const ROWS_A_STEP = 4

/** What the directory said of everybody when it was read last, those who left among them. */
export async function readRegister({ snapshots }: DirectoryNeeds): Promise<Register> {
  const all = await valuesOf(snapshots.list({ source: DIRECTORY_SOURCE }))
  return new Map(all.map((snapshot) => [snapshot.key, snapshot]))
}

/**
 * Reads profiles and mailboxes of whom there is news, some at a time, and puts them aside. Nothing that this looks at
 * is written before the last is read, so every step sees the same list.
 */
export function profileReader(): Step {
  let sorted: { of: DirectoryRun['id']; register: Register } & ReturnType<typeof sortOut>
  return async (needs, run) => {
    if (sorted?.of !== run.id) {
      const register = await readRegister(needs)
      const pages = await valuesOf(needs.changePages.list({ run: run.id }))
      const changes = pages.toSorted((a, b) => a.number - b.number).flatMap((page) => page.changes)
      const erased = await readErased(needs)
      // Who was erased is not read again, whatever group they are in (6.4).
      const left = changes.filter(({ id }) => erased(id) === undefined)
      sorted = { of: run.id, register, ...sortOut(run, register, left) }
    }
    const { read, gone, register } = sorted
    const wanted = slice(read, run.at)
    if (wanted.length > 0) return readSome(needs, run, wanted)

    const pages = await valuesOf(needs.profilePages.list({ run: run.id }))
    const rows = Math.ceil(read.length / PEOPLE_A_ROW)
    const known = pages.filter(({ number }) => number < rows).flatMap((page) => page.people)
    const moved = movedWith(register, known, new Set([...gone, ...read.map(({ id }) => id)]))
    const more = slice(moved, run.at - rows)
    if (more.length > 0) return readSome(needs, run, more)

    const people = pages.flatMap((page) => page.people)
    const all = [...read, ...moved].map(({ id }) => id)
    const verdict = weigh(run, register, { wanted: all, gone, people })
    if (verdict.stop) return { ...run, state: 'failed', reason: verdict.stop }
    const ending = verdict.ending.map((id) => ({ id, here: false }))
    await putAside(needs, run, ending, 'ending')
    return { ...run, ...verdict.counts, phase: 'writing', at: 0 }
  }
}

const slice = <T>(people: readonly T[], rows: number): T[] =>
  people.slice(rows * PEOPLE_A_ROW, (rows + ROWS_A_STEP) * PEOPLE_A_ROW)

/** Whose manager has another address now: the directory has no news of them, yet their manager's address is ours. */
function movedWith(register: Register, known: readonly ReadPerson[], read: ReadonlySet<string>) {
  const old = new Set(
    known.flatMap(({ id, fields }) => {
      const before = register.get(id)?.fields.email
      return before && before !== fields.email ? before : []
    }),
  )
  if (old.size === 0) return []
  const reports = [...register.values()].filter(
    (snapshot) =>
      isActive(snapshot) && old.has(snapshot.fields['manager email'] ?? '') && !read.has(snapshot.key),
  )
  return reports.map(({ key }) => ({ id: key, mailbox: false }))
}

async function readSome(
  needs: DirectoryNeeds,
  run: DirectoryRun,
  wanted: readonly { id: string; mailbox: boolean }[],
): Promise<DirectoryRun> {
  const { profiles, refused, unread } = await needs.changes.profiles(wanted, needs.alive)
  for (const id of unread) needs.report('directory.unread', { employeeId: id })
  const byId = new Map(profiles.map((profile) => [profile.id, readPerson(profile)]))
  const pages = Array.from({ length: Math.ceil(wanted.length / PEOPLE_A_ROW) }, (_, index) => ({
    ...{ run: run.id, number: run.at + index },
    people: wanted
      .slice(index * PEOPLE_A_ROW, (index + 1) * PEOPLE_A_ROW)
      .flatMap(({ id }) => byId.get(id) ?? []),
  }))
  await inParallel(pages, (page) =>
    insertOrChange(needs.profilePages, { run: page.run, number: page.number }, () => page),
  )
  return {
    ...withUnread(run, unread),
    ...{ at: run.at + pages.length, reason: refused ? { code: 'mailboxes' } : run.reason },
  }
}
