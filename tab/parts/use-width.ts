import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide a room is in px, also after it has changed; undefined before it is drawn. */
export function useWidth(room: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const { current } = room
    if (!current) return
    const look = () => setWidth(current.clientWidth)
    const watching = new ResizeObserver(look)
    watching.observe(current)
    look()
    return () => watching.disconnect()
  }, [room])
  return width
}
