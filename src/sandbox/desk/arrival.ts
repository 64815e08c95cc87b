import { readDeepLink } from './deep-link.ts'
import { readPlace, writePlace } from './place.ts'

const LAST = 'counterpart.desk.last'

/** Keeps where somebody was, so that a link opened from elsewhere finds the same person, theme and width. */
export function keepPlace(hash: string): void {
  try {
    localStorage.setItem(LAST, hash)
  } catch {
    // A browser that stores nothing opens such links as the first person.
  }
}

/** Turns the address of a link that another program opened into a place on the desk, before anything is drawn. */
export function arrive(): void {
  if (window.location.pathname === '/') return
  let last = ''
  try {
    last = localStorage.getItem(LAST) ?? ''
  } catch {
    // As above.
  }
  window.history.replaceState(null, '', `/${placeOfArrival(window.location.href, last)}`)
}

/** The place that a link of Teams on the desk's own address leads to, for the person and look of the last place. */
export function placeOfArrival(href: string, last: string): string {
  const target = readDeepLink(href, new URL(href).origin) ?? { view: 'chat' as const, page: null }
  return writePlace({ ...readPlace(last), ...target })
}
