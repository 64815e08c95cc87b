/** How an instant is written (UTC, ISO), always alike, so that instants sort as text. */
export const MILLIS = { fractionalSecondDigits: 3 } as const
