import { z } from 'zod'
import { feelings } from './overview.ts'

const average = z.number().describe('From 1 (worst) to 5')
const point = z
  .object({ period: z.enum(['quarter', 'year']), average })
  .nullable()
  .describe(
    'Over the quarter, or its year where the quarter alone is too few; null where that is as well (6.2)',
  )
/** How conversations felt to ours, how ours guess that customers felt, and what customers say themselves (4.3). */
export const feelingLines = z.object({
  own: feelings,
  guesses: feelings,
  answers: feelings,
  gap: z
    .object({ period: z.enum(['month', 'quarter', 'year']), guessed: average, said: average })
    .nullable()
    .describe('Both over the same months; null while either is over too few people'),
  quarters: z
    .array(
      z.object({
        id: z.string().describe('2026.4'),
        ...{ own: point, guesses: point, answers: point },
        gap: z
          .object({ period: z.enum(['quarter', 'year']), by: z.number() })
          .nullable()
          .describe('What customers said less what was guessed of them'),
      }),
    )
    .describe('The last four, oldest first'),
})
export type FeelingLinesView = z.infer<typeof feelingLines>
