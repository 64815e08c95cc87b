import { type RefObject, useEffect } from 'react'

const NEAR = 80

/** Keeps the end of a growing content in sight, unless somebody has scrolled away from it. */
export function useStickToEnd(
  frame: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const box = frame.current
    const inside = content.current
    if (!box || !inside) return
    let atEnd = true
    let top = box.scrollTop
    const scrolled = () => {
      const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
      // Growing content moves the end away from us; only going up means that somebody left it.
      atEnd = near || (atEnd && box.scrollTop >= top)
      top = box.scrollTop
    }
    const follow = () => {
      if (atEnd) box.scrollTop = box.scrollHeight
    }
    const sizes = new ResizeObserver(follow)
    sizes.observe(inside)
    sizes.observe(box)
    box.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', scrolled)
    }
  }, [frame, content])
}
