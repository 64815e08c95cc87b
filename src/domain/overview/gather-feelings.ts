import { customerScope } from '../checkins/checkin.ts'
import type { AskCalendar } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import { change, valuesOf } from '../store.ts'
import { NO_BATCHES } from './feeling-batches.ts'
import { lastQuarters } from './feeling-quarters.ts'
import type { Gathered, LineBatches, OverviewStore, TeamBatch } from './ports.ts'
import { renewBatches } from './renew-batches.ts'
import { EVERYBODY, readLines, yearsOf } from './shown-batches.ts'

type Needs = Pick<OverviewStore, 'published' | 'gathered'> & { calendar: AskCalendar; now: () => string }
type Lines = readonly (keyof LineBatches)[]
const LINES: Lines = ['own', 'guesses', 'answers']

/**
 * Brings what is shown of each customer and of everybody up to what was published of teams: all of it, and what is about one
 * customer alone, so that no batch is ever of people from two teams. Whoever looks reads one small row a year (4.3, 6.2). One
 * query a line and year over all teams, by the queue; safe to repeat.
 */
export const gatherFeelings = (needs: Needs) => async (): Promise<void> => {
  for (const year of yearsOf(lastQuarters(needs.now(), needs.calendar))) {
    const all = await readLines(async (line) =>
      (await valuesOf(needs.published.list({ line, year }))).flatMap(({ batches }) => batches),
    )
    await inParallel([...byScope(all)], ([scope, lines]) => gather(needs, { scope, year }, lines))
  }
}

function byScope(all: LineBatches<TeamBatch>): Map<string, LineBatches> {
  const found = new Map<string, LineBatches>([[EVERYBODY, all]])
  for (const line of LINES)
    for (const [customerId, batches] of Map.groupBy(all[line], (batch) => batch.customerId)) {
      if (customerId === null) continue
      const scope = customerScope(customerId)
      found.set(scope, { ...(found.get(scope) ?? NO_BATCHES), [line]: batches })
    }
  return found
}

async function gather(needs: Needs, key: { scope: string; year: string }, lines: LineBatches): Promise<void> {
  await change(needs.gathered, key, (there) => {
    const renewed = (line: keyof LineBatches) => renewBatches(there?.[line] ?? [], lines[line])
    const next: Gathered = {
      year: key.year,
      ...{ own: renewed('own'), guesses: renewed('guesses'), answers: renewed('answers') },
    }
    const isSame = LINES.every((line) => JSON.stringify(next[line]) === JSON.stringify(there?.[line] ?? []))
    return isSame ? undefined : next
  })
}
