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

/** What somebody wishes who is not to be asked on a day (2.6); `until` is the first on which they are. */
export type Wish = { code: 'opted out' } | { code: 'paused'; until: string }

/** Which wish of somebody's stands against asking them on this day in their zone; null for none. */
export function wishOn(preferences: Preferences | undefined, today: string): Wish | null {
  if (preferences?.optedOut) return { code: 'opted out' }
  const until = preferences?.pausedUntil ?? ''
  return until > today ? { code: 'paused', until } : null
}

/** Whether somebody may be asked on this day in their zone. */
export const mayAsk = (preferences: Preferences | undefined, today: string): boolean =>
  wishOn(preferences, today) === null
