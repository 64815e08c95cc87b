import type { View } from './place.ts'

const TEAMS = ['teams.microsoft.com', 'teams.cloud.microsoft']
export type Target = { view: View; page: string | null }

/**
 * Where in the app a link of Teams leads; null when it leads out of it. A link on the desk's own address, its
 * `origin`, is one of Teams too, as the desk is Teams here.
 */
export function readDeepLink(url: string, origin: string): Target | null {
  const link = parse(url)
  if (!link || !(TEAMS.includes(link.hostname) || link.origin === origin)) return null
  const [l, kind, , entity] = link.pathname.split('/').filter(Boolean)
  if (l !== 'l') return null
  if (kind === 'chat' || entity === 'conversations') return { view: 'chat', page: null }
  if (kind === 'entity' || kind === 'app') return { view: 'counterpart', page: subPage(link) }
  return null
}

function subPage(link: URL): string | null {
  try {
    const context = JSON.parse(link.searchParams.get('context') ?? '{}') as Record<string, unknown>
    const page = context.subEntityId ?? context.subPageId
    return typeof page === 'string' && page ? page : null
  } catch {
    return null
  }
}

/** Opens a page outside the desk, if it is one; scripts and files are not. */
export function openOutside(url: string): boolean {
  const link = parse(url)
  if (!link || !['http:', 'https:', 'mailto:'].includes(link.protocol)) return false
  window.open(link, '_blank', 'noopener')
  return true
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
