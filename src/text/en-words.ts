/** Pieces of English sentences that the tab and the bot have in common. */

export type TakenOver = { conversations: number; followUps: number; visits: number }

/** What goes over with a pair; empty when there is nothing. */
export const takenOver = ({ conversations, followUps, visits }: TakenOver) =>
  [
    conversations > 0 && count(conversations, 'conversation'),
    followUps > 0 && count(followUps, 'open promise'),
    visits > 0 && count(visits, 'next visit'),
  ]
    .filter(Boolean)
    .join(', ')

export const count = (n: number, what: string) => (n === 1 ? `1 ${what}` : `${n} ${what}s`)

/** Of an import that is not heard of for a while: perhaps its process was ended. */
export const cutShort = (seconds: number) =>
  `It is not heard of. If it was cut short, it can be taken up in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`

/** A large number as one reads it: 48,211. */
export function thousands(n: number): string {
  return n.toLocaleString('en-GB')
}

export function rowCount(n: number): string {
  return n === 1 ? '1 row' : `${thousands(n)} rows`
}
