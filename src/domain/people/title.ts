import type { JobFunction } from '../../contract/words.ts'
import { keyLength, LONGEST_KEY } from '../key-length.ts'
import { plainText } from './plain-text.ts'

/** A job title that the words of functions could not place, or by rank alone, or that somebody placed by hand (1.3). */
export type Title = {
  /** How the first who had it writes it. */
  title: string
  /** What it stands for, as somebody said; null while nobody did. */
  function: JobFunction | null
  /** The first contact who had it; null where that was an employee, who is found in the list of employees. */
  contactId: string | null
}

/** Longer titles, and those that storage cannot keep apart, are nobody's; they are left to their words. */
const LONGEST = 200

/** What makes two spellings the same title: letter case, accents and spaces do not count. Empty when there is none. */
export function titleKey(jobTitle: string): string {
  const key = plainText(jobTitle).replaceAll(/\s+/g, ' ').trim()
  return key.length > LONGEST || keyLength(key) > LONGEST_KEY ? '' : key
}
