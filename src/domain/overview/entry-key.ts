import type { Hash } from '../people/ports.ts'

/** What tells something in a customer's timeline from all the rest, and says nothing else. */
export const keyOfEntry = ({ hash }: { hash: Hash }, kind: string, id: string): string =>
  hash(`${kind} ${id}`)
