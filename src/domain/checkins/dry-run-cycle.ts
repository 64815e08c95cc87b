import type { NotDueReason } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import {
  type AskCalendar,
  askedIn,
  type Cycle,
  type CycleControl,
  cycleAfter,
  cycleAt,
  cycleById,
  dayIn,
} from './cycle.ts'
import type { Away, CheckinStore, Period } from './ports.ts'
import { FIRST_CARD } from './prompt.ts'
import { type Rehearsed, type RehearseNeeds, rehearsePerson, type ToCome } from './rehearse-person.ts'
import { lastMorningOf } from './reminder-days.ts'
import { whenToSend } from './when-to-send.ts'

type Needs = RehearseNeeds &
  Pick<CheckinStore, 'cycles' | 'prompts'> &
  Pick<PeopleStore, 'employeeList'> & { shards: readonly string[]; away: Away; realNow: () => number }
/** `unread` is how many of those who are asked have a calendar that could not be read: they count as here. */
export type DryRun = { cycle: Cycle; people: Rehearsed[]; unread: number }

/** Calendars are asked for at most so long at once. */
const LONGEST_LOOK_MS = 31 * 86_400_000
/** Whoever looks at a dry run waits no longer than this for the calendars of everybody, in ms of real time. */
const PATIENCE_MS = 60_000
const AT_ONCE = 32

/**
 * Who will be asked when in a cycle, who not, and why (2.8), for everybody on the list: by the same decision by which
 * they are asked, and with what their calendars say now. Changes nothing. One shard after the other, so that of very
 * many people little more is kept in mind than what becomes of each. `next` is the month after this one; undefined for
 * a cycle that is over or none.
 */
export const dryRunCycle =
  (needs: Needs) =>
  async (cycleId: string): Promise<DryRun | undefined> => {
    const card = cardOf(needs.calendar, cycleId, needs.now())
    if (!card || card.end <= needs.now()) return undefined
    const control = (await needs.cycles.get({ cycleId: card.id }))?.value.control ?? null
    const run: DryRun = { cycle: card, people: [], unread: 0 }
    let left = PATIENCE_MS
    for (const shard of needs.shards) {
      const people = await rehearseShard(needs, { card, control, shard })
      const began = needs.realNow()
      const missed = (count: number) => {
        run.unread += count
      }
      const gone = await whenAway(needs, card, people.filter(isToCome), { withinMs: left, missed })
      left -= Math.max(0, needs.realNow() - began)
      for (const one of people) run.people.push(seen(whenTheyAreThere(needs, one, gone)))
    }
    return run
  }

async function rehearseShard(
  needs: Needs,
  { card, control, shard }: { card: Cycle; control: CycleControl | null; shard: string },
): Promise<ToCome[]> {
  const [lines, prompts] = await Promise.all([
    valuesOf(needs.employeeList.list({ shard })),
    valuesOf(needs.prompts.list({ cycleId: card.id, shard })),
  ])
  const firsts = prompts.filter(({ card: name }) => name === FIRST_CARD)
  const cards = new Map(firsts.map((prompt) => [prompt.employeeId, prompt]))
  return inParallel(
    lines,
    (who) => rehearsePerson(needs, { who, card, control, prompt: cards.get(who.id) }),
    AT_ONCE,
  )
}

function cardOf(calendar: AskCalendar, cycleId: string, now: string): Cycle | undefined {
  if (cycleId === 'next') return cycleAfter(cycleAt(now, calendar), calendar)
  return cycleById(cycleId, calendar) && cycleById(askedIn(cycleId, calendar), calendar)
}

const isToCome = ({ askAt, isSent }: ToCome): boolean => askAt !== null && !isSent

/** When these people are out of office from the first moment on at which any of them is asked. */
async function whenAway(
  { away, now }: Needs,
  card: Cycle,
  people: readonly ToCome[],
  look: Parameters<Away>[2],
): Promise<ReadonlyMap<string, readonly Period[]>> {
  if (people.length === 0) return new Map()
  const first = people.map(({ askAt }) => askAt ?? '').sort()[0] ?? ''
  const from = new Date(Math.max(Date.parse(first), Date.parse(now()))).toISOString()
  const longest = Math.min(Date.parse(from) + LONGEST_LOOK_MS, Date.parse(card.end))
  return away(people, { from, to: new Date(longest).toISOString() }, look)
}

/** Whoever is out of office at their moment is asked when they are back, or not in this cycle (2.1, 2.5). */
function whenTheyAreThere(
  { calendar, now }: Needs,
  one: ToCome,
  gone: ReadonlyMap<string, readonly Period[]>,
): ToCome {
  const { askAt, isSent, person, employeeId } = one
  if (askAt === null || isSent) return one
  const at = new Date(Math.max(Date.parse(askAt), Date.parse(now()))).toISOString()
  const last = lastMorningOf(one.cycles, person, calendar)
  const away = gone.get(employeeId) ?? []
  const when = whenToSend({ now: at, askAt, person, away, anyDay: false, last })
  if (when.send === 'now') return one
  if (when.send === 'never') return notAsked(one, 'away')
  const isInTime = one.cycles.some(({ end }) => when.at < end)
  return isInTime ? { ...one, askAt: when.at, deferred: when.reason } : notAsked(one, 'no day left')
}

const notAsked = (one: ToCome, notDue: NotDueReason): ToCome => ({
  ...one,
  ...{ askAt: null, deferred: null, notDue, about: [], unreachable: false },
})

function seen({ person: _, cycles: __, email: ___, isSent: ____, ...rehearsed }: ToCome): Rehearsed {
  return rehearsed
}

/** The day on which somebody is asked, by their own clock. */
export const askedOn = ({ askAt, zone }: Pick<Rehearsed, 'askAt' | 'zone'>): string | null =>
  askAt && dayIn(askAt, zone)
