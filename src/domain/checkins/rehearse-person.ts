import type { DeferReason, NotDueReason } from '../../contract/words.ts'
import type { Pair } from '../pairing/pair.ts'
import { startOfDay } from '../pairing/pair-day.ts'
import { type AskNeeds, askGround } from './ask-ground.ts'
import { checkinsOfCard } from './card-checkins.ts'
import { type Checkin, isAnswered } from './checkin.ts'
import type { Cycle, CycleControl } from './cycle.ts'
import { type Asked, type AskGround, decideAsk } from './decide-ask.ts'
import type { CheckinStore } from './ports.ts'
import { isHeldBack, isToSend, type Prompt } from './prompt.ts'
import { morningOf, type PersonCalendar } from './working-days.ts'

export type RehearseNeeds = AskNeeds & Pick<CheckinStore, 'checkins' | 'references'>

/** What becomes of one person in a cycle. `about` are the contacts they are asked about, by name. */
export type Rehearsed = {
  employeeId: string
  name: string
  department: string
  zone: string
  askAt: string | null
  deferred: DeferReason | 'paused' | null
  notDue: NotDueReason | null
  about: string[]
  unreachable: boolean
}
/** With what is needed to see whether they are away then. */
export type ToCome = Rehearsed & { person: PersonCalendar; cycles: Cycle[]; email: string; isSent: boolean }
type Who = { id: string; name: string; email: string; department: string | null }
type Of = { who: Who; card: Cycle; control: CycleControl | null; prompt: Prompt | undefined }

/** What becomes of somebody in a cycle as things stand, by the same decision by which they are asked (2.8). */
export async function rehearsePerson(
  needs: RehearseNeeds,
  { who, card, control, prompt }: Of,
): Promise<ToCome> {
  const { id: employeeId } = who
  // Asked for in one breath: storage answers for all rows of a person at once.
  const [asked, checkins, stored] = await Promise.all([
    askGround(needs, { employeeId, card, control, late: 'next cycle' }),
    checkinsOfCard(needs, { employeeId, cycleId: card.id }),
    needs.references.get({ employeeId }),
  ])
  const ground = asItWillBe(asked, needs.calendar.zone)
  const { profile, person } = ground
  const decision = decideAsk(ground)
  const nobody: ToCome = {
    ...{ employeeId, name: profile?.name ?? who.name, email: profile?.email ?? who.email },
    ...{ department: profile?.department ?? who.department ?? '', zone: person.zone, person },
    ...{
      askAt: null,
      deferred: null,
      notDue: null,
      about: [],
      cycles: [],
      unreachable: false,
      isSent: false,
    },
  }
  const isWaiter = prompt && isToSend(prompt)
  if (prompt && !isWaiter && !isHeldBack(prompt)) return asItWent(nobody, prompt, decision)
  if (!decision.due && decision.backAt === null) return { ...nobody, notDue: decision.reason }
  const moment = decision.due
    ? { askAt: decision.askAt, deferred: decision.deferred, notAnew: decision.notAnew }
    : { askAt: decision.backAt, deferred: 'paused' as const, notAnew: null }
  const { askAt, deferred } = isWaiter && decision.due ? asItWaits(prompt) : moment
  if (askAt === null) return { ...nobody, notDue: moment.notAnew }
  if (control?.state === 'paused') return { ...nobody, notDue: 'cycle paused' }
  const about = openOf(checkins, decision.due ? decision.about : aboutOf(ground))
  if (about.length === 0) return { ...nobody, notDue: 'already spoke' }
  return {
    ...{ ...nobody, askAt, deferred, cycles: about.map(({ cycle }) => cycle) },
    about: about.map(({ pair }) => pair.contactName).sort((a, b) => a.localeCompare(b, 'en')),
    unreachable: stored?.value.state !== 'installed',
  }
}

/** Pairs that begin or resume by themselves before the ask hour are asked about then; a cycle to come begins first. */
function asItWillBe(ground: AskGround, zone: string): AskGround {
  const first = morningOf(ground.card.askDay, ground.person)
  const begins = ({ status, until }: Pair) =>
    (status === 'paused' || status === 'introduced') && until !== null && startOfDay(until, zone) < first
  const pairs = ground.pairs.map((pair) => (begins(pair) ? { ...pair, status: 'active' as const } : pair))
  const begun = ground.now >= ground.card.start
  return { ...ground, pairs, now: begun ? ground.now : ground.card.start }
}

function aboutOf({ pairs, cycleOf }: AskGround): Asked[] {
  return pairs
    .filter(({ status }) => status === 'active')
    .flatMap((pair) => {
      const cycle = cycleOf(pair)
      return cycle ? [{ pair, cycle }] : []
    })
}

function asItWaits({ state, reason, askAt }: Prompt): Pick<Rehearsed, 'askAt' | 'deferred'> {
  return { askAt, deferred: state === 'deferred' ? (reason as DeferReason) : null }
}

/** Of somebody whose card is on its way, has arrived, or will not be sent any more. */
function asItWent(nobody: ToCome, prompt: Prompt, decision: ReturnType<typeof decideAsk>): ToCome {
  const { state, delivered, askAt } = prompt
  if (delivered || state === 'sending') return { ...nobody, askAt: prompt.sentAt ?? askAt, isSent: true }
  if (state === 'blocked' || state === 'not installed' || state === 'failed')
    return { ...nobody, askAt, isSent: true, unreachable: true }
  if (state === 'not needed') return { ...nobody, notDue: 'already spoke' }
  if (state === 'excused') return { ...nobody, notDue: 'away' }
  if (state === 'missed') return { ...nobody, notDue: 'no day left' }
  const reason = decision.due ? decision.notAnew : decision.reason
  return { ...nobody, notDue: reason ?? 'not this cycle' }
}

/** What there is to ask still: conversations that were told already are not asked about. */
function openOf(checkins: readonly Checkin[], about: readonly Asked[]): Asked[] {
  const told = new Set(checkins.filter(isAnswered).map(({ cycleId, pairId }) => `${cycleId}:${pairId}`))
  return about.filter(({ pair, cycle }) => !told.has(`${cycle.id}:${pair.id}`))
}
