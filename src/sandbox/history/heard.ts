import type { Channel, Feeling, Guess, InsightKind } from '../../contract/words.ts'
import { pick } from './chance.ts'
import { NOTES } from './notes.ts'
import type { Says } from './said/says.ts'

/** How the contact seems, and how often, by what they said. */
const GUESSES: Record<InsightKind | 'nothing', Partial<Record<Guess, number>>> = {
  need: { neutral: 4, content: 5, uneasy: 1 },
  plan: { neutral: 2, content: 6, delighted: 1, 'cannot tell': 1 },
  worry: { uneasy: 5, neutral: 4, unhappy: 1 },
  dream: { content: 4, delighted: 5 },
  praise: { content: 5, delighted: 5 },
  complaint: { uneasy: 6, unhappy: 4 },
  nothing: { neutral: 3, content: 6, uneasy: 1, 'cannot tell': 1 },
}
/** How the employee feels about it, by how the contact seemed. */
const OWN: Record<Guess, Partial<Record<Feeling, number>>> = {
  unhappy: { unhappy: 2, uneasy: 5, neutral: 2 },
  uneasy: { uneasy: 3, neutral: 5, content: 2 },
  neutral: { neutral: 4, content: 5 },
  content: { neutral: 1, content: 7, delighted: 2 },
  delighted: { content: 3, delighted: 6 },
  'cannot tell': { neutral: 5, content: 2 },
}
const CHANNELS: Partial<Record<Channel, number>> = { phone: 9, video: 6, mail: 2, chat: 2, 'in person': 1 }
const NEAR: Partial<Record<Channel, number>> = { phone: 8, video: 4, mail: 1, chat: 1, 'in person': 6 }

export const guessFor = (seed: string, says: Says | undefined): Guess =>
  says?.seemed ?? weighted(`${seed} guess`, GUESSES[says?.kind ?? 'nothing'])

/** Own feelings are told three times out of four. */
export function ownFor(seed: string, guess: Guess): Feeling | null {
  return pick(`${seed} tells own`, [true, true, true, false]) ? weighted(`${seed} own`, OWN[guess]) : null
}

export const channelFor = (seed: string, near: boolean): Channel =>
  weighted(`${seed} channel`, near ? NEAR : CHANNELS)

/** Few write something down for themselves. */
export const noteFor = (seed: string): string =>
  pick(`${seed} note`, [true, ...Array.from({ length: 13 }, () => false)]) ? pick(`${seed} which`, NOTES) : ''

function weighted<T extends string>(seed: string, weights: Partial<Record<T, number>>): T {
  const [found] = pick(seed, Object.entries(weights) as [T, number][], ([, weight]) => weight)
  return found
}
