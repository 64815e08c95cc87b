import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes a data folder for this process, so that no two sandboxes write into one. Answers what gives it back. Throws a
 * sentence when another process that still lives has it; what a killed one left behind is taken over.
 */
export function ownFolder(folder: string): () => void {
  const file = join(folder, 'launcher.pid')
  const holder = Number(read(file))
  if (holder > 0 && holder !== process.pid && isAlive(holder))
    throw new Error(
      `The data folder ${folder} is in use by process ${holder}. Stop that sandbox, or name another folder with SANDBOX_DATA.`,
    )
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
