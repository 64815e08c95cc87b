import { useMemo, useSyncExternalStore } from 'react'
import { type Place, readPlace, writePlace } from './place.ts'

export type Go = (change: Partial<Place>, how?: 'replace') => void

/** The place in the address, and the way to another one. Views are steps that the back button undoes. */
export function usePlace(): [Place, Go] {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  const place = useMemo(() => readPlace(hash), [hash])
  return [place, go]
}

const go: Go = (change, how) => {
  const before = readPlace(window.location.hash)
  const next = writePlace({ ...before, ...change })
  const step = how !== 'replace' && ('view' in change || 'page' in change || 'person' in change)
  const moves = step && next !== window.location.hash
  window.history[moves ? 'pushState' : 'replaceState'](null, '', next)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}
