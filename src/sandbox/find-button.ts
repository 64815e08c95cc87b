import { type Button, buttonsOf, cardsOf } from './card-actions.ts'
import type { Message } from './chats.ts'

type Wanted = { title?: string; verb?: string }

/** The button with this title or verb; a sentence when there is none, or more than one that do different things. */
export function findButton(message: Message, { title, verb }: Wanted): Button | string {
  const all = cardsOf(message).flatMap((card) => buttonsOf(card))
  const withVerb = verb === undefined ? all : all.filter(({ action }) => verbOf(action) === verb)
  const found = title === undefined ? withVerb : titled(withVerb, title)
  const [first] = found
  if (!first) return `That card has no such button. It has: ${list(all) || 'none'}.`
  const same = found.every(({ action }) => JSON.stringify(action) === JSON.stringify(first.action))
  return same ? first : `Several buttons are called so; say which by its title: ${list(found)}.`
}

/** The verb of an Action.Execute, or the one that an Action.Submit carries in its data. */
function verbOf({ verb, data }: Button['action']): unknown {
  return verb ?? (typeof data === 'object' && data !== null && 'verb' in data ? data.verb : undefined)
}

function titled(buttons: Button[], title: string): Button[] {
  const exact = buttons.filter(({ titles }) => titles.includes(title))
  const plain = (text: string) => text.trim().toLowerCase()
  return exact.length > 0
    ? exact
    : buttons.filter(({ titles }) => titles.some((each) => plain(each) === plain(title)))
}

function list(buttons: Button[]): string {
  return buttons
    .map(({ action, titles }) => `"${action.title ?? titles.at(-1) ?? verbOf(action) ?? action.type}"`)
    .join(', ')
}
