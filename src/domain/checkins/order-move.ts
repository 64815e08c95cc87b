import type { Facts } from '../pairing/ports.ts'
import type { AskSettings } from './ask-settings.ts'
import { type AskCalendar, askedUntil, cycleById, dayIn, type OpenedCycle } from './cycle.ts'
import { type Moved, type MoveNeeds, moveCycle } from './move-cycle.ts'
import type { CheckinStore } from './ports.ts'
import type { Move } from './work.ts'

export type OrderNeeds = MoveNeeds & {
  facts: Facts
  /** The settings as they were at most half a second ago. */
  askSettingsNow: () => Promise<AskSettings>
  report: (event: string, fields: Record<string, string>) => void
}
/** An order of an administrator, and who gave it. */
export type Order = { cycleId: string; byId: string }
export type OrderRefusal =
  | { ok: false; code: 'unknown' | 'over' | 'paused' | 'cancelled' | 'paused for all' }
  | { ok: false; code: 'not open yet'; opensOn: string }
export type Ordered = ({ ok: true } & Moved) | OrderRefusal

/** The cycle that an order is about; refused when there is none, or nothing is done in it any more. */
export async function cycleToMove(
  needs: Pick<CheckinStore, 'cycles'> & { calendar: AskCalendar; now: () => string },
  cycleId: string,
  until: (cycle: OpenedCycle, calendar: AskCalendar) => string = askedUntil,
): Promise<{ ok: true; cycle: OpenedCycle } | OrderRefusal> {
  const cycle = (await needs.cycles.get({ cycleId }))?.value
  const now = needs.now()
  if (cycle) return now < until(cycle, needs.calendar) ? { ok: true, cycle } : refused('over')
  const planned = cycleById(cycleId, needs.calendar)
  if (!planned || planned.start <= now) return refused('unknown')
  return { ok: false, code: 'not open yet', opensOn: dayIn(planned.start, needs.calendar.zone) }
}

/**
 * Carries an order out. A message about it waits first, so that a crash in the middle does not leave it half done;
 * `begin` is done before any prompt is moved, `meanwhile` beside it.
 */
export function carryOut(
  needs: OrderNeeds,
  { cycleId, byId }: Order,
  move: Move,
  begin: () => Promise<unknown> = async () => {},
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Ordered> {
  const input = { cycleId, move, at: needs.now() }
  return needs.facts.record({ kind: 'move-cycle', ...input }, async () => {
    await begin()
    const [moved] = await Promise.all([moveCycle(needs)(input), meanwhile()])
    needs.report(`cycle.${move}`, { cycleId, byId, touched: String(moved.touched) })
    return { ok: true, ...moved }
  })
}

/** Whether people are asked in this cycle at the moment: what is paused or cancelled must be resumed first. */
export async function mayAskNow(
  needs: Pick<OrderNeeds, 'askSettingsNow'>,
  { control }: OpenedCycle,
): Promise<OrderRefusal | undefined> {
  if (control) return refused(control.state)
  return (await needs.askSettingsNow()).paused ? refused('paused for all') : undefined
}

const refused = (code: Exclude<OrderRefusal['code'], 'not open yet'>): OrderRefusal => ({ ok: false, code })
