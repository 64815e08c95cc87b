import { type Cycle, cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import { valuesOf } from '../store.ts'
import { batchesOf, ENOUGH_OF, type Felt, type Shown, shownBest, yearOf } from './feeling-batches.ts'
import type { Batch, OverviewStore } from './ports.ts'

export type { Shown } from './feeling-batches.ts'

/** Numbers of groups are of at least so many people, and so are employees' own feelings (6.2). */
export const ENOUGH_PEOPLE = ENOUGH_OF.own

type MonthNeeds = Pick<CheckinStore, 'months' | 'cycles'>
type Needs = MonthNeeds & OverviewStore
type Told = Felt & { sharedAt: string | null }
type TellingLine = 'own' | 'guesses' | 'guesses shared'

/**
 * Employees' own feelings of a scope, as they may be shown: of a month, quarter or year; undefined when there are too
 * few yet.
 */
export const ownFeelings =
  (needs: Needs) =>
  async (scope: string, cycle: Cycle, rows: readonly MonthRow[]): Promise<Shown | undefined> =>
    shownBest(await ownBatches(needs, scope, spellOf(needs, scope, cycle, rows)), cycle)

/** Some months of a home, and how its year's earlier ones are read. */
export type Spell = { cycleId: string; months: readonly Month[]; earlier: () => Promise<readonly Month[]> }
export type Month = { cycleId: string; rows: readonly MonthRow[] }

/** One month, whose rows were read, with the year before it. */
export const spellOf = (needs: MonthNeeds, home: string, cycle: Cycle, rows: readonly MonthRow[]): Spell => ({
  ...{ cycleId: cycle.id, months: [{ cycleId: cycle.id, rows }] },
  earlier: () => earlierIn(needs, home, cycle),
})

/** What employees felt themselves. */
export const ownBatches = (needs: Needs, home: string, spell: Spell): Promise<readonly Batch[]> =>
  toldBatches(needs, 'own', home, spell)

/** What is guessed of customers, those that were shared with the customer team apart. */
export async function guessBatches(needs: Needs, home: string, spell: Spell): Promise<readonly Batch[]> {
  const kept = await toldBatches(needs, 'guesses', home, spell)
  const key = { line: 'guesses', year: yearOf(spell.cycleId), home } as const
  const upTo = (await needs.published.get(key))?.value.upTo ?? {}
  // Shared only after it was shown among the others: it stays there and does not count twice.
  const isCounted = ({ cycleId, at, sharedAt }: Told) => {
    const until = upTo[cycleId] ?? ''
    return at <= until && (sharedAt ?? '') >= until
  }
  return [...kept, ...(await toldBatches(needs, 'guesses shared', home, spell, isCounted))]
}

/** The batches of what employees tell, of those whose feelings count in a scope. */
function toldBatches(
  needs: Needs,
  line: TellingLine,
  home: string,
  { cycleId, months, earlier }: Spell,
  isCounted: (told: Told) => boolean = () => false,
): Promise<readonly Batch[]> {
  const told = (all: readonly Month[]) =>
    all.flatMap((month) => toldIn(line, home, month)).filter((one) => !isCounted(one))
  return batchesOf(needs, {
    ...{ line, home, cycleId, now: told(months) },
    earlier: async () => told(await earlier()),
  })
}

/** The year's earlier months. */
async function earlierIn(needs: MonthNeeds, home: string, cycle: Cycle): Promise<Month[]> {
  const cycles = (await needs.cycles.list({})).map((row) => row.value.id)
  const months = cycles.filter((id) => cadenceOf(id) === 'month')
  const before = months.filter((id) => yearOf(id) === yearOf(cycle.id) && id < cycle.id)
  return Promise.all(before.map((cycleId) => readMonth(needs, home, cycleId)))
}

export async function readMonth(needs: MonthNeeds, home: string, cycleId: string): Promise<Month> {
  return { cycleId, rows: await valuesOf(needs.months.list({ scope: home, cycleId })) }
}

/** What the lines of a month tell; those that count elsewhere are left out. */
function toldIn(line: TellingLine, home: string, { cycleId, rows }: Month): Told[] {
  return rows
    .filter((row) => row.home === home)
    .flatMap((row) => {
      const { employeeId: personId, customerId, sharedAt } = row
      const said = SAID[line](row)
      return said ? [{ cycleId, personId, customerId, sharedAt, ...said }] : []
    })
}

type Said = Pick<Felt, 'feeling' | 'at'> | undefined
const guessOf = ({ guess, guessAt }: MonthRow): Said =>
  guess && guessAt ? { feeling: guess, at: guessAt } : undefined
const SAID: Record<TellingLine, (row: MonthRow) => Said> = {
  own: ({ own, ownAt }) => (own && ownAt ? { feeling: own, at: ownAt } : undefined),
  guesses: (row) => (row.sharedAt ? undefined : guessOf(row)),
  // Who shared theirs is known: mixed with them, fewer others than enough could be told apart.
  'guesses shared': (row) => (row.sharedAt ? guessOf(row) : undefined),
}
