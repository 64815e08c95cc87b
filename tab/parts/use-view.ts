import { type MouseEvent, useCallback, useMemo, useSyncExternalStore } from 'react'
import { BASE, pathOf, type View, viewOfPath } from './route.ts'

type Step = { depth: number }

/** The view that the address names; follows the back button and every link. */
export function useView(): View {
  const path = useSyncExternalStore(followPath, currentPath)
  return useMemo(() => viewOfPath(path), [path])
}

/** Goes to a view; `replace` leaves no step behind to come back to. */
export function go(view: View, { replace = false } = {}): void {
  const depth = depthNow()
  const step: Step = { depth: replace ? depth : depth + 1 }
  if (replace) history.replaceState(step, '', pathOf(view))
  else history.pushState(step, '', pathOf(view))
  moved ||= !replace
  window.dispatchEvent(new PopStateEvent('popstate', { state: step }))
  if (!replace) window.scrollTo(0, 0)
}

/** Whether this is the view the tab was opened with, and the plain one, so that a deep link may still choose another. */
export function isFirstView(): boolean {
  return depthNow() === 0 && currentPath() === BASE
}

/** Goes back one view; false when this is the first one, so that somebody else may handle it. */
export function goBack(): boolean {
  if (depthNow() === 0) return false
  history.back()
  return true
}

/** Whether the reader moved within the tab; the first view leaves the focus where Teams put it. */
export function hasMoved(): boolean {
  return moved
}

/** A real link to a view, which the browser can open elsewhere, and which stays in the page otherwise. */
export function useViewLink(view: View): { href: string; onClick: (event: MouseEvent) => void } {
  const href = pathOf(view)
  const onClick = useCallback(
    (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      go(viewOfPath(href))
    },
    [href],
  )
  return { href, onClick }
}

let moved = false
function followPath(follow: () => void): () => void {
  const onMove = (event: PopStateEvent) => {
    moved ||= event.isTrusted
    follow()
  }
  window.addEventListener('popstate', onMove)
  return () => window.removeEventListener('popstate', onMove)
}

function currentPath(): string {
  return window.location.pathname
}

function depthNow(): number {
  const step = history.state as Step | null
  return typeof step?.depth === 'number' ? step.depth : 0
}
