import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './source.ts'

const TOP = join(import.meta.dirname, '../..')
const MADE_HERE = new Set(['node_modules', 'dist', '.git', '.sandbox'])
const PICTURE = /\.(png|jpe?g|gif|ico|woff2?|zip|log)$/

/** All texts of the working tree, without what is installed, built or made by running. */
export function readTree(): Source[] {
  return pathsBelow('').map((path) => ({ path, text: readFileSync(join(TOP, path), 'utf8') }))
}

/** Names at the top of the working tree, without what is installed, built or made by running. */
export function topLevel(): string[] {
  return readdirSync(TOP).filter((name) => !MADE_HERE.has(name) && !PICTURE.test(name))
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(TOP, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (MADE_HERE.has(entry.name) || PICTURE.test(entry.name)) return []
    return entry.isDirectory() ? pathsBelow(path) : [path]
  })
}
