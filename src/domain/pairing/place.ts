/** One of the places that a person has for pairs: which pair took it, at what revision of its own, and when (real ms). */
export type Place = { pairId: string; revision: number; at: number }
/** The places of one person that are taken; changed by ETag, so that no two pairs get the last one (1.4). */
export type Places = { by: Place[] }
