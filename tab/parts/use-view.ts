import { type MouseEvent, useCallback, useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import { BASE, pathOf, type View, viewOfPath } from './route.ts'

/** A step of the history: how many lie before it, and whether something is open over the page. */
type Step = { depth: number; over?: boolean }

/** The view that the address names; follows the back button and every link. */
export function useView(): View {
  const path = useSyncExternalStore(followPath, currentPath)
  return useMemo(() => viewOfPath(path), [path])
}

/** Goes to a view; `replace` leaves no step behind to come back to, nor does something that lay over the page. */
export function go(view: View, { replace = false } = {}): void {
  const { depth, over } = stepNow()
  if (replace || over) history.replaceState({ depth } satisfies Step, '', pathOf(view))
  else history.pushState({ depth: depth + 1 } satisfies Step, '', pathOf(view))
  moved ||= !replace
  window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  if (!replace) window.scrollTo(0, 0)
}

/** Whether this is the view the tab was opened with, and the plain one, so that a deep link may still choose another. */
export function isFirstView(): boolean {
  return stepNow().depth === 0 && currentPath() === BASE
}

/** Goes back one view; false when this is the first one, so that somebody else may handle it. */
export function goBack(): boolean {
  if (stepNow().depth === 0) return false
  history.back()
  return true
}

/** While something lies over the page, going back closes it and stays on the page. */
export function useBackToClose(open: boolean, close: () => void): void {
  const onClose = useEffectEvent(close)
  useEffect(() => {
    if (!open) return
    history.pushState({ depth: stepNow().depth + 1, over: true } satisfies Step, '')
    const onMove = () => onClose()
    window.addEventListener('popstate', onMove)
    return () => {
      window.removeEventListener('popstate', onMove)
      if (stepNow().over) history.back()
    }
  }, [open])
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

function stepNow(): Step {
  const step = history.state as Step | null
  return typeof step?.depth === 'number' ? step : { depth: 0 }
}
