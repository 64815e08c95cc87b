import { z } from 'zod'
import { CHANNELS, FEELINGS, GUESSES, INSIGHT_KINDS, SKIP_REASONS } from '../../src/contract/words.ts'
import type { Changed, Refusal } from '../../src/domain/checkins/change-checkin.ts'
import { isAnswered } from '../../src/domain/checkins/checkin.ts'
import { literal, text } from '../cards.ts'
import type { CardAction, Reply } from '../chat.ts'
import { checkinCard, type Focus, nextToAsk } from './checkin-card.ts'
import { fromValue } from './told-card.ts'

type Turn = Parameters<CardAction>[0]

/** Inputs of a card arrive as text; an empty one means nothing was chosen. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const typed = (longest: number) => z.string().trim().max(longest).default('')
const key = z.object({ cycle: z.string().max(20), pair: z.string().max(200) })
const answered = key.extend({ guess: z.enum(GUESSES) })
const skipped = key.extend({ skipReason: z.enum(SKIP_REASONS) })
const reminded = key.extend({ onDay: optional(z.iso.date()) })
const seen = key.extend({ revision: z.coerce.number().int().min(0) })
const told = seen.extend({
  guess: optional(z.enum(GUESSES)),
  heard: typed(2000),
  kind: optional(z.enum(INSIGHT_KINDS)),
  departments: z
    .string()
    .max(5000)
    .default('')
    .transform((values) => [...new Set(values.split(',').map(fromValue))]),
  own: optional(z.enum(FEELINGS)),
  followUp: typed(500),
  dueOn: optional(z.iso.date()),
  spokeOn: optional(z.iso.date()),
  channel: optional(z.enum(CHANNELS)),
  note: typed(2000),
})

/** The buttons of a check-in's card. Whose check-in it is comes from the speaker alone. */
export const CHECKIN_ACTIONS: Record<string, CardAction> = {
  'checkin.show': parsed(key, (turn, data) => redraw(turn, data, (answer) => (answer ? 'form' : 'question'))),
  'checkin.change': parsed(key, (turn, data) => redraw(turn, data, () => 'change')),
  'checkin.answer': parsed(answered, async (turn, data) =>
    after(turn, data, await turn.app.answerCheckin({ ...keyOf(turn, data), guess: data.guess }), 'form'),
  ),
  'checkin.undo': parsed(seen, async (turn, data) => {
    const { revision } = data
    return after(turn, data, await turn.app.undoCheckin({ ...keyOf(turn, data), revision }), 'question')
  }),
  'checkin.skip': parsed(skipped, async (turn, data) =>
    after(
      turn,
      data,
      await turn.app.skipCheckin({ ...keyOf(turn, data), skipReason: data.skipReason }),
      'next',
    ),
  ),
  'checkin.notMine': parsed(key, notMine),
  'checkin.notYet': parsed(key, (turn, data) => notYet(turn, data, null)),
  'checkin.remind': parsed(reminded, (turn, data) => notYet(turn, data, data.onDay)),
  'checkin.tell': parsed(told, async (turn, data) => {
    const { cycle, pair, followUp, dueOn, ...heard } = data
    const promise = followUp ? { text: followUp, dueOn, doneOn: null } : null
    const known = await turn.app.listDepartments()
    const departments = known.filter((name) => data.departments.includes(name))
    const input = { ...keyOf(turn, { cycle, pair }), ...heard, departments, followUp: promise }
    return after(turn, data, await turn.app.tellCheckin(input), 'next')
  }),
}

type Key = z.infer<typeof key>

const keyOf = ({ speaker }: Turn, data: Key) => ({
  employeeId: speaker.employeeId,
  cycleId: data.cycle,
  pairId: data.pair,
})

/** Parses what a card brought before anything is done with it. */
function parsed<T extends z.ZodType>(
  schema: T,
  act: (turn: Turn, data: z.infer<T>) => Promise<Reply>,
): CardAction {
  return async (turn) => {
    const data = schema.safeParse(turn.data)
    if (!data.success) return { text: turn.speaker.texts.checkin.refusals['not understood'] }
    return act(turn, data.data)
  }
}

/** `Not my contact any more`: the pair ends; what was said in it stays (1.5). */
async function notMine(turn: Turn, data: Key): Promise<Reply> {
  const { texts, locale, employeeId } = turn.speaker
  const before = await turn.app.myCheckins({ employeeId, cycleId: data.cycle })
  const pair = before.known && before.pairs.find((one) => one.id === data.pair)
  if (!pair) return { text: texts.checkin.refusals['not yours'] }
  await turn.app.endPair({ customerId: pair.customerId, pairId: pair.id, reason: 'not my contact' })
  const after = await turn.app.myCheckins({ employeeId, cycleId: data.cycle })
  const checkins = after.known ? after.checkins : []
  const said = texts.checkin.ended(literal(pair.contactName))
  const rest = checkinCard({ texts, locale, checkins, departments: [] })
  return { card: { ...rest, body: [text(said), ...rest.body] }, summary: said }
}

async function notYet(turn: Turn, data: Key, onDay: string | null): Promise<Reply> {
  const said = await turn.app.sayNotYet({ ...keyOf(turn, data), onDay })
  return after(turn, data, said, 'not yet', said.ok ? said.againOn : null)
}

/** The card after a change: what is stored, and then the next pair; or why nothing was changed. */
async function after(
  turn: Turn,
  data: Key,
  outcome: Changed | Refusal,
  show: Focus['show'] | 'next',
  againOn: string | null = null,
): Promise<Reply> {
  if (!outcome.ok) return { text: turn.speaker.texts.checkin.refusals[outcome.reason] }
  const { checkin } = outcome
  // What an older copy of the card wanted was not done: then it shows what is stored.
  const already = isAnswered(checkin) && (checkin.status !== 'spoke' || show === 'question')
  return draw(turn, data, (checkins) => {
    if (show === 'next') {
      const next = nextToAsk(checkins, data.pair)
      if (next) return { pairId: next.pairId, show: 'question' }
      return { pairId: data.pair, show: isAnswered(checkin) ? 'stored' : 'question' }
    }
    return { pairId: data.pair, show: already ? 'stored' : show, againOn }
  })
}

function redraw(turn: Turn, data: Key, show: (spoke: boolean) => Focus['show']): Promise<Reply> {
  return draw(turn, data, (checkins) => {
    const checkin = checkins.find((one) => one.pairId === data.pair)
    if (checkin?.status === 'not this month') return { pairId: data.pair, show: 'stored' }
    return { pairId: data.pair, show: show(checkin?.status === 'spoke') }
  })
}

type Checkins = Parameters<typeof nextToAsk>[0]

async function draw(turn: Turn, data: Key, focusOn: (checkins: Checkins) => Focus): Promise<Reply> {
  const { texts, locale, employeeId } = turn.speaker
  const mine = await turn.app.myCheckins({ employeeId, cycleId: data.cycle })
  const asked = mine.known && mine.checkins.find((checkin) => checkin.pairId === data.pair)
  if (!mine.known || !asked) return { text: texts.checkin.refusals['not yours'] }
  const { checkins } = mine
  const departments = await turn.app.listDepartments()
  const card = checkinCard({ texts, locale, checkins, departments, focus: focusOn(checkins) })
  return { card, summary: texts.checkin.summary(asked.contactName) }
}
