import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'
import type { Node } from './drawn-cards.ts'

// The package's own modules leave out file endings, which Node cannot load; its bundle it can.
export const ADAPTIVE: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
)
const { AdaptiveCard, Choice, Column, Fact, GlobalRegistry, Versions, isVersionLessOrEqual } = ADAPTIVE

type Property = AdaptiveCards.PropertyDefinition
type Kind = { new (): AdaptiveCards.SerializableObject }
/** What a part may hold besides what its kind declares: the parts in it, and what stands in for it where it is unknown. */
const PARTS: Record<string, string[]> = {
  AdaptiveCard: ['body', 'actions'],
  Container: ['items', 'fallback'],
  Column: ['items', 'fallback'],
  ColumnSet: ['columns', 'fallback'],
  ActionSet: ['actions', 'fallback'],
  'Action.ShowCard': ['card', 'fallback'],
}
const NEEDED: Record<string, string[]> = {
  AdaptiveCard: ['body'],
  TextBlock: ['text'],
  Container: ['items'],
  ActionSet: ['actions'],
  FactSet: ['facts'],
  fact: ['title', 'value'],
  choice: ['title', 'value'],
  'Input.Text': ['id', 'label'],
  'Input.Date': ['id', 'label'],
  'Input.ChoiceSet': ['id', 'label', 'choices'],
  'Action.Execute': ['title', 'verb'],
  'Action.Submit': ['title'],
  'Action.OpenUrl': ['title', 'url'],
  'Action.ShowCard': ['title', 'card'],
  'Action.ToggleVisibility': ['title', 'targetElements'],
}
/** Lists of parts that bear no type, since only one can stand there. */
const UNTYPED: Record<string, string> = { facts: 'fact', choices: 'choice', columns: 'Column' }

/**
 * What the schema of version 1.5 says against a card: kinds, properties and values that it does not have, and needed
 * ones that are missing. Read from the publisher's renderer, which declares all of them with the version they came with
 * and passes over what it does not know.
 */
export function schemaFaults(card: object): string[] {
  return faultsOf(card as Node, 'AdaptiveCard', 'card')
}

function faultsOf(part: Node, expected: string, at: string): string[] {
  const name = typeof part.type === 'string' ? part.type : expected
  const kind = kindOf(name)
  if (!kind) return [`${at}: there is no ${name}`]
  const known = declaredBy(kind)
  const missing = (NEEDED[name] ?? []).filter((one) => part[one] === undefined || part[one] === '')
  return [
    ...missing.map((one) => `${at}: ${name} has no ${one}`),
    ...Object.entries(part).flatMap(([property, value]) => {
      const here = `${at}.${property}`
      const held = partsIn(name, property, value)
      if (held) return held.flatMap((one, n) => faultsOf(one, UNTYPED[property] ?? '', `${here}[${n}]`))
      const declared = known.get(property)
      if (!declared) return [`${here}: ${name} has none in 1.5`]
      return fits(declared, value) ? [] : [`${here}: ${JSON.stringify(value)?.slice(0, 80)}`]
    }),
  ]
}

function kindOf(name: string): Kind | undefined {
  const others: Record<string, Kind> = { AdaptiveCard, Column, fact: Fact, choice: Choice }
  const found = GlobalRegistry.elements.findByName(name) ?? GlobalRegistry.actions.findByName(name)
  if (found && !isVersionLessOrEqual(found.schemaVersion, Versions.v1_5)) return undefined
  return found?.objectType ?? others[name]
}

function declaredBy(kind: Kind): Map<string, Property> {
  const schema = new kind().getSchema()
  const all = Array.from({ length: schema.getCount() }, (_, n) => schema.getItemAt(n))
  const there = all.filter(({ targetVersion }) => isVersionLessOrEqual(targetVersion, Versions.v1_5))
  return new Map(there.map((one) => [one.name, one]))
}

/** The parts that stand under a property; undefined where none may. */
function partsIn(name: string, property: string, value: unknown): Node[] | undefined {
  const isAction = name.startsWith('Action.')
  const holds =
    PARTS[name]?.includes(property) ||
    (property === 'fallback' && isAction) ||
    property === 'selectAction' ||
    property in UNTYPED
  return holds && typeof value === 'object' ? ([value].flat() as Node[]) : undefined
}

function fits(property: Property, value: unknown): boolean {
  if (property instanceof ADAPTIVE.StringProperty) return typeof value === 'string'
  if (property instanceof ADAPTIVE.BoolProperty) return typeof value === 'boolean'
  if (property instanceof ADAPTIVE.NumProperty) return typeof value === 'number'
  if (property instanceof ADAPTIVE.ValueSetProperty)
    return property.values.some(
      (one) => one.value === value && isVersionLessOrEqual(one.targetVersion ?? '*', Versions.v1_5),
    )
  if (property instanceof ADAPTIVE.EnumProperty)
    return Object.values(property.enumType).some((one) => typeof one === 'string' && sameWord(one, value))
  return value !== undefined && value !== null
}

const sameWord = (one: string, other: unknown) =>
  typeof other === 'string' && one.toLowerCase() === other.toLowerCase()
