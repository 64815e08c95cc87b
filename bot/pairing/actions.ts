import { z } from 'zod'
import { isAnswered } from '../../src/domain/checkins/checkin.ts'
import type { LifeRefusal } from '../../src/domain/pairing/find-pair.ts'
import type { PairRefusal } from '../../src/domain/pairing/pair.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { say } from '../../src/text/say.ts'
import { button, buttons, card, type Element, literal, text } from '../cards.ts'
import type { CardAction, Reply } from '../chat.ts'
import { parsed } from '../parsed.ts'
import { suggestionParts, takenParts } from './suggestion-card.ts'

type Turn = Parameters<CardAction>[0]

const ending = z.object({ cycle: z.string().max(20), pair: z.string().max(200) })
type Ended = z.infer<typeof ending>
const taking = z.object({ contact: z.string().max(200) })
const passing = z.object({
  not: z
    .string()
    .max(2500)
    .transform((ids) => ids.split(',').filter(Boolean)),
  /** Which pair ended on the same card; older cards do not say. */
  cycle: z.string().max(20).optional(),
  pair: z.string().max(200).optional(),
})

/** The buttons about counterparts themselves. Whose they are comes from the speaker alone. */
export const PAIRING_ACTIONS: Record<string, CardAction> = {
  'checkin.notMine': parsed(ending, notMine),
  'pair.keep': parsed(ending, keep),
  'pair.take': parsed(taking, take),
  'pair.another': parsed(passing, another),
}

const actorOf = ({ speaker }: Turn): Actor => ({ employeeId: speaker.employeeId, roles: [] })

/** `Not my contact any more`: the pair ends, what was said in it stays (1.5), and a new counterpart is suggested (1.4). */
async function notMine(turn: Turn, { cycle, pair: pairId }: z.infer<typeof ending>): Promise<Reply> {
  const { texts, employeeId } = turn.speaker
  const before = await turn.app.pairOf({ employeeId, pairId })
  if (!before) return { text: texts.checkin.refusals['not yours'] }
  await turn.app.noteEnded({ employeeId, cycleId: cycle, pairId, pressed: turn.pressed })
  const ended = await turn.app.stopPair({ actor: actorOf(turn), pairId, reason: 'not my contact' })
  if (!ended.ok && ended.refusal.code !== 'pair ended') return { text: texts.checkin.refusals['not yours'] }
  await noted(turn, before.contactId)
  const summary = texts.checkin.ended(literal(before.contactName))
  return { card: card(await afterEnd(turn, { cycle, pair: pairId }, before.contactName, [])), summary }
}

/** That a pair ended, with the way back; then who could be next, and what else is asked. */
async function afterEnd(turn: Turn, ended: Ended, contactName: string, not: readonly string[]) {
  const { texts } = turn.speaker
  const said = text(texts.checkin.ended(literal(contactName)))
  const back = buttons([button(texts.checkin.undo, 'pair.keep', ended)])
  return [said, back, ...(await suggestion(turn, not, ended)), ...(await nextQuestion(turn, ended.cycle))]
}

/** The next best; a pair that ended on the same card can still be taken back there. */
async function another(turn: Turn, { not, cycle, pair: pairId }: z.infer<typeof passing>): Promise<Reply> {
  const { texts, employeeId } = turn.speaker
  const before = pairId ? await turn.app.pairOf({ employeeId, pairId }) : undefined
  const parts =
    cycle && pairId && before?.status === 'ended'
      ? await afterEnd(turn, { cycle, pair: pairId }, before.contactName, not)
      : await suggestion(turn, not)
  return { card: card(parts), summary: texts.newCounterpart.summary }
}

/** A slip of the finger is taken back: the pair is what it was before it ended (1.5). */
async function keep(turn: Turn, { cycle, pair: pairId }: z.infer<typeof ending>): Promise<Reply> {
  const { texts, employeeId } = turn.speaker
  const before = await turn.app.pairOf({ employeeId, pairId })
  if (!before) return { text: texts.checkin.refusals['not yours'] }
  // An old card tapped again must not resume what was paused since.
  if (before.status !== 'ended') return { text: texts.checkin.kept(literal(before.contactName)) }
  const kept = await turn.app.pausePair({ actor: actorOf(turn), pairId, until: null })
  if (kept.ok) await noted(turn, kept.pair.contactId)
  const said = kept.ok
    ? texts.checkin.kept(literal(kept.pair.contactName))
    : literal(say<LifeRefusal>({ ...texts.pairing.refusals, ...texts.life.refusals }, kept.refusal))
  return { card: card([text(said), ...(await nextQuestion(turn, cycle, pairId))]), summary: said }
}

async function take(turn: Turn, { contact: contactId }: z.infer<typeof taking>): Promise<Reply> {
  const { texts, employeeId } = turn.speaker
  const { made, refused } = await turn.app.acceptPairs({
    actor: actorOf(turn),
    wanted: [{ employeeId, contactId }],
    introduce: true,
  })
  const [pair] = made
  if (pair) {
    await noted(turn, pair.contact.id)
    return {
      card: card([...takenParts(texts, pair.pair, turn.link), ...(await nextQuestion(turn))]),
      summary: texts.newCounterpart.taken(pair.contact.name),
    }
  }
  const why = refused[0]?.refusal ?? { code: 'contact unknown' }
  const parts = [
    text(literal(say<PairRefusal>(texts.pairing.refusals, why))),
    ...(await suggestion(turn, [])),
  ]
  return { card: card(parts), summary: texts.newCounterpart.summary }
}

/** The contact reads who changed it as well (6.4); it is the speaker's own. */
const noted = ({ app, speaker }: Turn, contactId: string): Promise<void> =>
  app.noteAccess({
    ...{ what: 'pair changed', byId: speaker.employeeId },
    ...{ asAdministrator: false, personIds: [contactId] },
  })

async function suggestion({ app, speaker }: Turn, not: readonly string[], ended?: Ended): Promise<Element[]> {
  const found = await app.suggestFor({ employeeId: speaker.employeeId, not })
  if (!found) return [text(speaker.texts.chat.notKnown)]
  const customerName = found.customerNames.get(found.suggestion?.contact.customerId ?? '') ?? ''
  return suggestionParts(speaker.texts, { ...found, customerName, not }, ended)
}

/** The way on to what is still to be asked this month, first about `pairId`, since this card stood in its place. */
async function nextQuestion({ app, speaker }: Turn, cycleId?: string, pairId?: string): Promise<Element[]> {
  const { employeeId, texts } = speaker
  const mine = await app.myCheckins({ employeeId, cycleId })
  const unsaid = mine.known ? mine.checkins.filter((checkin) => !isAnswered(checkin)) : []
  const same = unsaid.find((checkin) => checkin.pairId === pairId)
  const open = same ?? unsaid[0]
  if (!open) return []
  const label = same ? texts.chat.tellAbout(same.contactName) : texts.checkin.next(open.contactName)
  const next = { cycle: open.cycleId, pair: open.pairId, revision: String(open.revision) }
  return [buttons([button(label, 'checkin.show', next)])]
}
