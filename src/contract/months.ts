import { z } from 'zod'
import { id, instant } from './people.ts'
import { MONTH_STATES, VISIBILITY_LEVELS } from './words.ts'

const months = z
  .array(z.object({ cycleId: id, name: z.string(), start: instant }))
  .describe('Oldest first, the open one last')
/** What became of a month; null where somebody was not asked, and said nothing by themselves. */
const cell = z.enum(MONTH_STATES).nullable()

/** My own months; nobody else is ever sent this shape (6.1). */
export const myMonths = z.object({ months, cells: z.array(cell) })
export type MyMonths = z.infer<typeof myMonths>

/** The people of my team by month, at level `all` alone and from the month on in which it began (4.3, 6.2). */
export const teamMonths = z.object({
  level: z.enum(VISIBILITY_LEVELS),
  months,
  people: z
    .array(z.object({ id, name: z.string(), cells: z.array(cell) }))
    .describe('By name, never by rank'),
})
export type TeamMonths = z.infer<typeof teamMonths>
