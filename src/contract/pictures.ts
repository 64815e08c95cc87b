import { z } from 'zod'
import { id, instant } from './people.ts'

/** Visits by department mix, and promises kept and late, month by month (4.3). */
export const pictures = z.object({
  months: z.array(z.object({ cycleId: id, name: z.string(), start: instant })).describe('Oldest first'),
  visits: z
    .array(z.object({ one: z.number(), two: z.number(), more: z.number() }))
    .describe('Joint visits that took place, by how many of our departments took part'),
  departments: z
    .array(z.object({ department: z.string(), visits: z.number() }))
    .describe('How many of these visits somebody of each department took part in, most first'),
  promises: z
    .array(
      z.object({ kept: z.number(), keptLate: z.number(), late: z.number(), open: z.number() }).nullable(),
    )
    .describe('By the month in which they were made; null where they may not be told (6.2)'),
})
export type Pictures = z.infer<typeof pictures>
