import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'
import { type Node, of } from './drawn-cards.ts'

// The package's own modules leave out file endings, which Node cannot load; its bundle it can.
const { AdaptiveCard, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)

/** What the renderer of Teams says against a card. */
export function complaintsOf(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5)
  new AdaptiveCard().parse(card, context)
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
}

/** What the rules of the store say against it: its size, and how many buttons stand together. */
export function excessOf(card: object): string[] {
  const length = JSON.stringify(card).length
  const many = of(card, 'ActionSet').filter(({ actions }) => (actions as unknown[]).length > 6)
  return [...(length < 20_000 ? [] : [`${length} characters`]), ...many.map(() => 'more than six buttons')]
}

/** Buttons that a phone which only knows Action.Submit would not understand. */
export function lostOnPhones(card: object): string[] {
  const isKept = ({ fallback, data, verb }: Node) => {
    const other = fallback as Node | undefined
    const same = JSON.stringify(other?.data) === JSON.stringify(data)
    return other?.type === 'Action.Submit' && same && (data as Node).verb === verb
  }
  return of(card, 'Action.Execute').flatMap((action) => (isKept(action) ? [] : [String(action.title)]))
}
