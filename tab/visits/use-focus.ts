import { useEffect, useRef } from 'react'

/** What had the focus before is gone, so it goes to the title, which is then read out. */
export function useFocusAtFirst() {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.focus(), [])
  return place
}
