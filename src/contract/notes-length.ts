/** Longest notes of a visit, in characters. */
export const LONGEST_NOTES = 20_000
