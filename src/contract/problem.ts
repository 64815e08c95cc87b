import { z } from 'zod'

/** An error as application/problem+json (RFC 9457). `detail` says what to do next. */
export const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  reason: z.string().describe('A stable code for programs'),
  instance: z.string().describe('The id under which the service logged this request'),
  claims: z
    .string()
    .optional()
    .describe(
      'What sign-in wants of this person; with it Teams asks them, and then the call may be repeated',
    ),
})
export type Problem = z.infer<typeof problem>
