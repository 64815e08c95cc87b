import { z } from 'zod'
import type { CardAction, Reply } from './chat.ts'

type Turn = Parameters<CardAction>[0]

/** Inputs of a card arrive as text; an empty one means nothing was chosen. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
/** What somebody typed, of at most so many characters. */
export const typed = (longest: number) => z.string().trim().max(longest).default('')

/** Parses what a card brought before anything is done with it. */
export function parsed<T extends z.ZodType>(
  schema: T,
  act: (turn: Turn, data: z.infer<T>) => Promise<Reply>,
): CardAction {
  return async (turn) => {
    const data = schema.safeParse(turn.data)
    if (!data.success) return { text: turn.speaker.texts.checkin.refusals['not understood'] }
    return act(turn, data.data)
  }
}
