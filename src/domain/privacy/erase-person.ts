import type { Due, Hold, WorkQueue } from '../checkins/work.ts'
import { lookAgain } from '../clock-skew.ts'
import { inParallel } from '../in-parallel.ts'
import { customerOf } from '../pairing/pair-ground.ts'
import type { Facts } from '../pairing/ports.ts'
import { isImporting } from '../people/import-claim.ts'
import type { ImportStore } from '../people/import-job.ts'
import type { PeopleStore } from '../people/ports.ts'
import { tombstoneName } from '../people/tombstone.ts'
import { change, valuesOf } from '../store.ts'
import type { VisitStore } from '../visits/ports.ts'
import { answerIds } from './answer-ids.ts'
import { erasing } from './erase-in-row.ts'
import { type Erasure, type ErasureStore, hashesIn, nobodyFor, withoutPerson } from './erasure.ts'
import { goOnWithFiles } from './files-to-make.ts'
import { findBrought } from './find-brought.ts'
import { isLooking, lookAlone, type StillLooking } from './look-alone.ts'
import { answeringAs, personOf, rememberedHash } from './person.ts'
import type { FileStore } from './person-file.ts'
import { isNamedIn, type StoredRow } from './person-in-row.ts'
import type { EveryRow } from './ports.ts'

type Needs = ErasureStore &
  Pick<ImportStore, 'importClaims'> &
  Pick<FileStore, 'lookClaims' | 'personFiles'> &
  Pick<PeopleStore, 'erased' | 'customerList' | 'emails'> &
  Pick<VisitStore, 'visits'> & {
    everyRow: EveryRow
    newToken: () => string
    withdraw: (whom: Pick<Erasure, 'id' | 'personId' | 'side'> & { anyway: boolean }) => Promise<boolean>
    facts: Facts
    due: Due
    queue: WorkQueue
    hash: (text: string) => string
    /** What stands where a name was. */
    erasedWord: string
    now: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
  }

/** How long whoever looks at everything now, or an import, is left to come to its end. */
const LOOK_MS = 1000
const IMPORT_MS = 2000
/** How long a calendar that does not answer is left alone, and how often. */
const CALENDAR_MS = 3000
const MOST_TRIES = 3
/** After so long whatever was under way with the person has come to an end. Product time. */
const AGAIN_MS = 30_000

/**
 * Erases somebody, from the row that says so: nothing of theirs is taken in any more, what goes on with them ends, and
 * every row there is loses them; then once more for what was under way meanwhile. What a crash cuts short begins anew.
 * Answers after how many ms to go on.
 */
export const carryOutErasure =
  (needs: Needs) =>
  async (
    { erasureId }: { erasureId: string },
    hold: Pick<Hold, 'stillMine'>,
  ): Promise<{ laterMs: number | null }> => {
    const erasure = (await needs.erasures.get({ kind: 'erasure', erasureId }))?.value
    if (!erasure) return { laterMs: null }
    if (erasure.state === 'begun') return takeOut(needs, erasure, hold)
    if (erasure.state === 'looked') {
      const { againAt } = erasure
      if (againAt && needs.now() < againAt)
        return lookAgain(needs.due, { dueAt: againAt, work: { kind: 'erase', erasureId } }, needs.now())
      const looked = await lookAlone(needs, hold, (still) => lookEverywhere(needs, erasure, still))
      if (!looked.ok) return { laterMs: LOOK_MS }
      await write(needs, erasure, { ...withoutPerson(looked.found), state: 'done', doneAt: needs.now() })
      needs.report('person.erased', { erasureId })
    }
    await goOnWithFiles(needs)
    return { laterMs: null }
  }

