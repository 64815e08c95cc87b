/** What a person has set about being asked; only they see the reason (2.6). */
export type Preferences = {
  employeeId: string
  /** The first day on which they are asked again; null when they are not paused. */
  pausedUntil: string | null
  optedOut: boolean
  optOutReason: string
  /** The language they chose in chat (BCP 47); null where Teams or the directory tells. */
  locale: string | null
  revision: number
}

/** What holds as long as somebody has set nothing. */
export const NO_PREFERENCES: Omit<Preferences, 'employeeId'> = {
  ...{ pausedUntil: null, optedOut: false, optOutReason: '', locale: null, revision: 0 },
}

/** Whether somebody may be asked on this day in their zone. */
export function mayAsk(preferences: Preferences | undefined, today: string): boolean {
  if (!preferences) return true
  return !preferences.optedOut && (preferences.pausedUntil ?? '') <= today
}
