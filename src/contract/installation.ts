import { z } from 'zod'
import { PERMISSION_STATES, PERMISSIONS, SETTING_STATES } from './installation-words.ts'

/** One setting of the service; the value of a secret is never told. */
export const shownSetting = z.object({
  name: z.string(),
  value: z.string().nullable().describe('As it is written in the environment; null for a secret or none'),
  state: z.enum(SETTING_STATES),
})
export type ShownSetting = z.infer<typeof shownSetting>

export const permission = z.object({ id: z.enum(PERMISSIONS), state: z.enum(PERMISSION_STATES) })
export type PermissionView = z.infer<typeof permission>

/** What waits to be done, now. */
export const workState = z.object({
  waiting: z.number().describe('Pieces of work in the queue, those in hand included'),
  oldestMinutes: z
    .number()
    .describe('For how long the oldest of those that nobody has in hand has been there'),
  behind: z.boolean().describe('Whether that is too many, or too long'),
  setAside: z.number().describe('Pieces that failed too often'),
})
export type WorkState = z.infer<typeof workState>

/** What the service is set to, what it may do, and how it gets on; for administrators. */
export const installation = z.object({
  settings: z.array(shownSetting),
  permissions: z.array(permission),
  work: workState,
})
export type InstallationView = z.infer<typeof installation>
