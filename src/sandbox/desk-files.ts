import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Reply } from './routing.ts'

const FOLDER = resolve(import.meta.dirname, '../../dist/desk')
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
}

/** A file of the built desk. Links as Teams has them (`/l/entity/...`) open the desk, which reads them. */
export async function deskFiles(method: string, path: string): Promise<Reply> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Only GET and HEAD are known here.' }
  const file = place(path)
  if (!file) return { status: 400, body: 'The address cannot be read.' }
  try {
    const body = await readFile(file)
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    }
    return { status: 200, body, headers }
  } catch {
    if (!isPage(path)) return { status: 404, body: 'There is no such file.' }
    return { status: 404, body: 'The desk is not built yet: run npm run build, then load this page again.' }
  }
}

const isPage = (path: string) => path === '/' || path.startsWith('/l/')

function place(path: string): string | undefined {
  try {
    const file = join(FOLDER, decodeURIComponent(isPage(path) ? '/index.html' : path))
    return file.startsWith(FOLDER + sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}
