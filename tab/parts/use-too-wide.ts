import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether there is more in a room than its width shows, also after either has changed. */
export function useTooWide(room: RefObject<HTMLElement | null>): boolean {
  const [tooWide, setTooWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = room
    if (!current) return
    const look = () => setTooWide(current.scrollWidth > current.clientWidth)
    const watching = new ResizeObserver(look)
    for (const one of [current, ...current.children]) watching.observe(one)
    look()
    return () => watching.disconnect()
  }, [room])
  return tooWide
}
