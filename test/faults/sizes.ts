/** Whether everything runs in its full size; otherwise it is a slice, by the same code. */
export const FULL = process.env.FAULTS === 'full'

/** How much of something: in `npm run test:slices`, and in `npm run test:faults`. */
export const sized = <T>(slice: T, full: T): T => (FULL ? full : slice)

/** Bounds a test in ms: many times what it takes, as machines differ. */
export const patience = sized(240_000, 3_600_000)
