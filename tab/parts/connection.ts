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

export function followConnection(follow: () => void): () => void {
  followers.add(follow)
  return () => followers.delete(follow)
}
