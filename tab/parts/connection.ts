import { useSyncExternalStore } from 'react'

let lost = false
const followers = new Set<() => void>()

/** Every call says here whether the service could be reached. */
export function reportConnection(reached: boolean): void {
  if (lost === !reached) return
  lost = !reached
  for (const follow of followers) follow()
}

export function isConnectionLost(): boolean {
  return lost
}

/** True from the first call that got no answer until the next one that did. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(followConnection, isConnectionLost)
}

/** The browser knows at once that there is no network; that there is one again does not mean that the service is reached. */
export function watchNetwork(): () => void {
  const onOffline = () => reportConnection(false)
  window.addEventListener('offline', onOffline)
  return () => window.removeEventListener('offline', onOffline)
}

export function followConnection(follow: () => void): () => void {
  followers.add(follow)
  return () => followers.delete(follow)
}
