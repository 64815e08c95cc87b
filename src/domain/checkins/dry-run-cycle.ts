import type { NotDueReason } from '../../contract/words.ts'
import { inParallel } from '../in-parallel.ts'
import type { PeopleStore } from '../people/ports.ts'
import { valuesOf } from '../store.ts'
import { type AskCalendar, askedIn, type Cycle, cycleAfter, cycleAt, cycleById, dayIn } from './cycle.ts'
import type { Away, CheckinStore, Period } from './ports.ts'
import { FIRST_CARD } from './prompt.ts'
import { type Rehearsed, type RehearseNeeds, rehearsePerson, type ToCome } from './rehearse-person.ts'
import { lastMorningOf } from './reminder-days.ts'
import { whenToSend } from './when-to-send.ts'

type Needs = RehearseNeeds &
  Pick<CheckinStore, 'cycles' | 'prompts'> &
  Pick<PeopleStore, 'employeeList'> & { shards: readonly string[]; away: Away }
export type DryRun = { cycle: Cycle; people: Rehearsed[] }

/** Calendars are asked for at most so long at once. */
const LONGEST_LOOK_MS = 31 * 86_400_000
const AT_ONCE = 32

/**
 * Who will be asked when in a cycle, who not, and why (2.8), for everybody on the list: by the same decision by which
 * they are asked, and with what their calendars say now. Changes nothing. `next` is the month after this one; undefined
 * for a cycle that is over or none.
 */
export const dryRunCycle =
  (needs: Needs) =>
  async (cycleId: string): Promise<DryRun | undefined> => {
    const card = cardOf(needs.calendar, cycleId, needs.now())
    if (!card || card.end <= needs.now()) return undefined
    const control = (await needs.cycles.get({ cycleId: card.id }))?.value.control ?? null
    const people: ToCome[] = []
    for (const shard of needs.shards) {
      const [lines, prompts] = await Promise.all([
        valuesOf(needs.employeeList.list({ shard })),
        valuesOf(needs.prompts.list({ cycleId: card.id, shard })),
      ])
      const firsts = prompts.filter(({ card: name }) => name === FIRST_CARD)
      const cards = new Map(firsts.map((prompt) => [prompt.employeeId, prompt]))
      const rehearse = (who: (typeof lines)[number]) =>
        rehearsePerson(needs, { who, card, control, prompt: cards.get(who.id) })
      people.push(...(await inParallel(lines, rehearse, AT_ONCE)))
    }
    const gone = await whenAway(needs, card, people.filter(isToCome))
    return { cycle: card, people: people.map((one) => seen(whenTheyAreThere(needs, one, gone))) }
  }

function cardOf(calendar: AskCalendar, cycleId: string, now: string): Cycle | undefined {
  if (cycleId === 'next') return cycleAfter(cycleAt(now, calendar), calendar)
  return cycleById(cycleId, calendar) && cycleById(askedIn(cycleId, calendar), calendar)
}

const isToCome = ({ askAt, isSent }: ToCome): boolean => askAt !== null && !isSent

/** When these people are out of office from the first moment on at which anybody is asked. */
async function whenAway(
  { away, now }: Needs,
  card: Cycle,
  people: readonly ToCome[],
): Promise<ReadonlyMap<string, readonly Period[]>> {
  if (people.length === 0) return new Map()
  const first = people.map(({ askAt }) => askAt ?? '').sort()[0] ?? ''
  const from = new Date(Math.max(Date.parse(first), Date.parse(now()))).toISOString()
  const longest = Math.min(Date.parse(from) + LONGEST_LOOK_MS, Date.parse(card.end))
  return away(people, { from, to: new Date(longest).toISOString() })
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
