import { z } from 'zod'
import { GUESSES, SKIP_REASONS } from '../../src/contract/words.ts'
import type { Changed, Refusal } from '../../src/domain/checkins/change-checkin.ts'
import { type Checkin, isAnswered } from '../../src/domain/checkins/checkin.ts'
import { isTalk } from '../../src/domain/checkins/log-conversation.ts'
import { card, literal, text } from '../cards.ts'
import type { CardAction, Reply } from '../chat.ts'
import { optional, parsed } from '../parsed.ts'
import {
  checkinCard,
  type Focus,
  nextToAsk,
  sayRefusal,
  sayTooLate,
  summaryOf,
  type Typed,
} from './checkin-card.ts'
import { notThereCard } from './debrief-card.ts'
import { TELL_FIELDS, typedIn, typedOf } from './told-card.ts'

type Turn = Parameters<CardAction>[0]

const key = z.object({
  cycle: z.string().max(20),
  pair: z.string().max(200),
  /** On a debrief's card: the visit it is about. */
  visit: z.string().max(200).optional(),
})
const answered = key.extend({ guess: z.enum(GUESSES) })
const skipped = key.extend({ skipReason: z.enum(SKIP_REASONS) })
const reminded = key.extend({ onDay: optional(z.iso.date()) })
const seen = key.extend({ revision: z.coerce.number().int().min(0) })
const visited = key.required().extend(TELL_FIELDS)
const shared = key.extend({ shared: z.enum(['true', 'false']) })
const told = seen.extend(TELL_FIELDS)

/** The buttons of a check-in's card. Whose check-in it is comes from the speaker alone. */
export const CHECKIN_ACTIONS: Record<string, CardAction> = {
  'checkin.show': parsed(key, (turn, data) => redraw(turn, data, (answer) => (answer ? 'form' : 'question'))),
  'checkin.change': parsed(key, (turn, data) => redraw(turn, data, () => 'change')),
  'checkin.answer': parsed(answered, async (turn, data) =>
    after(turn, data, await turn.app.answerCheckin({ ...keyOf(turn, data), guess: data.guess }), 'form'),
  ),
  'checkin.undo': parsed(seen, async (turn, data) => {
    const { revision } = data
    const undone = await turn.app.undoCheckin({ ...keyOf(turn, data), revision })
    if (undone.ok && isTalk(data.pair) && undone.checkin.status === 'open')
      return saidAlone(turn.speaker.texts.talk.takenBack(literal(undone.checkin.contactName)))
    return after(turn, data, undone, 'question')
  }),
  'checkin.skip': parsed(skipped, async (turn, { skipReason, ...data }) => {
    const said = await turn.app.skipCheckin({ ...keyOf(turn, data), skipReason })
    return after(turn, data, said, 'next')
  }),
  'checkin.share': parsed(shared, async (turn, { shared, ...data }) => {
    const said = await turn.app.shareGuess({ ...keyOf(turn, data), shared: shared === 'true' })
    return after(turn, data, said, 'stored')
  }),
  'checkin.notThere': parsed(seen, notThere),
  'checkin.there': parsed(visited, there),
  'checkin.notYet': parsed(key, (turn, data) => notYet(turn, data, null)),
  'checkin.remind': parsed(reminded, (turn, data) => notYet(turn, data, data.onDay)),
  'checkin.tell': parsed(told, async (turn, data) => {
    const typed = typedOf(data)
    const { revision } = data
    const known = await turn.app.listDepartments()
    const said = await turn.app.tellCheckin({ ...keyOf(turn, data), ...typed, revision, known })
    if (!said.ok && said.reason === 'changed meanwhile') return typedOver(turn, data, typed)
    return after(turn, data, said, 'next')
  }),
}

const saidAlone = (said: string): Reply => ({ card: card([text(said)]), summary: said })

type Key = z.infer<typeof key>
type Seen = z.infer<typeof seen>
type Visited = z.infer<typeof visited>

const keyOf = ({ speaker, pressed }: Turn, data: Key) => ({
  employeeId: speaker.employeeId,
  cycleId: data.cycle,
  pairId: data.pair,
  visitId: data.visit,
  pressed,
})

/** `I was not there`: on the debrief's own card there is nothing more to ask, elsewhere the month's question is next. */
async function notThere(turn: Turn, data: Seen): Promise<Reply> {
  const { texts } = turn.speaker
  const { revision } = data
  const outcome = await turn.app.sayNotThere({ ...keyOf(turn, data), revision })
  const isDone = outcome.ok && outcome.checkin.visitId === null
  if (!isDone || data.visit) return after(turn, data, outcome, 'question')
  return saidAndNext(turn, data, texts.checkin.debrief.notThereNoted)
}

async function there(turn: Turn, data: Visited): Promise<Reply> {
  const said = await turn.app.sayThere({ ...keyOf(turn, data), visitId: data.visit })
  const isBack = said.ok && said.checkin.visitId === data.visit && Object.keys(typedIn(turn.data)).length > 0
  return isBack ? typedOver(turn, data, typedOf(data)) : after(turn, data, said, 'question')
}

