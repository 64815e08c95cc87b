import { useCallback, useSyncExternalStore } from 'react'

/** As narrow as a phone: one column, the rail below. */
export const NARROW = '(max-width: 640px)'
/** Not enough room for every control in the bar. */
export const TIGHT = '(max-width: 1180px)'

/** Whether the browser matches a media query now. */
export function useMedia(query: string): boolean {
  const listen = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches)
}
