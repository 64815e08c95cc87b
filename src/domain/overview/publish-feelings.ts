import type { Feeling } from '../../contract/words.ts'
import { cadenceOf } from '../checkins/cycle.ts'
import type { CheckinStore, MonthRow } from '../checkins/ports.ts'
import { valuesOf } from '../store.ts'
import { yearOf } from './feeling-batches.ts'
import { type FeltIn, noteGather } from './feelings-night.ts'
import { cutsOf, type Felt, makeBatches } from './make-batches.ts'
import type { OverviewStore } from './ports.ts'

type MonthNeeds = Pick<CheckinStore, 'months' | 'cycles'>
type Needs = MonthNeeds & OverviewStore & Parameters<typeof noteGather>[0]
type Month = { cycleId: string; rows: readonly MonthRow[] }
/** A month of a home, and how the others of its year are read. */
type Spell = FeltIn & { until: string; month: Month; others: () => Promise<readonly Month[]> }
type Told = Felt & { sharedAt: string | null }
type TellingLine = 'own' | 'guesses' | 'guesses shared'

/**
 * Makes what was told in a month of a home, up to `until`, part of what is shown, where it is of enough people: what
 * employees felt and guessed, and what customers said. The queue does it in the night, so that nothing depends on who looks
 * or when (6.1, 6.2). Safe to repeat; one query, and one for each month of the year where this one's are too few.
 */
export function publishFeelings(needs: Needs) {
  const gather = noteGather(needs)
  return async ({ home, cycleId, until }: FeltIn & { until: string }): Promise<void> => {
    let read: Promise<readonly Month[]> | undefined
    const others = () => {
      read ??= othersOf(needs, { home, cycleId })
      return read
    }
    const month = await readMonth(needs, home, cycleId)
    const spell = { home, cycleId, until, month, others }
    await publishTold(needs, spell)
    await publishSaid(needs, spell)
    await gather(until)
  }
}

/** Guesses that were shared with the customer team are batched apart: whose they are is known. */
async function publishTold(needs: Needs, spell: Spell): Promise<void> {
  const publish = (line: TellingLine, isCounted: (told: Told) => boolean = () => false) => {
    const told = (all: readonly Month[]) =>
      all.flatMap((month) => toldIn(line, spell, month)).filter((one) => !isCounted(one))
    const { home, cycleId, until } = spell
    const asked = { line, home, cycleId, until, now: told([spell.month]) }
    return makeBatches(needs, { ...asked, others: async () => told(await spell.others()) })
  }
  await publish('own')
  const among = await publish('guesses')
  // Shared only after it was shown among the others: it stays there and does not count twice.
  await publish('guesses shared', ({ cycleId, at, sharedAt }) => {
    const shown = cutsOf(among, cycleId).find((cut) => cut >= at)
    return shown !== undefined && (sharedAt ?? '') > shown
  })
}

/** Who gave their name is known to some: mixed with them, fewer unnamed ones than enough could be told apart. */
async function publishSaid(needs: Needs, { home, cycleId, until }: Spell): Promise<void> {
  const all = (await valuesOf(needs.scopeAnswers.list({ scope: home }))).filter(
    (one) => one.at <= until && yearOf(one.cycleId) === yearOf(cycleId),
  )
  for (const line of ['named', 'unnamed'] as const) {
    const told = all.filter(({ named }) => named === (line === 'named'))
    const [now, others] = [true, false].map((wanted) =>
      told.filter((one) => (one.cycleId === cycleId) === wanted),
    )
    const asked = { line, home, cycleId, until, now: now ?? [] }
    await makeBatches(needs, { ...asked, others: async () => others ?? [] })
  }
}

/** The other months of the same year. */
async function othersOf(needs: MonthNeeds, { home, cycleId }: FeltIn): Promise<Month[]> {
  const ids = (await needs.cycles.list({})).map((row) => row.value.id)
  const others = ids.filter(
    (id) => cadenceOf(id) === 'month' && yearOf(id) === yearOf(cycleId) && id !== cycleId,
  )
  return Promise.all(others.map((id) => readMonth(needs, home, id)))
}

async function readMonth({ months }: MonthNeeds, home: string, cycleId: string): Promise<Month> {
  return { cycleId, rows: await valuesOf(months.list({ scope: home, cycleId })) }
}

/** What the lines of a month told up to a moment; those that count elsewhere are left out. */
function toldIn(line: TellingLine, { home, until }: Spell, { cycleId, rows }: Month): Told[] {
  return rows
    .filter((row) => row.home === home)
    .flatMap((row) => {
      const { employeeId: personId, customerId, sharedAt } = row
      const said = SAID[line](row, until)
      return said && said.at <= until ? [{ cycleId, personId, customerId, sharedAt, ...said }] : []
    })
}

type Said = { feeling: Feeling; at: string } | undefined
const guessOf = ({ guess, guessAt }: MonthRow): Said =>
  guess && guessAt ? { feeling: guess, at: guessAt } : undefined
const isShared = ({ sharedAt }: MonthRow, until: string) => sharedAt !== null && sharedAt <= until
const SAID: Record<TellingLine, (row: MonthRow, until: string) => Said> = {
  own: ({ own, ownAt }) => (own && ownAt ? { feeling: own, at: ownAt } : undefined),
  guesses: (row, until) => (isShared(row, until) ? undefined : guessOf(row)),
  // Who shared theirs is known: mixed with them, fewer others than enough could be told apart.
  'guesses shared': (row, until) => (isShared(row, until) ? guessOf(row) : undefined),
}
