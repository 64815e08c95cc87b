import { createHash } from 'node:crypto'

/** A short, stable, opaque id made from a text: 20 hex digits. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 20)