/** A sentence, and beneath it what is still to be asked. */
async function saidAndNext(turn: Turn, data: Key, said: string): Promise<Reply> {
  const { app, speaker, link } = turn
  const { texts, locale, employeeId } = speaker
  const mine = await app.myCheckins({ employeeId, cycleId: data.cycle })
  const checkins = mine.known ? mine.checkins : []
  const promises = mine.known ? mine.promises : undefined
  const rest = checkinCard({ texts, locale, link, checkins, promises, departments: [], today: app.today() })
  return { card: { ...rest, body: [text(said), ...rest.body] }, summary: said }
}

async function notYet(turn: Turn, data: Key, onDay: string | null): Promise<Reply> {
  const said = await turn.app.sayNotYet({ ...keyOf(turn, data), onDay })
  if (!said.ok && said.reason === 'day too late') return { text: sayTooLate(turn.speaker, said.lastDay) }
  return after(turn, data, said, 'not yet', said.ok ? said : {})
}

/** The card after a change: what is stored, and then the next pair; or why nothing was changed. */
async function after(
  turn: Turn,
  data: Key,
  outcome: Changed | Refusal,
  show: Focus['show'] | 'next',
  { againOn = null, why = null }: Pick<Focus, 'againOn' | 'why'> = {},
): Promise<Reply> {
  const { texts, locale } = turn.speaker
  if (!outcome.ok) return { text: sayRefusal(texts.checkin, outcome.reason, { cycle: data.cycle, locale }) }
  const { checkin } = outcome
  if (data.visit && checkin.visitId !== data.visit) return wasNotThere(turn, data, data.visit)
  return draw(turn, data, (checkins) => {
    if (show !== 'next') return { pairId: data.pair, show: stillTrue(checkin, show), againOn, why }
    const next = nextToAsk(checkins, data.pair)
    if (next) return { pairId: next.pairId, show: 'question' }
    return { pairId: data.pair, show: isAnswered(checkin) ? 'stored' : 'question' }
  })
}

/** What an older copy of the card wanted was not done: then it shows what is stored, or asks what is still open. */
function stillTrue(checkin: Checkin, show: Focus['show']): Focus['show'] {
  const asks = show === 'question' || show === 'not yet'
  if (isAnswered(checkin)) return checkin.status !== 'spoke' || asks ? 'stored' : show
  return show === 'stored' || (checkin.status !== 'not yet' && asks) ? 'question' : show
}

function redraw(turn: Turn, data: Key, show: (spoke: boolean) => Focus['show']): Promise<Reply> {
  return draw(turn, data, (checkins) => {
    const checkin = checkins.find((one) => one.pairId === data.pair)
    if (checkin?.status === 'not this month') return { pairId: data.pair, show: 'stored' }
    return { pairId: data.pair, show: show(checkin !== undefined && isAnswered(checkin)) }
  })
}

/** The form anew for what is stored by now, with all that was typed; a face that was not chosen is that of before. */
function typedOver(turn: Turn, data: Key, { guess, ...typed }: Typed): Promise<Reply> {
  const chosen = guess ? { ...typed, guess } : typed
  return draw(turn, data, () => ({ pairId: data.pair, show: 'change', typed: chosen }))
}

type Checkins = readonly Checkin[]

async function draw(turn: Turn, data: Key, focusOn: (checkins: Checkins) => Focus): Promise<Reply> {
  const { speaker, link, app } = turn
  const { texts, locale, employeeId } = speaker
  const [mine, departments] = await Promise.all([
    app.myCheckins({ employeeId, cycleId: data.cycle, pairId: data.pair }),
    app.departmentsToChoose(),
  ])
  const asked = mine.known && mine.checkins.find((checkin) => checkin.pairId === data.pair)
  const { visit: visitId } = data
  // A visit's own check-in is not among theirs any more once they said that they were not there.
  const isLeft = asked ? asked.visitId !== visitId : visitId === data.pair
  if (visitId && isLeft) return wasNotThere(turn, data, visitId)
  if (!mine.known || !asked) {
    const isTheirs = await app.pairOf({ employeeId, pairId: data.pair })
    return { text: texts.checkin.refusals[isTheirs ? 'not asked' : 'not yours'] }
  }
  const checkins = mine.checkins.filter((checkin) => !visitId || checkin.visitId === visitId)
  const focus = focusOn(checkins)
  // Said before anything is typed, and not only when it is sent.
  if (mine.isClosed && focus.show !== 'stored') return { text: texts.checkin.refusals.closed }
  const offers = visitId ? await app.visitOffers({ employeeId, visitId }) : undefined
  const ground = { texts, locale, link, today: app.today(), promises: mine.promises, offers }
  const card = checkinCard({ ...ground, checkins, departments, visitId, focus })
  return { card, summary: summaryOf(texts.checkin, asked) }
}

async function wasNotThere({ app, speaker, data }: Turn, key: Key, visit: string): Promise<Reply> {
  const { checkin: words } = speaker.texts
  const offers = await app.visitOffers({ employeeId: speaker.employeeId, visitId: visit })
  const typed = typedIn(data)
  const said = words.debrief[Object.keys(typed).length > 0 ? 'notThereTyped' : 'notThereNoted']
  const of = { cycle: key.cycle, pair: key.pair, visit }
  return { card: notThereCard(words, of, { offers, said, typed }), summary: said }
}