/** Ends what goes on with them, and takes them out of everything for the first time. */
async function takeOut(
  needs: Needs,
  erasure: Erasure,
  hold: Pick<Hold, 'stillMine'>,
): Promise<{ laterMs: number | null }> {
  await bury(needs, erasure, hashesIn(needs, erasure))
  // What an import has read already it writes, so that it is waited for; the next one refuses them.
  if (await isImporting(needs)) return { laterMs: IMPORT_MS }
  // What takes calendars and time has no part in the look, and is not done over and over while it is waited for.
  if (await isLooking(needs)) return { laterMs: LOOK_MS }
  const ended = await needs.withdraw({ ...erasure, anyway: erasure.tries >= MOST_TRIES })
  if (!ended) {
    await write(needs, erasure, { ...erasure, tries: erasure.tries + 1 })
    return { laterMs: CALENDAR_MS }
  }
  const looked = await lookAlone(needs, hold, (still) => lookEverywhere(needs, erasure, still))
  if (!looked.ok) return { laterMs: LOOK_MS }
  await lookAfterCustomers(needs, erasure)
  const againAt = new Date(Date.parse(needs.now()) + AGAIN_MS).toISOString()
  await needs.due.add({ dueAt: againAt, work: { kind: 'erase', erasureId: erasure.id } })
  await write(needs, erasure, { ...looked.found, state: 'looked', againAt })
  return { laterMs: null }
}

const write = ({ erasures }: Needs, { id, state }: Erasure, next: Erasure) =>
  change(erasures, { kind: 'erasure', erasureId: id }, (there) => (there?.state === state ? next : undefined))

/** Notes that none of these comes back; who was buried before keeps that day. */
async function bury(needs: Needs, { id: erasureId, at }: Erasure, hashes: readonly string[]): Promise<void> {
  await inParallel(hashes, (hash) => needs.erased.insert({ kind: 'erased', hash }, { hash, erasureId, at }))
}

/**
 * Keeps them out first, and then takes them out of every row; gives the erasure with what was found, and with how many
 * rows could not be read.
 */
async function lookEverywhere(needs: Needs, erasure: Erasure, still: StillLooking): Promise<Erasure> {
  const known = await keepOut(needs, erasure, still)
  const person = personOf({ hash: rememberedHash(needs.hash) }, known)
  const nobodyId = nobodyFor(erasure)
  const ids = new Map([
    [erasure.personId, nobodyId],
    [answeringAs(needs, erasure.personId), answeringAs(needs, nobodyId)],
  ])
  const word = needs.erasedWord
  const fateOf = erasing(person, { ids, word })
  const ofAnswer = erasing(person, { ids: new Map([...ids, ...(await answerIds(needs, known))]), word })
  const fate = (row: StoredRow) => {
    still()
    if (row.kind === 'erasures' && row.value.id === erasure.id) return 'stays'
    return row.kind === 'scopeAnswers' ? ofAnswer(row) : fateOf(row)
  }
  const unread = await needs.everyRow.decide(fate, (text) => isNamedIn(text, person))
  return { ...known, unread }
}

/**
 * Notes that nothing by which a source calls them brings them back, and the addresses that turned out to have been
 * theirs: before the rows go that say so, as a crash between would leave nobody who knows.
 */
async function keepOut(needs: Needs, erasure: Erasure, still: StillLooking): Promise<Erasure> {
  const { records, addresses } = await findBrought(needs, erasure, still)
  const nameOf = (name: string) => tombstoneName(needs, name)
  await bury(needs, erasure, [...records, ...addresses].map(nameOf))
  const earlier = addresses.filter((email) => !erasure.addresses.includes(nameOf(email)))
  if (earlier.length === 0) return erasure
  // What an import noted of its changes, and other sources, may know them by such an address alone.
  const names = [...erasure.names, ...earlier]
  const known = { ...erasure, names, addresses: [...erasure.addresses, ...earlier.map(nameOf)] }
  await write(needs, erasure, known)
  return keepOut(needs, known, still)
}

/** What the list of customers tells of their people follows. */
async function lookAfterCustomers(needs: Needs, { side, personId }: Erasure): Promise<void> {
  const all = await valuesOf(needs.customerList.list({ kind: 'customer' }))
  const concerned = side === 'contact' ? all.filter(({ id }) => id === customerOf(personId)) : all
  await inParallel(concerned, ({ id: customerId }) =>
    needs.facts.record({ kind: 'customer', customerId }, async () => {}),
  )
}
