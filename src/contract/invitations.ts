import { z } from 'zod'
import { instant } from './people.ts'
import { INVITATION_ANSWERS } from './words.ts'

/** What somebody said to the invitation, as far as the calendar told. */
export const said = {
  answer: z
    .enum(INVITATION_ANSWERS)
    .optional()
    .describe('Left out for who booked it, where nobody looked, and for readers who take no part'),
  proposes: z.object({ start: instant, end: instant }).optional().describe('The time they would rather have'),
}
