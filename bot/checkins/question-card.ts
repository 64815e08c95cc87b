import { FEELINGS, SKIP_REASONS } from '../../src/contract/words.ts'
import type { Checkin } from '../../src/domain/checkins/checkin.ts'
import type { Texts } from '../../src/text/en.ts'
import {
  type ActionData,
  button,
  buttons,
  choices,
  dateInput,
  type Element,
  literal,
  showCard,
  text,
  title,
} from '../cards.ts'

/** Faces beside their words, worst first; no meaning lies in the face alone. */
export const FACES = { unhappy: '😞', uneasy: '😕', neutral: '😐', content: '🙂', delighted: '😀' } as const

/** What every button of a check-in carries: which one it is about, and which state of it the card shows. Whose it is, the activity says. */
export const dataOf = (checkin: Pick<Checkin, 'cycleId' | 'pairId' | 'revision'>): ActionData => ({
  cycle: checkin.cycleId,
  pair: checkin.pairId,
  revision: String(checkin.revision),
})

/** `Did you speak with NAME?`, answered by one tap on a face (2.3). */
export function question({ checkin: texts }: Texts, checkin: Checkin): Element[] {
  const { contactName: name } = checkin
  const asked = texts.question(literal(name), literal(checkin.contactTitle), literal(checkin.customerName))
  return [
    title(asked),
    text(texts.seemed(literal(firstName(name)))),
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: FEELINGS.map((feeling) => ({
        type: 'Column',
        width: 'stretch',
        selectAction: button(texts.faceTitle(firstName(name), texts.feelings[feeling]), 'checkin.answer', {
          ...dataOf(checkin),
          guess: feeling,
        }),
        items: [
          text(FACES[feeling], { size: 'ExtraLarge', horizontalAlignment: 'Center' }),
          text(texts.feelings[feeling], { size: 'Small', horizontalAlignment: 'Center', spacing: 'None' }),
        ],
      })),
    },
    buttons([
      button(texts.cannotTell, 'checkin.answer', { ...dataOf(checkin), guess: 'cannot tell' }),
      button(texts.notYet, 'checkin.notYet', dataOf(checkin)),
      skip(texts, checkin),
      more(texts, checkin),
    ]),
  ]
}

/** The first name, for a sentence that says the whole name already. */
export const firstName = (name: string) => name.split(' ')[0] ?? name

function skip(texts: Texts['checkin'], checkin: Checkin) {
  const reasons = SKIP_REASONS.map((reason) => ({ title: texts.skipReasons[reason], value: reason }))
  const pick = choices('skipReason', texts.skipTitle, reasons, null, {
    style: 'expanded',
    isRequired: true,
    errorMessage: texts.required,
  })
  return showCard(texts.notThisMonth, [pick], [button(texts.save, 'checkin.skip', dataOf(checkin))])
}

function more(texts: Texts['checkin'], checkin: Checkin) {
  const day = dateInput('onDay', texts.remindTitle, null, { isRequired: true, errorMessage: texts.required })
  const remindMe = button(texts.remind, 'checkin.remind', dataOf(checkin))
  const notMine = button(texts.notMine(firstName(checkin.contactName)), 'checkin.notMine', dataOf(checkin), {
    associatedInputs: 'none',
  })
  return showCard(texts.more, [day], [remindMe, notMine])
}
