import { ADAPTIVE, schemaFaults } from './card-schema.ts'
import { type Node, of } from './drawn-cards.ts'

const { AdaptiveCard, HostConfig, SerializationContext, Versions } = ADAPTIVE
/** Teams shows no more in a row. */
const MOST_BUTTONS = 6

/** The cards in whatever was sent or answered. */
export const cardsIn = (sent: unknown): Node[] =>
  of(sent, 'AdaptiveCard').filter((card) => card.version !== undefined)

/** Everything that is wrong with a card. */
export const faultsOf = (card: object): string[] => [
  ...complaintsOf(card),
  ...excessOf(card),
  ...lostOnPhones(card),
]

/** What the schema, and the renderer of Teams, say against a card. */
export function complaintsOf(card: object): string[] {
  const context = new SerializationContext(Versions.v1_5)
  const parsed = new AdaptiveCard()
  parsed.hostConfig = new HostConfig({ actions: { maxActions: MOST_BUTTONS } })
  parsed.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i))
  const failures = parsed.validateProperties().validationEvents
  return [...schemaFaults(card), ...[...events, ...failures].map(({ message }) => message)]
}

/** What the rules of the store say against it: its size, and how many buttons stand together. */
export function excessOf(card: object): string[] {
  const length = Buffer.byteLength(JSON.stringify(card))
  const many = of(card, 'ActionSet').filter(({ actions }) => (actions as unknown[]).length > MOST_BUTTONS)
  return [...(length < 20_000 ? [] : [`${length} bytes`]), ...many.map(() => 'more than six buttons')]
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
