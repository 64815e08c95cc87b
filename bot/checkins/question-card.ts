import { bookPage, type TabLink, talkPage } from '../../src/contract/tab-link.ts'
import { FEELINGS, SKIP_REASONS } from '../../src/contract/words.ts'
import type { Checkin, FollowUp } from '../../src/domain/checkins/checkin.ts'
import { cadenceOf, monthOf } from '../../src/domain/checkins/cycle.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayMonth } from '../../src/text/texts.ts'
import {
  type ActionData,
  button,
  buttons,
  choices,
  container,
  dateInput,
  type Element,
  literal,
  openLink,
  quiet,
  showCard,
  text,
  title,
  toggle,
} from '../cards.ts'
import { sayPromised } from '../promised.ts'

/** Faces beside their words, worst first; no meaning lies in the face alone. */
export const FACES = { unhappy: '😞', uneasy: '😕', neutral: '😐', content: '🙂', delighted: '😀' } as const

/** A check-in on a card. A debrief's card is about one visit alone, and its buttons say so, so that it stays that. */
export type OnCard = Checkin & { debriefOf?: string }

/** What every button of a check-in carries: which one it is about, and which state of it the card shows. Whose it is, the activity says. */
export const dataOf = ({ cycleId, pairId, revision, debriefOf }: OnCard): ActionData => ({
  cycle: cycleId,
  pair: pairId,
  revision: String(revision),
  ...(debriefOf ? { visit: debriefOf } : {}),
})

/** What a cycle is called: a month, half of one, or three. */
export function sayCycle(words: Texts['checkin'], cycleId: string, locale: string): string {
  const month = monthOf(cycleId)
  const cadence = cadenceOf(cycleId)
  if (cadence === 'month') return sayMonth(month, locale)
  if (cadence === 'two weeks')
    return words.half(cycleId.endsWith('1') ? 'first' : 'second', sayMonth(month, locale))
  const [year, middle] = [month.slice(0, 5), Number(month.slice(5))]
  const [first = '', last = ''] = [middle - 1, middle + 1].map((at) =>
    sayMonth(year + String(at).padStart(2, '0'), locale),
  )
  return words.quarter(first, last)
}

/** What a question is drawn from besides its check-in. */
type Ground = { link: TabLink; locale: string; promised: readonly FollowUp[] }

/** `Did you speak with NAME?`, answered by one tap on a face (2.3). */
export function question({ checkin: texts, chat }: Texts, checkin: OnCard, ground: Ground): Element[] {
  const { contactName: name, pairId } = checkin
  const openers = `openers-${pairId}`
  const asked = texts.question(literal(name), literal(checkin.contactTitle), literal(checkin.customerName))
  return [
    title(asked),
    ...sayPromised(texts, ground),
    text(texts.seemed(literal(firstName(name)))),
    faces(texts, checkin, texts.faceTitle),
    buttons([
      button(texts.cannotTell, 'checkin.answer', { ...dataOf(checkin), guess: 'cannot tell' }),
      button(texts.notYet, 'checkin.notYet', dataOf(checkin)),
      skip(texts, checkin),
      more(texts, checkin, ground.link),
      toggle(texts.openers, [openers]),
    ]),
    container(
      chat.openers.map((line) => quiet(line)),
      { id: openers, isVisible: false },
    ),
  ]
}

/** Five faces with their words beneath, each one tap; `titleOf` says aloud what a tap says. */
export function faces(
  texts: Texts['checkin'],
  checkin: OnCard,
  titleOf: (name: string, feeling: string) => string,
): Element {
  const columns = FEELINGS.map((feeling) => ({
    type: 'Column',
    width: 'stretch',
    selectAction: button(titleOf(firstName(checkin.contactName), texts.feelings[feeling]), 'checkin.answer', {
      ...dataOf(checkin),
      guess: feeling,
    }),
    items: [
      text(FACES[feeling], { size: 'ExtraLarge', horizontalAlignment: 'Center' }),
      text(texts.feelings[feeling], { size: 'Small', horizontalAlignment: 'Center', spacing: 'None' }),
    ],
  }))
  return { type: 'ColumnSet', spacing: 'Small', columns }
}

/** `Book a joint visit`, beginning with the contact one has just spoken with (3.1). */
export const bookVisit = (texts: Texts['checkin'], { customerId, contactId }: Checkin, link: TabLink) =>
  openLink(texts.bookVisit, link(bookPage(customerId, contactId)))

/** The first name, for a sentence that says the whole name already; a title, an initial or a picture is none. */
export const firstName = (name: string) =>
  name.split(' ').find((word) => /\p{L}/u.test(word) && !word.endsWith('.')) ?? name

function skip(texts: Texts['checkin'], checkin: OnCard) {
  const reasons = SKIP_REASONS.map((reason) => ({ title: texts.skipReasons[reason], value: reason }))
  const pick = choices('skipReason', texts.skipTitle, reasons, null, {
    style: 'expanded',
    isRequired: true,
    errorMessage: texts.required,
  })
  return showCard(texts.notThisMonth, [pick], [button(texts.save, 'checkin.skip', dataOf(checkin))])
}

function more(texts: Texts['checkin'], checkin: OnCard, link: TabLink) {
  const day = dateInput('onDay', texts.remindTitle, null, { isRequired: true, errorMessage: texts.required })
  const remindMe = button(texts.remind, 'checkin.remind', dataOf(checkin))
  const notMine = button(texts.notMine(firstName(checkin.contactName)), 'checkin.notMine', dataOf(checkin), {
    associatedInputs: 'none',
  })
  const { contactName, customerId, contactId } = checkin
  const talk = openLink(texts.bookTalk(contactName), link(talkPage(customerId, contactId)))
  return showCard(texts.more, [day], [talk, remindMe, notMine])
}
