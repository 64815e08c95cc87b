import { zipSync } from 'fflate'

/** Named files as a zip; the same files in any order give the same bytes, on any day and in any zone. */
export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const sorted = Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))
  // Zip writes the local time, and knows none before 1980.
  return Buffer.from(zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 9 }))
}
