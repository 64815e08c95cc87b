import { apart, straight } from '../src/text/apart.ts'

/** Small typed builders for the parts of Adaptive Cards 1.5 that we use. Teams draws nothing newer. */
export type Element = { type: string } & Record<string, unknown>
export type Action = { type: string } & Record<string, unknown>
export type Card = {
  type: 'AdaptiveCard'
  version: '1.5'
  $schema: string
  body: Element[]
  actions?: Action[]
}
/** What a button carries; the same for Action.Execute and for the Action.Submit that phones fall back to. */
export type ActionData = Record<string, string>

export const card = (body: Element[], actions: Action[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body,
  ...(actions.length > 0 ? { actions } : {}),
})

/** Bytes; a card stays under 20 KB with what carries it. */
const MOST_BYTES = 18_000
/** Whether a card is short enough for Teams. */
export const fits = (made: Card): boolean => Buffer.byteLength(JSON.stringify(made)) < MOST_BYTES

/** Unseen, and enough that `{{DATE(...)}}`, a bare address and `&lt;` are no more than their letters. */
const JOINER = '\u2060'

/**
 * Text that people wrote or are called, shown literally: no link, list or emphasis can come out of it (D7). What is
 * looked for at the beginning of a line stays in it: over a thousand empty lines it would be looked for from each anew.
 */
export function literal(text: string): string {
  const safe = straight(text)
    .replace(/[\\*_[\]`~<>]/g, '\\$&')
    .replace(/\{(?=\{)/g, `{${JOINER}`)
    .replace(/:\/\//g, `:${JOINER}//`)
    .replace(/\b(www)\./gi, `$1${JOINER}.`)
    .replace(/&(?=#?\w+;)/g, `&${JOINER}`)
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+#])(\s)/gm, '$1\\$2$3')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])(\s)/gm, '$1\\$2$3')
  return apart(safe)
}

/** Letters as people see them: with their accents, and a picture of several signs as one. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The beginning of what people wrote, `most` long as computers count, and a sign where there is more. No letter is cut
 * in two: one for which there is no room, however many marks it bears, is left out.
 */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const end = LETTERS.segment(words).containing(most)?.index ?? 0
  return `${words.slice(0, end).trimEnd()}…`
}

/** A paragraph. The text may hold Markdown of ours; what people wrote goes through `literal` first. */
export const text = (content: string, look: Record<string, unknown> = {}): Element => ({
  type: 'TextBlock',
  text: content,
  wrap: true,
  ...look,
})
export const title = (content: string): Element =>
  text(content, { weight: 'Bolder', size: 'Medium', style: 'heading' })
export const quiet = (content: string): Element =>
  text(content, { isSubtle: true, size: 'Small', spacing: 'Small' })

export const container = (items: Element[], look: Record<string, unknown> = {}): Element => ({
  type: 'Container',
  items,
  ...look,
})
export const facts = (pairs: [string, string][]): Element => ({
  type: 'FactSet',
  facts: pairs.map(([name, value]) => ({ title: name, value: literal(breakable(value)) })),
})

const LONG_WORD = /[\p{L}\p{M}\p{N}_-]{31,}/gu
const PIECE = /[\p{L}\p{M}\p{N}_-]{10}(?=[\p{L}\p{N}])/gu
/** A fact does not break a word, however long: it would be cut off at the edge of the card. Unseen places let it. */
const breakable = (value: string) => value.replace(LONG_WORD, (word) => word.replace(PIECE, '$&\u200b'))
export const buttons = (actions: Action[]): Element => ({ type: 'ActionSet', actions })

/** A button that the bot answers: Action.Execute, and Action.Submit with the same data where that is unknown. */
export function button(
  label: string,
  verb: string,
  data: ActionData,
  look: Record<string, unknown> = {},
): Action {
  const carried = { ...data, verb }
  const title = straight(label)
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: carried,
    ...look,
    fallback: { type: 'Action.Submit', title, data: carried, ...look },
  }
}

/** A button that opens a link: ours lead into the tab. */
export const openLink = (label: string, url: string): Action => ({
  type: 'Action.OpenUrl',
  title: straight(label),
  url,
})

export const showCard = (label: string, body: Element[], actions: Action[]): Action => ({
  type: 'Action.ShowCard',
  title: straight(label),
  card: { type: 'AdaptiveCard', body, actions },
})
export const toggle = (label: string, targetElements: string[]): Action => ({
  type: 'Action.ToggleVisibility',
  title: straight(label),
  targetElements,
})

type Choice = { title: string; value: string }
export const choices = (
  id: string,
  label: string,
  options: Choice[],
  value: string | null,
  look: Record<string, unknown> = {},
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  choices: options.map(({ title, value }) => ({ title: straight(title), value })),
  ...(value ? { value } : {}),
  ...look,
})
export const textInput = (
  id: string,
  label: string,
  value: string,
  look: Record<string, unknown> = {},
): Element => ({ type: 'Input.Text', id, label, ...(value ? { value } : {}), ...look })
export const dateInput = (
  id: string,
  label: string,
  value: string | null,
  look: Record<string, unknown> = {},
): Element => ({ type: 'Input.Date', id, label, ...(value ? { value } : {}), ...look })
