/** Whether all of it is thrown at the service; otherwise a slice, by the same code and from the same dice. */
export const FULL = process.env.ATTACKS === 'full'

/** How much of something: in every run of the tests, and in `npm run test:attacks`. */
export const sized = (slice: number, full: number): number => (FULL ? full : slice)

/** Bounds a test in ms: many times what it takes, as machines differ. */
export const patience = sized(240_000, 3_600_000)
