import type { Place } from '../place.ts'
import { TEAMS_NAME } from '../themes.ts'

/** The address that Teams would open: the manifest's, with its placeholders for theme and locale filled in. */
export function tabAddress(url: string, { theme, language }: Pick<Place, 'theme' | 'language'>): string {
  const address = new URL(url)
  address.searchParams.set('theme', TEAMS_NAME[theme])
  address.searchParams.set('locale', language)
  return address.href
}

/** A link to a page of the tab on this desk; who opens it stays who they are. */
export function linkTo(page: string | null): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#view=counterpart${page ? `&page=${encodeURIComponent(page)}` : ''}`
}
