import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Reads a file of JSON; `initial` when there is none. Throws one sentence when the file is damaged. */
export function readJson<T>(file: string, initial: T): T {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return initial
  }
  try {
    return JSON.parse(text) as T
  } catch {
    throw new Error(`${file} is damaged; start with --fresh to forget the data.`)
  }
}

/** Writes a file in one step, so that a kill leaves the old one or the new one; only we may read it. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
