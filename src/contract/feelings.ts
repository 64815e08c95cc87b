import { z } from 'zod'
import { feelings } from './overview.ts'

const average = z.number().describe('From 1 (worst) to 5')
/** How conversations felt to ours, how ours guess that customers felt, and what customers say themselves (4.3). */
export const feelingLines = z.object({
  own: feelings,
  guesses: feelings,
  answers: feelings,
  gap: z
    .object({ period: z.enum(['month', 'quarter', 'year']), guessed: average, said: average })
    .nullable()
    .describe('Both over the same months; null while either is over too few people'),
})
export type FeelingLinesView = z.infer<typeof feelingLines>
