import { type RefObject, useEffect, useRef } from 'react'

/** Something that was waited for gets the focus when it comes, and is brought into sight. */
export function useArrival(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const later = requestAnimationFrame(() => {
      place.current?.focus({ preventScroll: true })
      place.current?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(later)
  }, [])
  return place
}
