/** What somebody did to a card that stays when the card is drawn anew: by the ids that the card brings. */
export type Kept = {
  /** What stands in inputs that were changed. */
  values: Record<string, string>
  /** Parts that were shown or hidden. */
  visible: Record<string, boolean>
  /** Buttons, by their words, whose part below was open. */
  open: readonly string[]
}

export const NOTHING_KEPT: Kept = { values: {}, visible: {}, open: [] }

/** A card with what was typed put into those of its inputs that it still has, and its parts shown as they were. */
export function withKept(content: object, kept: Kept): object {
  return put(content, kept) as object
}

function put(part: unknown, kept: Kept): unknown {
  if (Array.isArray(part)) return part.map((each) => put(each, kept))
  if (typeof part !== 'object' || part === null) return part
  const copy = Object.fromEntries(
    // What a button carries is for the bot alone.
    Object.entries(part).map(([name, value]) => [name, name === 'data' ? value : put(value, kept)]),
  )
  const { type, id } = copy
  if (typeof type !== 'string' || typeof id !== 'string') return copy
  const value = type.startsWith('Input.') ? kept.values[id] : undefined
  const isVisible = kept.visible[id]
  return {
    ...copy,
    ...(value === undefined ? {} : { value }),
    ...(isVisible === undefined ? {} : { isVisible }),
  }
}

/** Without what was sent as it stands now: the bot has it, and the card that it answers with says so. */
export function withoutSent(kept: Kept, sent: Readonly<Record<string, string>>): Kept {
  const values = Object.entries(kept.values).filter(([id, value]) => sent[id] !== value)
  return { ...kept, values: Object.fromEntries(values) }
}
