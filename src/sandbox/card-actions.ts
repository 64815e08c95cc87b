import { isObject } from './activity-check.ts'
import type { Message } from './chats.ts'

type Json = Record<string, unknown>
/** A button of a card, the words that name it, and the inputs that go with it. */
export type Button = { action: Json; titles: string[]; inputs: Json[] }

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
const INSIDE = ['body', 'items', 'columns', 'rows', 'cells']

/** The adaptive cards that a message shows. */
export function cardsOf(message: Message): Json[] {
  return message.attachments.flatMap(({ contentType, content }) =>
    contentType === ADAPTIVE && isObject(content) ? [content] : [],
  )
}

/** Every button of a card, however deep. A button inside a ShowCard takes along the inputs of the cards around it. */
export function buttonsOf(card: Json, around: Json[] = []): Button[] {
  const inputs = [...around, ...inputsOf(card)]
  const [itself, ...inside] = elementsOf(card)
  return [...inside, itself ?? {}].flatMap((element) => {
    const listed = Array.isArray(element.actions) ? element.actions.filter(isObject) : []
    const selected = isObject(element.selectAction) ? [element.selectAction] : []
    return [
      ...listed.flatMap((action) => [
        { action, titles: wordsOf(action), inputs },
        ...(isObject(action.card) ? buttonsOf(action.card, inputs) : []),
      ]),
      ...selected.map((action) => ({ action, titles: [...wordsOf(action), ...textsOf(element)], inputs })),
    ]
  })
}

/** The inputs of a card, but not those of a ShowCard inside it. */
export function inputsOf(card: Json): Json[] {
  return elementsOf(card).filter(
    ({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string',
  )
}

/** The card itself and all elements in it, in reading order. */
function elementsOf(element: Json): Json[] {
  const children = INSIDE.flatMap((name) => (Array.isArray(element[name]) ? element[name] : [])).filter(
    isObject,
  )
  return [element, ...children.flatMap(elementsOf)]
}

function wordsOf({ title, tooltip }: Json): string[] {
  return [title, tooltip].filter((word) => typeof word === 'string' && word !== '') as string[]
}

/** What can be read on an element that is a button as a whole: each text, and all of them together. */
function textsOf(element: Json): string[] {
  const texts = elementsOf(element).flatMap(({ type, text, inlines }) => {
    if (type === 'TextBlock' && typeof text === 'string') return [text]
    return Array.isArray(inlines) ? [inlines.map((run) => (isObject(run) ? run.text : run)).join('')] : []
  })
  return [...texts, texts.join(' ')]
}
