import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Config } from '../src/config.ts'

const FOLDER = fileURLToPath(new URL('../dist/tab/', import.meta.url))
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const TEAMS_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
]
type File = { bytes: Buffer; gzip: Buffer; type: string; etag: string }

/** Serves the built tab from memory; any path below /tab/ that is no file is a view of its one page. */
export function tabFiles(
  config: Config,
): (request: IncomingMessage, response: ServerResponse, path: string) => void {
  const files = existsSync(FOLDER) ? readAll(config) : new Map<string, File>()
  const headers = {
    'content-security-policy': policy(config),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
  }
  return (request, response, path) => {
    const file = files.get(path) ?? (extname(path) ? undefined : files.get('index.html'))
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      return response.end(files.size > 0 ? 'Not found.' : 'The tab is not built yet: run npm run build.')
    }
    const kept = {
      ...headers,
      etag: file.etag,
      'cache-control':
        path.startsWith('assets/') && files.has(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    // With all of its headers, because a browser puts them in the place of those it kept.
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, kept)
      return response.end()
    }
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']))
    response.writeHead(200, {
      ...kept,
      'content-type': file.type,
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : zipped ? file.gzip : file.bytes)
  }
}

function policy({ HOST_ORIGINS }: Config): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The hash is that of an empty style, which Fluent puts in before it fills it by script.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...TEAMS_HOSTS, ...HOST_ORIGINS].join(' ')}`,
  ].join('; ')
}

function readAll(config: Config): Map<string, File> {
  const files = new Map<string, File>()
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const path = posix.normalize(place.slice(FOLDER.length).replaceAll('\\', '/'))
    const raw = readFileSync(place)
    const bytes = path === 'index.html' ? withPlaces(raw, config) : raw
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    files.set(path, {
      bytes,
      gzip: gzipSync(bytes),
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag,
    })
  }
  return files
}

function withPlaces(page: Buffer, config: Config): Buffer {
  const { TEAMS_URL, TEAMS_APP_ID, TENANT_ID, PUBLIC_URL, HOST_ORIGINS } = config
  const link = new URLSearchParams({ TEAMS_URL, TEAMS_APP_ID, TENANT_ID, PUBLIC_URL }).toString()
  return Buffer.from(
    page
      .toString()
      .replace('__HOST_ORIGINS__', HOST_ORIGINS.join(','))
      .replace('__TEAMS_LINK__', link.replaceAll('&', '&amp;')),
  )
}
