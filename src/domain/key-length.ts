/** Letters that storage keys take as they are; any other takes the room of five. */
const PLAIN = /[A-Za-z0-9@._:|-]/

/** The most that a key of storage holds. */
export const LONGEST_KEY = 512

/** The room that a text takes in a key of storage. */
export function keyLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) length += PLAIN.test(text.charAt(at)) ? 1 : 5
  return length
}
