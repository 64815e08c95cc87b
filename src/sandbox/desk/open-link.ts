import { useSyncExternalStore } from 'react'
import { openOutside, readDeepLink } from './deep-link.ts'
import type { Go } from './use-place.ts'

let opened = 0
const listeners = new Set<() => void>()

/** How many links into the app were opened. Teams loads a tab anew for each, the one that is open already too. */
export const useOpened = () => useSyncExternalStore(listen, () => opened)

/** Opens a link: inside the desk where it leads into the app, else beside it. False when it is no link to open. */
export function openLink(url: string, go: Go): boolean {
  const inside = readDeepLink(url, window.location.origin)
  if (!inside) return openOutside(url)
  go(inside)
  opened += 1
  for (const listener of listeners) listener()
  return true
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
